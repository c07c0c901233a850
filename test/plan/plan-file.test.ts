import { PlanFile } from '../../lib/plan/stored/plan-file';
import { EdgePlanComparison } from '../../lib/review/edge-plan-comparison';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { proxyPlan } from '../support/reverse-proxy';

const edge = contosoPlan();
const proxy = proxyPlan();

test('a plan is a file for its kind, as JSON that ends with a line break', () => {
  expect(PlanFile.ofEdge(edge).fileName).toBe('edge-plan.json');
  expect(PlanFile.ofReverseProxy(proxy).fileName).toBe('reverse-proxy-plan.json');
  expect(PlanFile.ofEdge(edge).text).toBe(`${JSON.stringify(edge, null, 2)}\n`);
  expect(PlanFile.ofReverseProxy(proxy).text).toBe(`${JSON.stringify(proxy, null, 2)}\n`);
});

test('a written plan can be read back', () => {
  expect(PlanFile.readEdge(PlanFile.ofEdge(edge).text)).toStrictEqual(edge);
  expect(PlanFile.readReverseProxy(PlanFile.ofReverseProxy(proxy).text)).toStrictEqual(proxy);
});

test.each([['the first', 1], ['a later one', 3]])('a plan of another schema version is refused: %s', (_, schemaVersion) => {
  const text = JSON.stringify({ ...edge, schemaVersion });
  const refusal = refusalOf(() => PlanFile.readEdge(text));
  expect(refusal.property).toBe('plan.schemaVersion');
  expect(refusal.given).toBe(String(schemaVersion));
  expect(refusal.expected).toBe('2, the version of this library');
  expect(refusal.fix).toBe('create the plan again with this version of the library, or use the version that wrote it');
  const other = JSON.stringify({ ...proxy, schemaVersion });
  expect(refusalOf(() => PlanFile.readReverseProxy(other)).given).toBe(String(schemaVersion));
});

test('a plan of another version is not written', () => {
  expect(refusalOf(() => PlanFile.ofEdge({ ...edge, schemaVersion: 1 })).property).toBe('plan.schemaVersion');
  expect(refusalOf(() => PlanFile.ofReverseProxy({ ...proxy, schemaVersion: 1 })).property).toBe('plan.schemaVersion');
});

test.each(['', '{', 'Edge plan of Contoso', '{"schemaVersion": 2,}'])('text that is not JSON is refused: %j', (text) => {
  expect(refusalOf(() => PlanFile.readEdge(text))).toMatchObject({ property: 'text', given: JSON.stringify(text) });
});

test('only part of a long text is shown', () => {
  expect(refusalOf(() => PlanFile.readEdge('x'.repeat(1000))).given).toBe(`"${'x'.repeat(40)}..."`);
});

test('bytes are refused', () => {
  expect(refusalOf(() => PlanFile.readEdge(Buffer.from(PlanFile.ofEdge(edge).text) as never)))
    .toMatchObject({ property: 'text', given: 'object' });
});

test.each([['null', 'null'], ['2', '2'], ['[]', 'a list of 0 values'], ['"plan"', '"plan"']])(
  'JSON that is no object is refused: %s', (text, given) => {
    expect(refusalOf(() => PlanFile.readEdge(text))).toMatchObject({ property: 'plan', given });
  });

test('a part of a plan is refused, with the missing property', () => {
  const { servers, ...others } = edge;
  expect(servers.length).toBeGreaterThan(0);
  expect(refusalOf(() => PlanFile.readEdge(JSON.stringify(others))))
    .toMatchObject({ property: 'plan.servers', given: 'nothing', expected: 'a list, as in every Edge plan' });
  expect(refusalOf(() => PlanFile.readEdge(JSON.stringify({ ...edge, servers: {} }))))
    .toMatchObject({ property: 'plan.servers', given: 'an object without properties' });
});

test('a plan of the other kind is refused', () => {
  expect(refusalOf(() => PlanFile.readEdge(PlanFile.ofReverseProxy(proxy).text)))
    .toMatchObject({ property: 'plan', given: 'the plan of a reverse proxy', expected: 'an Edge plan' });
  expect(refusalOf(() => PlanFile.readReverseProxy(PlanFile.ofEdge(edge).text)))
    .toMatchObject({ property: 'plan', given: 'an Edge plan', expected: 'the plan of a reverse proxy' });
});

test('a plan with a value that is no data has no file', () => {
  const plan: Record<string, unknown> = { ...contosoPlan(), later: { facts: [1, 'two', null, { three: true }] } };
  expect(PlanFile.ofEdge(plan as never).text).toContain('"later"');
  for (const value of [plan, 10n, () => 1, [new Map()], { get x(): never { throw new Error('no'); } }]) {
    plan['self'] = value;
    for (const read of [() => PlanFile.ofEdge(plan as never), () => EdgePlanComparison.of(plan as never, edge)]) {
      expect(refusalOf(read)).toMatchObject({
        property: expect.stringMatching(/^(?:plan|before)\.self$/) as string, expected: expect.stringMatching(/^data as in a file/) as string,
      });
    }
  }
});
