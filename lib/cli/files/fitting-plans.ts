import type { AddressSet } from '../../proof/packet-space';
import { namedOfPlan, type RunningFirewall } from '../../proof/running-firewalls';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { StoredEdgePlan } from './stored-plans';

/**
 * The plans that a firewall is about: those whose addresses it has. One firewall may guard several pools; a network interface is of one.
 *
 * @throws EdgeValidationError if there are several plans, and the firewall does not tell which of them it is about.
 */
export function fittingPlans(firewall: RunningFirewall, plans: readonly StoredEdgePlan[]): StoredEdgePlan[] {
  // Without a side, it can be compared with none of them.
  if (plans.length === 1 || firewall.side === undefined) return plans.slice(0, 1);
  const named = plans.map((plan) => ({ plan, addresses: namedOfPlan(plan.edge, firewall) }));
  const fitting = named.filter(({ addresses }) => addresses?.isEmpty !== true);
  const isClear = fitting.length < 2
    || (typeof firewall.rules !== 'string' && fitting.every(({ addresses }) => addresses !== undefined) && areApart(fitting.flatMap(({ addresses }) => addresses ?? [])));
  if (isClear) return fitting.map(({ plan }) => plan);
  throw new EdgeValidationError({
    property: 'path', given: `the plans ${fitting.map(({ plan }) => plan.path).join(', ')}, of which each may be what ${firewall.file} is about`,
    expected: 'one plan for this file', fix: 'pass one plan file, and a folder with the exports of its firewalls',
  });
}

/** Whether no address is in two of the sets. */
function areApart(sets: readonly AddressSet[]): boolean {
  return sets.every((one, index) => sets.slice(index + 1).every((other) => one.intersection(other).isEmpty));
}
