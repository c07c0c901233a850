import { identityOf, readEitherPlan } from '../../lib/plan/stored/either-plan';
import { PlanFile } from '../../lib/plan/stored/plan-file';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { proxyPlan } from '../support/reverse-proxy';

const edge = contosoPlan();
const proxy = proxyPlan();

test('a plan says of which kind it is, whatever its file is called', () => {
  expect(readEitherPlan(PlanFile.ofEdge(edge).text, 'x.json')).toStrictEqual({ edge });
  expect(readEitherPlan(PlanFile.ofReverseProxy(proxy).text, 'x.json')).toStrictEqual({ reverseProxy: proxy });
});

test('a pool is recognized by its internal FQDN, and a reverse proxy by the subject of its certificate', () => {
  expect(identityOf({ edge })).toBe('lsedge.contoso.net');
  expect(identityOf({ reverseProxy: proxy })).toBe(proxy.listenerCertificate.subject);
});

test('what is read cannot be changed', () => {
  const plan = readEitherPlan(PlanFile.ofEdge(edge).text, 'x.json');
  expect(Object.isFrozen('edge' in plan && plan.edge.firewall[0])).toBe(true);
});

const { planKind: _kind, ...withoutKind } = edge;

test.each<[string, unknown, string, string]>([
  ['no kind', withoutKind, 'plan.planKind', 'nothing'],
  ['an unknown kind', { ...edge, planKind: 'gateway' }, 'plan.planKind', '"gateway"'],
  ['an object of something else', { publishing: 1 }, 'plan.planKind', 'nothing'],
  ['another version before the kind', { ...withoutKind, schemaVersion: 1 }, 'plan.schemaVersion', '1'],
  ['another version of a known kind', { ...proxy, schemaVersion: 3 }, 'plan.schemaVersion', '3'],
  ['the kind of another plan', { ...edge, planKind: 'reverse-proxy' }, 'plan.kind', 'nothing'],
  ['a list', [], 'plan', 'a list of 0 values'],
  ['null', null, 'plan', 'null'],
])('%s is refused, with the name of the file', (_what, given, property, told) => {
  expect(refusalOf(() => readEitherPlan(JSON.stringify(given), 'head file x.json')))
    .toMatchObject({ property: `head file x.json: ${property}`, given: told });
});

test('text that is not JSON is refused, with the name of the file', () => {
  expect(refusalOf(() => readEitherPlan('{', 'x.json')).property).toBe('x.json: text');
});
