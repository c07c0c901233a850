import type { EdgePlan } from '../../plan/edge-plan';
import type { RunningFirewallRow } from '../../running/model/running-firewall-row';
import type { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import { type Box, isIn, merged, passages, without, witnessOf } from '../packet-space';
import { type ComparedBoxes, comparedParts, differences } from '../part-comparison';
import { provedBox } from '../proved-box';
import { askedOfFirewall, type AskedOfFirewall } from './asked-of-firewall';
import { type PerimeterSide, perimeterSide } from './perimeter-side';
import { type RowRule, rulesOfRows, writtenRows } from './written-rows';

/**
 * Compares the packets that cross a firewall with what its rows let through.
 *
 * @throws EdgeValidationError for addresses and ports that cannot be read, of the plan and of the rows.
 */
export function comparedRows(plan: EdgePlan, side: EdgeSide, rows: readonly RunningFirewallRow[]): ComparedBoxes {
  const perimeter = perimeterSide(plan, side);
  const written = writtenRows(rows);
  return comparedParts(Object.values(TrafficDirection).map((direction) => (
    comparedDirection(askedOfFirewall(plan, perimeter, direction), rulesOfRows(written, perimeter, direction), perimeter, direction))));
}

function comparedDirection(
  asked: readonly AskedOfFirewall[], rules: readonly RowRule[], { side, internet }: PerimeterSide, direction: TrafficDirection,
): ComparedBoxes {
  const part = { side, direction };
  const passing = passages(rules);
  const wanted = asked.flatMap(({ boxes }) => boxes);
  const passed = merged(passing.flatMap(({ boxes }) => boxes));
  const missing = differences(asked.map((each) => withoutEither(each, passed)), passed);
  const extra = differences(passing, merged(wanted));
  return {
    boxes: wanted.length,
    missing: missing.map(({ cause: { planRules, tableRows }, box }) => provedBox(part, box, internet, { planRules, tableRows, securityRules: stoppedBy(box, rules) })),
    extra: extra.map(({ cause, box }) => provedBox(part, box, internet, { planRules: [], tableRows: [], securityRules: [cause.rule.name] })),
  };
}

/** Without what is asked for by the servers or by their virtual address, where it is enough to let either out and the rows do that for the other. */
function withoutEither(asked: AskedOfFirewall, passed: readonly Box[]): AskedOfFirewall {
  const { either, boxes } = asked;
  if (either === undefined) return asked;
  const missing = without(boxes, passed);
  const isLacked = ({ family, sources }: Box, ofVirtual: boolean): boolean => (
    ofVirtual ? sources.overlaps(either.of(family)) : !sources.minus(either.of(family)).isEmpty);
  return [true, false].every((ofVirtual) => missing.some((box) => isLacked(box, ofVirtual))) ? asked : { ...asked, boxes: [] };
}

/** The row that stops a packet of a box; none if no row holds it. */
function stoppedBy(box: Box, rules: readonly RowRule[]): string[] {
  const packet = witnessOf(box);
  const rule = rules.find(({ boxes }) => boxes.some((each) => isIn(packet, each)));
  return rule === undefined || rule.allows ? [] : [rule.name];
}
