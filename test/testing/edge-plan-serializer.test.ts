import { edgePlanSerializer } from '../../lib/testing';
import { PlanTables } from '../../lib/projection/plan-tables';
import { TextReport } from '../../lib/reports/text-report';
import { PROXY_PLANS } from '../projection/planned';
import { contosoPlan } from '../support/plan-request';

const PLAN = contosoPlan();
const PROXY = PROXY_PLANS['a gateway']!();

describe('the serializer of plans', () => {
  test.each([
    ['an Edge plan', PLAN, PlanTables.ofEdge(PLAN)],
    ['the plan of a reverse proxy', PROXY, PlanTables.ofReverseProxy(PROXY)],
  ])('writes %s as the text report', (_, plan, tables) => {
    expect(edgePlanSerializer.test(plan)).toBe(true);
    expect(`${edgePlanSerializer.serialize(plan, {}, '')}\n`).toBe(TextReport.of(tables).text);
  });

  test('indents a plan within another value, without trailing blanks', () => {
    const lines = edgePlanSerializer.serialize(PLAN, {}, '    ').split('\n');
    expect(lines.slice(0, 2)).toEqual(['Edge plan of lsedge.contoso.net', `    ${'='.repeat(31)}`]);
    expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
    expect(lines.map((line, index) => (index === 0 ? line : line.replace(/^ {4}/, ''))).join('\n'))
      .toBe(edgePlanSerializer.serialize(PLAN, {}, ''));
  });

  test.each([
    ['nothing', undefined], ['a text', 'plan'], ['a list', [PLAN]], ['a pool', { plan: PLAN }],
    ['a part of a plan', PLAN.servers[0]],
    ['a plan of another version', { ...PLAN, schemaVersion: 99 }], ['a damaged plan', { ...PLAN, servers: 'none' }],
  ])('leaves %s to others', (_, value) => {
    expect(edgePlanSerializer.test(value)).toBe(false);
  });
});
