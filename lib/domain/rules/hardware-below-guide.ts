import { FindingSeverity } from '../plan/edge-plan';
import type { CompatibilityRule } from './compatibility-rule';

/** Documented hardware of an Edge Server: two quad-core processors or equivalent, 16 GB of memory. */
const CORES = 8;
const MEMORY_GB = 16;

/** Memory per virtual processor of the size families whose name tells it, in GB. */
const MEMORY_PER_CORE: Readonly<Record<string, number>> = { B: 4, D: 4, DL: 2, E: 8, F: 2 };
const SIZE = /^Standard_([BDEF])(\d+)([a-z]*)_v\d+$/;

/** A virtual machine with less than the documented hardware. Sizes of other families are not judged. */
export const hardwareBelowGuide: CompatibilityRule = {
  id: 'hardware-below-guide',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-server-hardware-platforms.md',
  meaning: 'Users outside feel a server that is too small as slow sign-in and stuttering meetings.',
  remedy: 'Take a virtual machine with at least 8 cores and 16 GB; less is good enough for a lab.',
  check: (plan) => {
    const [, family = '', digits, additions = ''] = SIZE.exec(plan.virtualMachineSize ?? '') ?? [];
    const perCore = MEMORY_PER_CORE[additions.includes('l') ? `${family}L` : family];
    if (perCore === undefined) return [];
    const cores = Number(digits);
    const memory = cores * perCore;
    return cores >= CORES && memory >= MEMORY_GB ? [] : [{
      subject: String(plan.virtualMachineSize),
      message: `${cores} cores and ${memory} GB are less than the documented ${CORES} cores and ${MEMORY_GB} GB`,
      fix: 'good enough for a lab; for users take Standard_D8s_v5 or larger',
    }];
  },
};
