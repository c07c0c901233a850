import { productRow } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/findings/finding';
import { counted } from '../counted';
import type { EdgeRule } from '../rule';
import { capacityOf } from '../virtual-machine-capacity';

/** A virtual machine whose size does not tell whether it has the documented hardware. */
export const hardwareNotChecked: EdgeRule = {
  id: 'hardware-not-checked',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-server-hardware-platforms.md',
  meaning: 'Whether the servers are large enough is not known. If one is too small, remote users experience slow sign-in '
    + 'and choppy meetings.',
  remedy: 'Compare the size with the documented hardware yourself.',
  check: ({ virtualMachineSize: size, product }) => {
    if (size === undefined) return [];
    const { cores, memoryGb, virtualMachineSize: enough } = productRow(product.key).hardware;
    const machine = capacityOf(size);
    const isTold = machine !== undefined && (machine.memoryGb !== undefined || machine.cores < cores);
    return isTold ? [] : [{
      subject: size,
      message: machine === undefined
        ? `the name of the size tells neither its cores nor its memory: whether it has the documented ${cores} cores and `
          + `${memoryGb} GB could not be checked`
        : `the name of the size tells ${counted(machine.cores, 'core')}, but not its memory: whether it has the documented `
          + `${memoryGb} GB could not be checked`,
      fix: `look up the size in Azure's list of sizes, or use ${enough}`,
    }];
  },
};
