import * as fc from 'fast-check';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../../lib/projection/model/plan-table';
import { PlanTableId } from '../../lib/projection/model/plan-table-id';
import { tableOf } from '../../lib/projection/model/table-of';
import { PlanTables } from '../../lib/projection/plan-tables';
import { EdgePlanComparison } from '../../lib/review/edge-plan-comparison';
import { EDGE_PLANS, EVERYTHING, PROXY_PLANS } from '../projection/planned';
import { anyText } from '../support/any-text';
import { contosoPlan } from '../support/plan-request';

/** Tables of every kind of plan and of a comparison, by what they are. */
export const TABLES: readonly (readonly [string, () => PlanTables])[] = [
  ...Object.entries(EDGE_PLANS).map(([name, plan]) => [name, () => PlanTables.ofEdge(plan())] as const),
  ...Object.entries(PROXY_PLANS).map(([name, plan]) => [name, () => PlanTables.ofReverseProxy(plan())] as const),
  ['changes', () => PlanTables.ofComparison(EdgePlanComparison.of(contosoPlan(), contosoPlan(EVERYTHING)))],
];

/** Texts with a meaning in some format, and what a terminal or a page does with them. */
export const HOSTILE: readonly string[] = [
  'a|b', 'a\\|b', 'ends with \\', '`code`', '``', '*a* **b**', '_a_ __b__ _sip._tls', '~~a~~', '<script>alert(1)</script>',
  '<!-- comment', '-->', '&lt;&#124;', '[text](https://evil.example)', '![image](//evil.example)', '[^1]', '# title', '- item',
  '+ item', '1. item', '12) item', '---', '===', ':--', '> quotation', '@octocat', 'somebody@contoso.com', 'a@.contoso.com',
  '#12', 'contoso/edge#12', '!12', 'https://contoso.com', 'a_www.contoso.com', '$x$', ':100: :a: :tada:', 'fd00:a:100:b::1',
  'one\ntwo', 'one\r\ntwo', '\rtwo', '\u001b[31mred', '\u009b2J', '\u202emoc', '\u2028', '\ud800', '=1+1', '+1',
  '-1', '@SUM(1)', '\t=1', ' =1', '\uff1d1', '"', '",=1',
  'a,b', '', ' ', '    code', '${x}', '{{ x }}',
];

/** Any text, and texts with a meaning. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(anyText({ maxLength: 12 }), fc.constantFrom(...HOSTILE), fc.array(
  fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 3 })), { maxLength: 4 },
).map((parts) => parts.join('')));

/** An Edge plan with a text wherever a user, or the author of a file, can put one. */
export function planWith(text: string): EdgePlan {
  const plan = contosoPlan(EVERYTHING);
  return {
    ...plan,
    sipDomains: [text, 'contoso.com'],
    findings: plan.findings.map((finding) => ({ ...finding, subject: text, message: text, acknowledgement: text })),
    federation: { ...plan.federation!, partners: plan.federation!.partners.map((partner) => ({ ...partner, comment: text })) },
  };
}

/** A table in each form with a text in every place. */
export function tablesWith(text: string): PlanTable[] {
  return Object.values(PlanTableForm).map((form) => tableOf(['first', 'second'], {
    id: PlanTableId.OTHER_PROPERTIES,
    title: text,
    audiences: [],
    form,
    columns: Object.values(PlanColumnPlace).map((place) => (
      { key: place, title: text, kind: PlanColumnKind.PROSE, place, about: text, cell: (item: string) => [text, item] }
    )),
    row: (item) => ({ id: `${text}${item}`, label: `${text}${item}`, group: text, pages: [text] }),
  }));
}
