import { differenceLines } from '../../proof/difference-lines';
import { provedFirewalls } from '../../proof/running-firewalls';
import type { DriftContext, DriftNote } from './running-part';

/** How firewalls and the rules of network interfaces differ from the plan, packet by packet. */
export function firewallNotes({ plan, running, notCompared }: DriftContext): DriftNote[] {
  return provedFirewalls(plan, running).flatMap(({ file: subject, verdict }) => {
    if (verdict.problem === undefined) return differenceLines(verdict).map((message) => ({ subject, message }));
    notCompared.push({ subject, message: verdict.problem });
    return [];
  });
}
