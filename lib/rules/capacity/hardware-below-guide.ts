import { productRow } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/finding';
import { counted } from '../counted';
import type { EdgeRule } from '../rule';

/** Memory in GB for each virtual processor, for families of Azure sizes whose name determines it. */
const MEMORY_PER_CORE: ReadonlyMap<string, number> = new Map([['B', 4], ['D', 4], ['DL', 2], ['E', 8], ['F', 2]]);
const SIZE = /^Standard_(?<family>[BDEF])(?<cores>\d+)(?<additions>[a-z]*)_v\d+$/;

/** A virtual machine below the documented hardware. Sizes of other families are not judged. */
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
    return machine.cores >= cores && machine.memoryGb >= memoryGb ? [] : [{
      subject: size,
      message: `${counted(machine.cores, 'core')} and ${machine.memoryGb} GB are less than the documented ${cores} cores `
        + `and ${memoryGb} GB`,
      fix: `use ${enough} or larger; ${size} is good enough for a lab`,
    }];
  },
};

/** Cores and memory according to the name of a size; undefined for other families. */
function capacityOf(size: string): { readonly cores: number; readonly memoryGb: number } | undefined {
  const { family = '', cores, additions = '' } = SIZE.exec(size)?.groups ?? {};
  const perCore = MEMORY_PER_CORE.get(additions.includes('l') ? `${family}L` : family);
  return perCore === undefined ? undefined : { cores: Number(cores), memoryGb: Number(cores) * perCore };
}
