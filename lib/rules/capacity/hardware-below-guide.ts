import { productRow } from '../../guide/products/products';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** Memory per virtual processor of the size families whose name tells it, in GB. */
const MEMORY_PER_CORE: Readonly<Record<string, number>> = { B: 4, D: 4, DL: 2, E: 8, F: 2 };
const SIZE = /^Standard_([BDEF])(\d+)([a-z]*)_v\d+$/;

/** A virtual machine with less than the documented hardware. Sizes of other families are not judged. */
export const hardwareBelowGuide: EdgeRule = {
  id: 'hardware-below-guide',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-server-hardware-platforms.md',
  meaning: 'Users outside feel a server that is too small as slow sign-in and stuttering meetings.',
  remedy: 'Take a virtual machine with at least 8 cores and 16 GB, from Skype for Business Server 2019 on 12 cores and 32 GB; less '
    + 'is good enough for a lab.',
  check: (plan) => {
    const [, family = '', digits, additions = ''] = SIZE.exec(plan.virtualMachineSize ?? '') ?? [];
    const perCore = MEMORY_PER_CORE[additions.includes('l') ? `${family}L` : family];
    if (perCore === undefined) return [];
    const cores = Number(digits);
    const memory = cores * perCore;
    const { hardware } = productRow(plan.product.key);
    return cores >= hardware.cores && memory >= hardware.memoryGb ? [] : [{
      subject: String(plan.virtualMachineSize),
      message: `${cores} cores and ${memory} GB are less than the documented ${hardware.cores} cores and ${hardware.memoryGb} GB`,
      fix: `good enough for a lab; for users take ${hardware.virtualMachineSize} or larger`,
    }];
  },
};
