import { PlanChange, type PlanDifference } from '../projection/changes/plan-comparison';
import { PlanPart } from '../projection/model/plan-part';
import { PlanTableId } from '../projection/model/plan-table-id';
import { type ValueChange, valueChange } from './differences-between';
import type { PlanReading } from './plan-reading';

/** Properties that are not compared because they repeat the properties next to them. */
const NOT_COMPARED: ReadonlySet<string> = new Set([
  // IDs without their sides.
  'firewall.name', 'loadBalancers.listeners.name',
  // Keys with their names beside them.
  'product.key', 'federation.partners.product.key', 'federation.hostingProviders.product.key',
  'federation.otherPartnerProducts.key', 'mobilePush.clients.client',
]);

/**
 * Differences in properties that no table reads, so that no difference is missed: properties that a later version of the
 * library has added to the plan, and properties that the tables do not use.
 */
export function unreadDifferences(before: PlanReading<object>, after: PlanReading<object>): PlanDifference[] {
  const ids = new Set([...before.unread(NOT_COMPARED), ...after.unread(NOT_COMPARED)].sort());
  const [earlier, later] = [before.valuesOf(ids), after.valuesOf(ids)];
  return [...ids].flatMap((id) => {
    const [previous, current] = [earlier.get(id), later.get(id)];
    const change = valueChange(previous ?? [], current ?? []);
    return change === undefined ? [] : [differenceOf(id, previous, current, change)];
  });
}

function differenceOf(
  id: string, before: readonly string[] | undefined, after: readonly string[] | undefined,
  change: ValueChange,
): PlanDifference {
  const place = { part: PlanPart.OTHER, table: PlanTableId.OTHER_PROPERTIES, id };
  const facts = [{ key: 'value', name: 'Value', ...change }];
  if (before === undefined) return { ...place, change: PlanChange.ADDED, columns: [id, ...after ?? []], facts };
  if (after === undefined) return { ...place, change: PlanChange.REMOVED, columns: [id, ...before], facts };
  return { ...place, change: PlanChange.CHANGED, columns: [id], facts };
}
