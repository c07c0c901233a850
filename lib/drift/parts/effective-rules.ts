import { PlatformKey } from '../../values/vocabulary/platform';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { differenceLines } from '../../proof/difference-lines';
import { FirewallProof } from '../../proof/firewall-proof';
import type { DriftContext, DriftNote } from './running-part';

/** How the rules of network interfaces, as Azure tells them, differ from the plan, packet by packet. */
export function effectiveRuleNotes({ plan, running, notCompared }: DriftContext): DriftNote[] {
  if (running.firewallRows.length > 0) {
    notCompared.push({ subject: 'firewall rules', message: `${running.firewallRows.length} rows of firewalls were read, and are not compared with the plan` });
  }
  return running.effectiveRules.flatMap(({ side, text, source }) => {
    const subject = source.file;
    if (side === undefined || plan.platform !== PlatformKey.AZURE) {
      notCompared.push({ subject, message: side === undefined ? 'the name of the file does not tell the side of the network interface' : 'the plan is not for Azure' });
      return [];
    }
    try {
      return differenceLines(FirewallProof.ofEffectiveGroups(plan, side, text)).map((message) => ({ subject, message }));
    } catch (error) {
      if (!(error instanceof EdgeValidationError)) throw error;
      notCompared.push({ subject, message: `${error.given}; expected ${error.expected}` });
      return [];
    }
  });
}
