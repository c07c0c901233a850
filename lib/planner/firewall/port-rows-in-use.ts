import { EdgeService } from '../../values/vocabulary/edge-service';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import type { EdgePortRow } from '../../guide/ports/port-row';
import { portRowsFor } from '../../guide/product-rows';
import type { CheckedRequest } from '../../check/edge-request';
import { applies } from '../conditions';

/** Rows that were found earlier, by the values that determine them: most pools of an estate have these values in common. */
const FOUND = new Map<string, readonly EdgePortRow[]>();

/** The port rows of a request's product and topology whose conditions are met, in the order of the guide. */
export function portRowsInUse({ source }: CheckedRequest, used: ReadonlySet<PlanningCondition>): readonly EdgePortRow[] {
  const { product, topology } = source;
  const key = [product.key, topology.key, ...[...used].sort()].join();
  const rows = FOUND.get(key) ?? portRowsFor(product, topology.key).filter((row) => rowApplies(row, used));
  FOUND.set(key, rows);
  return rows;
}

/** Whether a row applies. A row of the A/V Edge applies only if audio/video is in use (docs/decisions.md). */
function rowApplies(row: EdgePortRow, used: ReadonlySet<PlanningCondition>): boolean {
  if (row.role === EdgeService.AUDIO_VIDEO && !used.has(PlanningCondition.AUDIO_VIDEO)) return false;
  if (row.needs?.some((condition) => used.has(condition)) === false) return false;
  return applies(row.readAs ?? row.conditions, used);
}
