import { PlanTables } from '../../lib/projection/plan-tables';
import { TextReport } from '../../lib/reports/text-report';
import { EDGE_PLANS, PROXY_PLANS } from '../projection/planned';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { proxyPlan } from '../support/reverse-proxy';

const REPORTS: readonly (readonly [string, () => TextReport])[] = [
  ...Object.entries(EDGE_PLANS).map(([name, plan]) => [name, () => TextReport.of(PlanTables.ofEdge(plan()))] as const),
  ...Object.entries(PROXY_PLANS).map(([name, plan]) => [name, () => TextReport.of(PlanTables.ofReverseProxy(plan()))] as const),
];

test.each(REPORTS)('fits 80 columns of plain ASCII, without trailing blanks or consecutive blank lines: %s', (_, report) => {
  const { text } = report();
  expect(text).toMatch(/^([\x20-\x7e]{0,80}\n)+$/);
  expect(text).not.toMatch(/ \n|\n\n\n|\n\n$/);
});

test('is a file, named after its plan', () => {
  expect(TextReport.of(PlanTables.ofEdge(contosoPlan())).fileName).toBe('edge-plan.txt');
  expect(TextReport.of(PlanTables.ofReverseProxy(proxyPlan())).fileName).toBe('reverse-proxy-plan.txt');
});

test.each([[contosoPlan(), 'object'], [undefined, 'undefined'], [null, 'null']])('only tables are accepted: %#', (given, shown) => {
  expect(refusalOf(() => TextReport.of(given as never))).toMatchObject({ property: 'tables', given: shown });
});
