import { DriftFormat } from '../../lib/drift/drift-format';
import { DriftReport } from '../../lib/drift/drift-report';
import { PlanDrift } from '../../lib/drift/plan-drift';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { contosoPlan } from '../support/plan-request';
import { deployedOf } from '../support/running-of';

const partner = (name: string): FederatedPartner => FederatedPartner.allowedDomain(name, { product: PartnerProduct.UNKNOWN });
const PLAN = contosoPlan({ recordsByOthers: true, federation: { partners: [partner('litware.com')], discoverableDomains: ['contoso.com'] } });
const RUNS = contosoPlan({
  recordsByOthers: true, accessEdge: { fqdn: 'sip2.contoso.com' }, recordTtlSeconds: 600,
  federation: { partners: Array.from({ length: 50 }, (_, index) => partner(`partner${String(index + 1).padStart(2, '0')}.example`)), partnerDiscovery: true },
});
const DRIFT = PlanDrift.of(PLAN, deployedOf(RUNS));
const linesOf = (format: DriftFormat): string[] => DriftReport.of(DRIFT, format).text.split('\n');

describe('a report of many differences', () => {
  test('begins with what each audience does', () => {
    const lines = linesOf(DriftFormat.TEXT);
    expect(lines.slice(0, 3)).toEqual(['lsedge.contoso.net: 65 differences, gravest risk outage', '', 'In short']);
    expect(lines.join(' ')).toContain('remove 50 partners or providers');
  });

  test('says what is the same of several changes once, and names each of them', () => {
    const text = linesOf(DriftFormat.TEXT).join('\n').replace(/\s+/g, ' ');
    expect(text.match(/remove partner partner\d\d\.example/g)).toHaveLength(50);
    expect(text.match(/the partner's users can no longer communicate/g)).toHaveLength(1);
    expect(linesOf(DriftFormat.MARKDOWN).filter((line) => line.includes('can no longer communicate'))).toHaveLength(1);
  });

  test('has the gravest changes of an audience first, in 80 columns', () => {
    const lines = linesOf(DriftFormat.TEXT);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    const start = lines.indexOf('To run as planned: Lync');
    const own = lines.slice(start, lines.indexOf('', start)).filter((line) => /^ {2}\S/.test(line));
    const isOutage = own.filter((line) => /^ {2}(?:Outage|Exposure|Add|Set|Change)/.test(line)).map((line) => line.startsWith('  Outage'));
    expect(isOutage.lastIndexOf(true)).toBeLessThan(isOutage.indexOf(false));
  });

  test('has everything as data', () => {
    const { changes, hasDrift, notCompared } = JSON.parse(DriftReport.of(DRIFT, DriftFormat.JSON).text) as PlanDrift;
    expect({ changes: changes.length, hasDrift, notCompared: notCompared.length > 0 }).toEqual({ changes: DRIFT.changes.length, hasDrift: true, notCompared: true });
  });
});

test('a report of few differences has no overview', () => {
  const drift = PlanDrift.of(PLAN, deployedOf(contosoPlan({ recordsByOthers: true, federation: { partners: [], discoverableDomains: ['contoso.com'] } })));
  expect(DriftReport.of(drift).text).not.toContain('In short');
  expect(DriftReport.of(drift).text).toContain('  Add partner litware.com');
});

test('what servers have beside the plan is said once for those that have the same', () => {
  const running = deployedOf(PLAN);
  const extra = ['192.0.2.7', '192.0.2.8'].map((address) => ({ address, fqdn: 'proxy.contoso.net' }));
  const drift = PlanDrift.of(PLAN, { ...running, servers: running.servers.map((server) => ({ ...server, hosts: [...server.hosts ?? [], ...extra] })) });
  expect(DriftReport.of(drift).text.replaceAll(/\s+/g, ' ')).toContain(' lsedge01, lsedge02: the hosts file has 192.0.2.7, 192.0.2.8 for proxy.contoso.net ');
  expect(drift.notPlanned.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['lsedge01', 'lsedge02']));
});
