import { hardwareBelowGuide } from '../../../lib/rules/capacity/hardware-below-guide';
import { contosoPlan } from '../../support/plan-request';
import { SFB_2015, SFB_2019, SFB_SE } from '../../support/products';

const check = (virtualMachineSize?: string): ReturnType<typeof hardwareBelowGuide.check> =>
  hardwareBelowGuide.check(contosoPlan({ virtualMachineSize }));

test.each([
  ['Standard_D4s_v5', '4 cores', 16], ['Standard_D4ls_v5', '4 cores', 8], ['Standard_B2ms_v2', '2 cores', 8],
  ['Standard_E4s_v5', '4 cores', 32], ['Standard_F4s_v2', '4 cores', 8], ['Standard_F1s_v2', '1 core', 2],
])('%s is below the guide', (size, cores, memory) => {
  expect(check(size)).toMatchObject([{
    subject: size, message: `${cores} and ${memory} GB are less than the documented 8 cores and 16 GB`,
    fix: expect.stringContaining('Standard_D8s_v5') as string,
  }]);
});

test.each(['Standard_D8s_v5', 'Standard_D16s_v5', 'Standard_E8s_v5', 'Standard_F8s_v2'])('%s is enough', (size) => {
  expect(check(size)).toEqual([]);
});

test.each([undefined, 'Standard_NC6', 'Standard_L4s_v3', 'large'])('%s is not checked', (size) => {
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
