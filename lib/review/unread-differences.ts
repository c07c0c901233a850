import { PlanChange, type PlanDifference } from '../projection/changes/plan-comparison';
import { PlanPart } from '../projection/model/plan-part';
import { PlanTableId } from '../projection/model/plan-table-id';
import { type ValueChange, valueChange } from './differences-between';
import type { PlanReading } from './plan-reading';

/** Properties that are no difference, or repeat what stands beside them. */
const NOT_COMPARED: ReadonlySet<string> = new Set([
  // Ids without their sides.
  'firewall.name', 'loadBalancers.listeners.name',
  // Keys with their names beside them.
  'product.key', 'federation.partners.product.key', 'federation.hostingProviders.product.key', 'mobilePush.clients.client',
]);

/**
 * Differences in what no table has read, so that none is left out: of properties that a later version of the library has
 * added to the plan, and of what a table had no use for.
 */
export function unreadDifferences(before: PlanReading<object>, after: PlanReading<object>): PlanDifference[] {
  const ids = new Set([...before.unread(NOT_COMPARED), ...after.unread(NOT_COMPARED)].sort());
  const [known, wanted] = [before.valuesOf(ids), after.valuesOf(ids)];
  return [...ids].flatMap((id) => {
    const [was, is] = [known.get(id), wanted.get(id)];
    const change = valueChange(was ?? [], is ?? []);
    return change === undefined ? [] : [differenceOf(id, was, is, change)];
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
