import type { EdgeSide } from '../../values/vocabulary/edge-side';
import type { ListenerPlan, LoadBalancerPlan } from '../../plan/network/load-balancer-plan';
import { serviceName } from '../../plan/servers/service-names';
import { ChangeTask } from '../../projection/changes/change-task';
import { PlanChange, type PlanDifference } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { PlanAudience } from '../../projection/model/plan-table';
import { PlanTableId } from '../../projection/model/plan-table-id';
import { withoutService } from './affected-users';
import { changeOf } from './change-of';
import { inBoth, type ReviewContext } from './review-context';
import { factsInWords } from './words';

const TASKS: Readonly<Record<PlanChange, ChangeTask>> = {
  [PlanChange.ADDED]: ChangeTask.ADD_LISTENER,
  [PlanChange.REMOVED]: ChangeTask.REMOVE_LISTENER,
  [PlanChange.CHANGED]: ChangeTask.CHANGE_LISTENER,
};

/** The virtual addresses and listeners that come, leave or change. */
export function loadBalancerChanges(differences: readonly PlanDifference[], context: ReviewContext): ReviewedChange[] {
  const [before, after] = [context.before, context.after].map(({ edge }) => edge?.loadBalancers ?? []);
  const listenerOf = inBoth(listenersOf(before ?? []), listenersOf(after ?? []), ({ id }) => id);
  // Without any balancer afterwards, names lead to the servers themselves.
  const hasBalancers = (after ?? []).length > 0;
  return differences.map((difference) => {
    const { table, id, subject: address = [id], change, facts } = difference;
    const listener = table === PlanTableId.LISTENERS ? listenerOf(id).is ?? listenerOf(id).was : undefined;
    const subject = listener === undefined
      ? `virtual address ${address.join(' ')}`
      : `listener ${listener.transport} ${listener.port}, ${listener.side}, ${serviceName(listener.service)}`;
    const isOutage = change === PlanChange.REMOVED && listener !== undefined && hasBalancers;
    return changeOf([difference], {
      task: TASKS[change],
      audiences: [PlanAudience.NETWORK],
      byDeployment: context.after.isDeployed,
      subject,
      sentence: change === PlanChange.CHANGED ? `change ${subject}: ${factsInWords(facts)}` : `${VERBS[change]} ${subject}`,
      risk: isOutage ? ChangeRisk.OUTAGE : ChangeRisk.NONE,
      effect: isOutage ? withoutService(listener.service) : undefined,
    });
  });
}

/** The listeners of load balancers, each with its side. */
function listenersOf(balancers: readonly LoadBalancerPlan[]): (ListenerPlan & { readonly side: EdgeSide })[] {
  return balancers.flatMap(({ side, listeners }) => listeners.map((listener) => ({ ...listener, side })));
}

const VERBS: Readonly<Record<Exclude<PlanChange, PlanChange.CHANGED>, string>> = {
  [PlanChange.ADDED]: 'add', [PlanChange.REMOVED]: 'remove',
};
