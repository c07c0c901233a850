import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { FindingSeverity } from '../../../lib/plan/findings/finding';
import type { DnsRecordPlan } from '../../../lib/plan/network/dns-plan';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { CheckOutcome } from '../../../lib/verify/model/expectation';
import { type PlanToVerify, edgeToVerify, proxyToVerify } from '../../../lib/verify/model/plan-to-verify';
import { ProbeKind, QuestionType, probeKey } from '../../../lib/verify/model/probe';
import { VerifyArea } from '../../../lib/verify/model/verify-area';
import { dnsChecks } from '../../../lib/verify/dns/dns-checks';
import { DnsRecordType } from '../../../lib/values/vocabulary/dns';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { dualStackPlan } from '../../support/dual-stack';
import { contosoPlan } from '../../support/plan-request';
import { proxyPlan } from '../../support/reverse-proxy';
import { xmppPlan } from '../../support/xmpp-plan';
import { AUTHORITATIVE, TERMS, checkOf, expectationOf, idsOf, judged } from './seen-dns';

const { EXTERNAL, INTERNAL } = EdgeSide;

const EXPOSED_OF_TWO = ['lsedge.contoso.net', 'lsedge01.contoso.net', 'lsedge02.contoso.net', 'pool01.contoso.net'].map((name) => `dns/exposed/${name}`);
const SERVICES = ['_sip._tls.contoso.com', '_sipfederationtls._tcp.contoso.com'].flatMap((name) => [`dns/SRV/${name}`, `dns/SRV/${name}/target`]);
const withAlias = (type: string, name: string): string[] => [`dns/${type}/${name}`, `dns/${type}/${name}/alias`];

describe('The expectations', () => {
  test.each<[string, PlanToVerify, string[]]>([
    ['a single Edge with one address', edgeToVerify(contosoPlan({ topology: EdgeTopology.singleNat({ singleExternalAddress: true }) }), EXTERNAL), [
      ...SERVICES, 'dns/A/sip.contoso.com', 'dns/exposed/lsedge.contoso.net', 'dns/exposed/pool01.contoso.net',
    ]],
    ['a pool that DNS balances', edgeToVerify(contosoPlan(), EXTERNAL), [
      ...SERVICES, ...withAlias('A', 'av.contoso.com'), 'dns/A/sip.contoso.com', ...withAlias('A', 'webcon.contoso.com'), ...EXPOSED_OF_TWO,
    ]],
    ['its internal side', edgeToVerify(contosoPlan(), INTERNAL), [
      ...withAlias('A', 'lsedge.contoso.net'), ...withAlias('A', 'lsedge01.contoso.net'), ...withAlias('A', 'lsedge02.contoso.net'),
    ]],
    ['a pool behind load balancers', edgeToVerify(contosoPlan({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) }), EXTERNAL), [
      ...SERVICES, ...withAlias('A', 'av.contoso.com'), 'dns/A/sip.contoso.com', ...withAlias('A', 'webcon.contoso.com'), ...EXPOSED_OF_TWO,
    ]],
    ['both families', edgeToVerify(dualStackPlan(), EXTERNAL), [
      ...SERVICES, ...withAlias('A', 'av.contoso.com'), 'dns/AAAA/av.contoso.com', 'dns/A/sip.contoso.com', 'dns/AAAA/sip.contoso.com',
      ...withAlias('A', 'webcon.contoso.com'), 'dns/AAAA/webcon.contoso.com', ...EXPOSED_OF_TWO,
    ]],
    ['XMPP', edgeToVerify(xmppPlan([XmppPartner.federated('litware.example')]), EXTERNAL), [
      ...SERVICES, 'dns/SRV/_xmpp-server._tcp.contoso.com', 'dns/SRV/_xmpp-server._tcp.contoso.com/target', ...withAlias('A', 'av.contoso.com'),
      'dns/A/sip.contoso.com', ...withAlias('A', 'webcon.contoso.com'), 'dns/A/xmpp.contoso.com', ...EXPOSED_OF_TWO,
    ]],
    ['a reverse proxy', proxyToVerify(proxyPlan(), EXTERNAL), [
      'dialin', 'lyncdiscover', 'meet', 'officewebapps01', 'webdirext', 'webext',
    ].flatMap((label) => withAlias('A', `${label}.contoso.com`))],
    ['what is inside of a reverse proxy', proxyToVerify(proxyPlan(), INTERNAL), [
      'dns/SRV/_sipinternaltls._tcp.contoso.com', 'dns/SRV/_sipinternaltls._tcp.contoso.com/target',
      ...['admin', 'dialin', 'lyncdiscoverinternal', 'meet'].flatMap((label) => withAlias('A', `${label}.contoso.com`)),
      'dns/A/sip.contoso.com', ...withAlias('A', 'webdirext.contoso.com'),
    ]],
  ])('of %s are known', (_, plan, ids) => {
    expect(idsOf(plan)).toEqual(ids);
    expect(dnsChecks(plan, TERMS).every(({ expectation: { area } }) => area === VerifyArea.DNS)).toBe(true);
  });

  const pool = edgeToVerify(contosoPlan({ topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 2 }) }), EXTERNAL);

  test('say what must be seen, how bad it is, and which rows require it', () => {
    expect(expectationOf(pool, 'dns/A/sip.contoso.com')).toEqual({
      id: 'dns/A/sip.contoso.com', area: VerifyArea.DNS, severity: FindingSeverity.ERROR, subject: 'sip.contoso.com',
      expected: 'resolves to 131.107.155.10, 131.107.155.11', tableRows: ['scaled-dns-public/main/1'],
    });
    expect(expectationOf(pool, 'dns/SRV/_sipfederationtls._tcp.contoso.com')).toMatchObject({
      expected: 'points to sip.contoso.com port 5061 with priority 0 and weight 0',
      tableRows: ['scaled-dns-public/main/5', 'scaled-dns-public/federation/1'],
    });
    expect(expectationOf(pool, 'dns/SRV/_sip._tls.contoso.com/target')).toMatchObject({
      severity: FindingSeverity.ERROR, subject: '_sip._tls.contoso.com', expected: 'its target is a host record in contoso.com that resolves',
      tableRows: ['scaled-dns-public/main/4'],
    });
    expect(expectationOf(pool, 'dns/A/av.contoso.com/alias')).toMatchObject({
      severity: FindingSeverity.WARNING, expected: 'is a host record, not an alias', tableRows: ['scaled-dns-public/main/3'],
    });
    expect(expectationOf(pool, 'dns/exposed/pool01.contoso.net')).toMatchObject({ severity: FindingSeverity.WARNING, tableRows: [] });
  });

  test('with addresses that are not known yet say so, and ask nothing', () => {
    const nat = edgeToVerify(contosoPlan(), EXTERNAL);
    const check = checkOf(nat, 'dns/A/sip.contoso.com');
    expect(check.expectation.expected).toBe('resolves to the 2 addresses that are assigned at deployment');
    expect(check.probes).toEqual([]);
    expect(checkOf(nat, 'dns/A/sip.contoso.com/authoritative', AUTHORITATIVE).probes).toEqual([]);
    expect(checkOf(nat, 'dns/A/av.contoso.com/alias').probes).toEqual([{ kind: ProbeKind.DNS, name: 'av.contoso.com', type: QuestionType.A }]);
  });

  test('of every record are asked of the name servers too, if that is wanted', () => {
    const ids = idsOf(pool, AUTHORITATIVE);
    expect(ids.filter((id) => id.endsWith('/authoritative'))).toEqual([
      'dns/SRV/_sip._tls.contoso.com/authoritative', 'dns/SRV/_sipfederationtls._tcp.contoso.com/authoritative',
      'dns/A/av.contoso.com/authoritative', 'dns/A/sip.contoso.com/authoritative', 'dns/A/webcon.contoso.com/authoritative',
    ]);
    expect(ids.filter((id) => !id.endsWith('/authoritative'))).toEqual(idsOf(pool));
    expect(expectationOf(pool, 'dns/A/sip.contoso.com/authoritative', AUTHORITATIVE).expected)
      .toBe('resolves to 131.107.155.10, 131.107.155.11, on every name server of its zone');
  });

  test('leave a drained server its own name inside, and take it out of the pool', () => {
    const drained = edgeToVerify(contosoPlan({ topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 3 }), drainedServers: [2] }), INTERNAL);
    expect(expectationOf(drained, 'dns/A/lsedge.contoso.net').expected).toBe('resolves to 172.25.33.10, 172.25.33.12');
    expect(judged(drained, 'dns/A/lsedge02.contoso.net', { 'A lsedge02.contoso.net': { addresses: ['172.25.33.11'] } }).outcome).toBe(CheckOutcome.PASSED);
    expect(judged(drained, 'dns/A/lsedge.contoso.net', {
      'A lsedge.contoso.net': { addresses: ['172.25.33.10', '172.25.33.11', '172.25.33.12'] },
    }).found).toBe('resolves to 172.25.33.11 too, although lsedge02 is drained');
  });

  test('about names of the internal side spare those that the plan has outside', () => {
    const sip = pool.records.find(({ name }) => name === 'sip.contoso.com');
    const published = { ...pool, records: [...pool.records, { ...sip, id: 'own', name: 'LSEDGE01.contoso.net' } as DnsRecordPlan] };
    expect(idsOf(published).filter((id) => id.startsWith('dns/exposed/'))).toEqual(EXPOSED_OF_TWO.filter((id) => !id.includes('lsedge01')));
  });

  test('of a record that is planned twice are one, with what both say', () => {
    const [av] = pool.records.filter(({ name }) => name === 'av.contoso.com');
    const [address] = av?.addresses ?? [];
    const again = { ...av, name: 'AV.contoso.com', addresses: [{ ...address, address: '131.107.155.99' }], tableRows: ['other/1'] };
    const twice = { ...pool, records: [...pool.records, again as DnsRecordPlan] };
    expect(idsOf(twice)).toEqual(idsOf(pool));
    expect(expectationOf(twice, 'dns/A/av.contoso.com')).toMatchObject({
      expected: 'resolves to 131.107.155.30, 131.107.155.31, 131.107.155.99', tableRows: ['scaled-dns-public/main/3', 'other/1'],
    });
  });

  test('do not depend on the order of the records', () => {
    const reversed = { ...pool, records: [...pool.records].reverse() };
    const [first, second] = [reversed, pool].map((each) => dnsChecks(each, AUTHORITATIVE).map(({ expectation }) => expectation));
    expect(first).toEqual(second);
  });

  test('ask for both families of an SRV target that the plan has no host record for', () => {
    const without = { ...pool, records: pool.records.filter(({ type }) => type === DnsRecordType.SRV) };
    expect(checkOf(without, 'dns/SRV/_sip._tls.contoso.com/target').probes.map(probeKey))
      .toEqual(['dns SRV _sip._tls.contoso.com', 'dns A sip.contoso.com', 'dns AAAA sip.contoso.com']);
  });
});

describe('A plan with 12 servers and 1,000 SIP domains', () => {
  const sipDomains = Array.from({ length: 1000 }, (_, index) => `d${String(index).padStart(4, '0')}.example`);
  const [first = ''] = sipDomains;
  const plan = (domains: readonly string[]): PlanToVerify => edgeToVerify(contosoPlan({
    topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 12 }), sipDomains: [...domains], automaticSignInDomains: [...domains],
    federation: { discoverableDomains: [...domains] }, recordsByOthers: true, zones: [],
    accessEdge: { fqdn: `sip.${first}` }, webConferencing: { fqdn: `webcon.${first}` }, audioVideo: { fqdn: `av.${first}` },
  }), EXTERNAL);

  test('takes a constant number of expectations and questions for each domain', () => {
    const [all, half] = [plan(sipDomains), plan(sipDomains.slice(0, 500))].map((each) => {
      const checks = dnsChecks(each, AUTHORITATIVE);
      return { checks: checks.length, questions: new Set(checks.flatMap(({ probes }) => probes).map(probeKey)).size };
    });
    expect({ checks: (all?.checks ?? 0) - (half?.checks ?? 0), questions: (all?.questions ?? 0) - (half?.questions ?? 0) })
      // A host record and two SRV records: each at the resolver and at the name servers, and the targets of the two.
      .toEqual({ checks: 500 * 8, questions: 500 * 6 });
  });
});
