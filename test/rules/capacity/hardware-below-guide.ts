import { hardwareBelowGuide } from '../../../lib/rules/capacity/hardware-below-guide';
import { contosoPlan } from '../../support/plan-request';
import { SFB_2015, SFB_2019, SFB_SE } from '../../support/products';

const check = (virtualMachineSize?: string): ReturnType<typeof hardwareBelowGuide.check> =>
  hardwareBelowGuide.check(contosoPlan({ virtualMachineSize }));

test.each([
  ['Standard_D4s_v5', '4 cores', 16], ['Standard_D4ls_v5', '4 cores', 8], ['Standard_B2ms_v2', '2 cores', 8],
  ['Standard_E4s_v5', '4 cores', 32], ['Standard_F4s_v2', '4 cores', 8], ['Standard_F1s_v2', '1 core', 2],
  ['Standard_B1s', '1 core', 1], ['Standard_B4ms', '4 cores', 16], ['Standard_E8-4as_v5', '4 cores', 64], ['Standard_D3_v2', '4 cores', 14],
  ['Standard_A4', '8 cores', 14], ['Standard_L4s_v3', '4 cores', 32],
])('%s is below the guide', (size, cores, memory) => {
  expect(check(size)).toMatchObject([{
    subject: size, message: `${cores} and ${memory} GB are less than the documented 8 cores and 16 GB`,
    fix: expect.stringContaining('Standard_D8s_v5') as string,
  }]);
});

test.each([
  'Standard_D8s_v5', 'Standard_D16s_v5', 'Standard_E8s_v5', 'Standard_F8s_v2', 'Standard_B8ms', 'Standard_DS13_v2', 'Standard_E16-8s_v5',
])('%s is enough', (size) => {
  expect(check(size)).toEqual([]);
});

test('too few cores are told where the name tells them alone', () => {
  expect(check('Standard_NC6')).toMatchObject([{ message: '6 cores are less than the documented 8 cores and 16 GB' }]);
  expect(check('Standard_M64-1ms')).toMatchObject([{ message: '1 core is less than the documented 8 cores and 16 GB' }]);
});

test.each([undefined, 'Standard_NC16as_T4_v3', 'large'])('%s is not judged', (size) => {
  expect(check(size)).toEqual([]);
});

test('Skype for Business Server 2015 has the hardware of Lync Server 2013, and its successors need more', () => {
  const checkFor = (product: typeof SFB_2015, virtualMachineSize: string): ReturnType<typeof hardwareBelowGuide.check> =>
    hardwareBelowGuide.check(contosoPlan({ product, virtualMachineSize }));
  expect(checkFor(SFB_2015, 'Standard_D8s_v5')).toEqual([]);
  for (const product of [SFB_2019, SFB_SE]) {
    expect(checkFor(product, 'Standard_D8s_v5')).toMatchObject([{
      message: '8 cores and 32 GB are less than the documented 12 cores and 32 GB',
      fix: expect.stringContaining('Standard_D16s_v5') as string,
    }]);
    expect(checkFor(product, 'Standard_D16s_v5')).toEqual([]);
    expect(checkFor(product, 'Standard_F16s_v2')).toEqual([]);
    expect(checkFor(product, 'Standard_F12s_v2')).toHaveLength(1);
  }
});
