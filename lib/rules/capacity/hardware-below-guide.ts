import { productRow } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/findings/finding';
import { counted } from '../counted';
import type { EdgeRule } from '../rule';
import { capacityOf, type VirtualMachineCapacity } from '../virtual-machine-capacity';

/** A virtual machine below the documented hardware. What the name of its size does not tell, `hardware-not-checked` reports. */
export const hardwareBelowGuide: EdgeRule = {
  id: 'hardware-below-guide',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-server-hardware-platforms.md',
  meaning: 'If a server is too small, remote users experience slow sign-in and choppy meetings.',
  remedy: 'Use a virtual machine with at least 8 cores and 16 GB of memory, or 12 cores and 32 GB for Skype for Business '
    + 'Server 2019 and later. Less is good enough for a lab.',
  check: ({ virtualMachineSize: size, product }) => {
    const machine = size === undefined ? undefined : capacityOf(size);
    if (size === undefined || machine === undefined) return [];
    const { cores, memoryGb, virtualMachineSize: enough } = productRow(product.key).hardware;
    return machine.cores >= cores && (machine.memoryGb ?? memoryGb) >= memoryGb ? [] : [{
      subject: size,
      message: `${inWords(machine)} less than the documented ${cores} cores and ${memoryGb} GB`,
      fix: `use ${enough} or larger; ${size} is good enough for a lab`,
    }];
  },
};

function inWords({ cores, memoryGb }: VirtualMachineCapacity): string {
  if (memoryGb !== undefined) return `${counted(cores, 'core')} and ${memoryGb} GB are`;
  return `${counted(cores, 'core')} ${cores === 1 ? 'is' : 'are'}`;
}
