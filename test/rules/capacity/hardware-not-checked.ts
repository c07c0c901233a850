import { hardwareBelowGuide } from '../../../lib/rules/capacity/hardware-below-guide';
import { hardwareNotChecked } from '../../../lib/rules/capacity/hardware-not-checked';
import { contosoPlan } from '../../support/plan-request';
import { SFB_2019 } from '../../support/products';

const check = (virtualMachineSize?: string): ReturnType<typeof hardwareNotChecked.check> =>
  hardwareNotChecked.check(contosoPlan({ virtualMachineSize }));

test('a size whose name does not tell the memory is advice, with what is documented', () => {
  expect(check('Standard_NC16as_T4_v3')).toEqual([{
    subject: 'Standard_NC16as_T4_v3',
    message: 'the name of the size tells 16 cores, but not its memory: whether it has the documented 16 GB could not be checked',
    fix: expect.stringContaining('Standard_D8s_v5') as string,
  }]);
});

test('a name that tells nothing is advice too', () => {
  expect(check('large')).toMatchObject([
    { subject: 'large', message: expect.stringContaining('neither its cores nor its memory') as string },
  ]);
});

test('a size with too few cores is below the guide, whatever its memory is', () => expect(check('Standard_NC6')).toEqual([]));

test.each(['Standard_D8s_v5', 'Standard_B1s', 'Standard_E8-4as_v5', undefined])('of %s there is nothing to look up', (size) => {
  expect(check(size)).toEqual([]);
});

test('every size is either enough, or reported by exactly one of the two rules', () => {
  for (const virtualMachineSize of ['Standard_B1s', 'Standard_D16s_v5', 'Standard_NC6', 'Standard_M64s', 'Standard_M8-4ms', 'large']) {
    const plan = contosoPlan({ virtualMachineSize, product: SFB_2019 });
    const found = [...hardwareBelowGuide.check(plan), ...hardwareNotChecked.check(plan)];
    expect([virtualMachineSize, found.length]).toEqual([virtualMachineSize, virtualMachineSize === 'Standard_D16s_v5' ? 0 : 1]);
  }
});
