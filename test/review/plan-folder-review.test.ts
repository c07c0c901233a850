import { PlanFile } from '../../lib/plan/stored/plan-file';
import { PlanChange } from '../../lib/projection/changes/plan-comparison';
import { ChangeRisk } from '../../lib/projection/changes/plan-review';
import { PlanAudience } from '../../lib/projection/model/plan-table';
import { PlanFolderReview } from '../../lib/review/plan-folder-review';
import type { IPlanDocument } from '../../lib/values/plan-document';
import { PlanKind } from '../../lib/values/vocabulary/plan-kind';
import { refusalOf } from '../support/plan-request';
import { proxyPlan } from '../support/reverse-proxy';
import { azurePlan } from './transitions';

const edge = (fqdn: string, overrides: Parameters<typeof azurePlan>[0] = {}, fileName = `${fqdn}.json`): IPlanDocument => {
  const internal = { fqdn, nextHop: 'pool01.contoso.net', nextHopAddresses: ['192.168.10.90'], networks: ['192.168.10.0/24'] };
  return { fileName, text: PlanFile.ofEdge(azurePlan({ internal, ...overrides })).text };
};
const proxy = (overrides: Parameters<typeof proxyPlan>[0] = {}): IPlanDocument => (
  { fileName: 'proxy.json', text: PlanFile.ofReverseProxy(proxyPlan(overrides)).text });
const told = ({ plans }: PlanFolderReview): string[] => (
  plans.map(({ change, kind, identity }) => `${change} ${kind} ${identity}`));

const ONE = 'edge1.contoso.net';
const TWO = 'edge2.contoso.net';

test('plans are matched by what they are about, not by file name, and those without a change are left out', () => {
  const review = PlanFolderReview.of(
    [edge(ONE), edge(TWO), proxy()],
    [proxy({ redirectHttp: true }), edge(TWO), edge(ONE, { xmpp: { domains: ['contoso.com'] } }, 'renamed.json')],
  );
  expect(told(review)).toEqual([`changed edge ${ONE}`, `changed reverse-proxy ${proxyPlan().listenerCertificate.subject}`]);
});

test('the order of the files does not count', () => {
  const [base, head] = [[edge(ONE), edge(TWO)], [edge(ONE, { drainedServers: [2] }), edge(TWO, { drainedServers: [1] })]];
  const reversed = PlanFolderReview.of([...base].reverse(), [...head].reverse());
  expect(JSON.stringify(PlanFolderReview.of(base, head))).toBe(JSON.stringify(reversed));
});

describe('a pool that is new', () => {
  const review = PlanFolderReview.of([edge(ONE)], [edge(ONE), edge(TWO)]);

  test('is told as a whole, with what to open, publish and request', () => {
    expect(told(review)).toEqual([`added edge ${TWO}`]);
    const tasks = review.verdicts.flatMap(({ tasks: own }) => own.map(({ task, count }) => `${task} ${count}`));
    expect(tasks).toEqual(expect.arrayContaining(['request-certificate 2', 'add-server 2']));
    expect(review.plans[0]).toMatchObject({ after: 'Lync Server 2013, scaled-dns-private-nat, 2 servers' });
    expect(review.plans[0]).not.toHaveProperty('before');
    expect(review.verdicts.find(({ audience }) => audience === PlanAudience.NETWORK)!.risks).toEqual([ChangeRisk.EXPOSURE]);
  });

  test('reaches no threshold, because nothing was there', () => expect(review.unconfirmed).toEqual([]));
});

test('a pool that is gone is an outage, and its federation route must be confirmed', () => {
  const review = PlanFolderReview.of([edge(ONE), edge(TWO)], [edge(ONE)]);
  expect(told(review)).toEqual([`removed edge ${TWO}`]);
  expect(review.plans[0]!.changes.some(({ risk }) => risk === ChangeRisk.OUTAGE)).toBe(true);
  expect(review.unconfirmed.map(({ id, subject }) => `${id} ${subject}`)).toContain(`federation-route-moved ${TWO}`);
  expect(review.unconfirmed.map(({ id }) => id)).toContain('federation-record-removed');
});

test('a reverse proxy that is new has a certificate to request and names to publish', () => {
  const review = PlanFolderReview.of([edge(ONE)], [edge(ONE), proxy()]);
  const [plan] = review.plans;
  expect(plan).toMatchObject({ kind: PlanKind.REVERSE_PROXY, change: PlanChange.ADDED });
  const tasks = plan!.changes.map(({ task }) => task as string);
  expect(tasks.filter((task) => task === 'request-certificate')).toHaveLength(1);
  expect(tasks).toEqual(expect.arrayContaining(['publish-name', 'publish-record', 'open-rule']));
});

test('the first plans of a project are all new', () => {
  expect(told(PlanFolderReview.of([], [edge(ONE)]))).toEqual([`added edge ${ONE}`]);
});

test('without plans after the change, all are removed', () => {
  expect(told(PlanFolderReview.of([edge(ONE), proxy()], [])))
    .toEqual([`removed edge ${ONE}`, `removed reverse-proxy ${proxyPlan().listenerCertificate.subject}`]);
});

test('a pool with another internal FQDN is one that goes and one that comes', () => {
  expect(told(PlanFolderReview.of([edge('old.contoso.net'), proxy()], [edge('new.contoso.net'), proxy()])))
    .toEqual(['added edge new.contoso.net', 'removed edge old.contoso.net']);
});

test('confirmations count in all plans', () => {
  const [base, head] = [[edge(ONE), edge(TWO)], [edge(ONE, { drainedServers: [2] }), edge(TWO, { drainedServers: [2] })]];
  expect(PlanFolderReview.of(base, head).unconfirmed).toHaveLength(2);
  expect(PlanFolderReview.of(base, head, { confirmations: [{ id: 'zone-records-changed', reason: 'drained' }] }).unconfirmed)
    .toEqual([]);
});

const good = edge(ONE);

test.each<[string, IPlanDocument, RegExp]>([
  ['an empty file', { fileName: 'x.json', text: '' }, /^head file x\.json: text$/],
  ['a truncated plan', { fileName: 'x.json', text: good.text.slice(0, 5000) }, /^head file x\.json: text$/],
  ['another schema version', { fileName: 'x.json', text: JSON.stringify({ ...azurePlan(), schemaVersion: 1 }) },
    /^head file x\.json: plan\.schemaVersion$/],
  ['other JSON', { fileName: 'x.json', text: '{"publishing":1}' }, /^head file x\.json: plan\.planKind$/],
  ['a list', { fileName: 'x.json', text: '[]' }, /^head file x\.json: plan$/],
])('%s is refused, with the name of the file', (_name, file, property) => {
  expect(refusalOf(() => PlanFolderReview.of([good], [good, file])).property).toMatch(property);
});

test('two plans of one pool in a folder are refused', () => {
  const refusal = refusalOf(() => PlanFolderReview.of([good], [good, edge(ONE, {}, 'copy.json')]));
  expect(refusal.property).toBe('head file copy.json');
  expect(refusal.expected).toContain(`${ONE}.json has the first`);
});

test.each<[string, IPlanDocument[], IPlanDocument[]]>([
  ['different pools', [edge(ONE)], [edge(TWO)]],
  ['no plans at all', [], []],
  ['a pool and a proxy', [edge(ONE)], [proxy()]],
])('folders with nothing in common are refused: %s', (_name, base, head) => {
  expect(refusalOf(() => PlanFolderReview.of(base, head)).property).toBe('head');
});

test.each<[string, unknown]>([
  ['no list', good], ['nothing', undefined], ['a file without text', [{ fileName: 'x.json' }]], ['null', [null]],
  ['bytes', [{ fileName: 'x', text: Buffer.from('x') }]],
])('%s is refused', (_name, given) => {
  expect(refusalOf(() => PlanFolderReview.of(given as never, [good])).property).toMatch(/^base/);
});
