import { ChangeTask } from '../../projection/changes/change-task';
import { PlanChange, type PlanDifference } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { PlanAudience } from '../../projection/model/plan-table';
import { changeOf } from './change-of';
import { listed } from './words';

const VERBS: Readonly<Record<PlanChange, string>> = {
  [PlanChange.ADDED]: 'open', [PlanChange.REMOVED]: 'close', [PlanChange.CHANGED]: 'change',
};

/** The A/V policy of a firewall of the organization's own: one change, whichever form of the policy the firewall has. */
export function mediaPolicyChanges([first, ...others]: readonly PlanDifference[]): ReviewedChange[] {
  if (first === undefined) return [];
  const rules = [first, ...others].filter(({ table }) => table === first.table)
    .map(({ change, columns: [direction, transport, , ports] }) => (
      `${VERBS[change]} ${String(transport)} ${String(ports)} ${String(direction)}`));
  return [changeOf([first, ...others], {
    task: ChangeTask.CHANGE_MEDIA_POLICY,
    audiences: [PlanAudience.NETWORK],
    // The deployment does not know a firewall between the Edge and the Internet.
    byDeployment: false,
    subject: 'of your own firewall before the A/V Edge, if there is one',
    sentence: 'if a firewall of your own stands between the A/V Edge and the Internet, change its A/V policy: '
      + listed(rules, 8),
    risk: ChangeRisk.NONE,
  })];
}
