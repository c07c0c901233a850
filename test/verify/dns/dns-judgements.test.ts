import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { DnsAddressOwner, type DnsRecordPlan } from '../../../lib/plan/network/dns-plan';
import { CheckOutcome } from '../../../lib/verify/model/expectation';
import { DnsOutcome } from '../../../lib/verify/model/observation';
import { type PlanToVerify, edgeToVerify } from '../../../lib/verify/model/plan-to-verify';
import { SymptomKind } from '../../../lib/verify/model/symptom';
import { DnsRecordType } from '../../../lib/values/vocabulary/dns';
import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { contosoPlan } from '../../support/plan-request';
import { dualStackPlan } from '../../support/dual-stack';
import { judged, judgedZone, nameServer } from './seen-dns';

const { PASSED, FAILED, NOT_LOOKED_AT } = CheckOutcome;

const plan = edgeToVerify(contosoPlan({
  topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 3 }), drainedServers: [3], network: { externalSubnet: '203.0.113.0/24' },
}), EdgeSide.EXTERNAL);
const PLANNED = ['203.0.113.10', '203.0.113.11'];
const SIP = { name: 'sip.contoso.com', zone: 'contoso.com' };
const FEDERATION = '_sipfederationtls._tcp.contoso.com';
const planned = { priority: 0, weight: 0, port: 5061, target: 'sip.contoso.com' };
const symptom = (kind: SymptomKind, rest: object = {}): object => ({ kind, ...SIP, ...rest });

/** The plan with other records. */
function withRecords(...records: readonly Partial<DnsRecordPlan>[]): PlanToVerify {
  const [first] = plan.records;
  if (first === undefined) throw new Error('a plan without records');
  return { ...plan, records: records.map((record) => ({ ...first, ...record })) };
}

function host(addresses: readonly (string | undefined)[]): Partial<DnsRecordPlan> {
  return {
    type: DnsRecordType.A, name: 'sip.contoso.com', addresses: addresses.map((address, index) => ({
      owner: DnsAddressOwner.EDGE_SERVER, name: `lsedge0${index + 1}`, service: EdgeService.ACCESS_EDGE, ...(address === undefined ? {} : { address }),
    })),
  };
}

describe('A host record', () => {
  const judge = (answer: Parameters<typeof judged>[2][string]): object => judged(plan, 'dns/A/sip.contoso.com', { 'A sip.contoso.com': answer });

  test('that resolves to the planned addresses passes', () => {
    expect(judge({ addresses: PLANNED })).toEqual({ outcome: PASSED, found: 'resolves to 203.0.113.10, 203.0.113.11', symptoms: [] });
  });

  test.each<[string, Parameters<typeof judge>[0], string, object[]]>([
    ['lacks an address', { addresses: ['203.0.113.10'] }, 'resolves to 203.0.113.10, but not to 203.0.113.11',
      [symptom(SymptomKind.ADDRESS_MISSING, { values: ['203.0.113.11'] })]],
    ['has another one too', { addresses: ['203.0.113.9', ...PLANNED] }, 'resolves to 203.0.113.9 too, which is not planned',
      [symptom(SymptomKind.ADDRESS_STALE, { values: ['203.0.113.9'] })]],
    ['has others too', { addresses: ['203.0.113.8', '203.0.113.9', ...PLANNED] }, 'resolves to 203.0.113.8, 203.0.113.9 too, which are not planned',
      [symptom(SymptomKind.ADDRESS_STALE, { values: ['203.0.113.8', '203.0.113.9'] })]],
    ['has another one instead', { addresses: ['203.0.113.9', '203.0.113.11'] },
      'resolves to 203.0.113.11, but not to 203.0.113.10; resolves to 203.0.113.9 too, which is not planned',
      [symptom(SymptomKind.ADDRESS_MISSING, { values: ['203.0.113.10'] }), symptom(SymptomKind.ADDRESS_STALE, { values: ['203.0.113.9'] })]],
    ['has nothing that is planned', { addresses: ['203.0.113.9'] },
      'does not resolve to 203.0.113.10, 203.0.113.11; resolves to 203.0.113.9, which is not planned',
      [symptom(SymptomKind.ADDRESS_MISSING, { values: PLANNED }), symptom(SymptomKind.ADDRESS_STALE, { values: ['203.0.113.9'] })]],
    ['has a drained server', { addresses: [...PLANNED, '203.0.113.12'] }, 'resolves to 203.0.113.12 too, although lsedge03 is drained',
      [symptom(SymptomKind.ADDRESS_DRAINED, { owner: 'lsedge03', values: ['203.0.113.12'] })]],
    ['does not exist', DnsOutcome.NO_SUCH_NAME, 'the name does not exist', [symptom(SymptomKind.NAME_MISSING)]],
    ['has no address', DnsOutcome.NO_SUCH_RECORD, 'the name has no A record', [symptom(SymptomKind.NAME_MISSING)]],
    ['is an alias of nothing', { outcome: DnsOutcome.NO_SUCH_NAME, alias: 'edge.contoso.com' }, 'is an alias of edge.contoso.com, which does not exist',
      [symptom(SymptomKind.NAME_MISSING)]],
    ['cannot be resolved', DnsOutcome.FAILED, 'the resolver cannot look it up', [symptom(SymptomKind.RESOLVER_FAILED, { detail: 'failed' })]],
    ['gets no answer', DnsOutcome.SILENT, 'the resolver gives no answer', [symptom(SymptomKind.RESOLVER_FAILED, { detail: 'silent' })]],
    ['is refused', DnsOutcome.REFUSED, 'the resolver refuses to answer', [symptom(SymptomKind.RESOLVER_FAILED, { detail: 'refused' })]],
    ['gets garbage', DnsOutcome.UNREADABLE, 'the resolver gives an unreadable answer', [symptom(SymptomKind.RESOLVER_FAILED, { detail: 'unreadable' })]],
  ])('that %s fails', (_, answer, found, symptoms) => {
    expect(judge(answer)).toEqual({ outcome: FAILED, found, symptoms });
  });

  test('is not looked at when the verification was stopped', () => {
    expect(judge(DnsOutcome.STOPPED)).toEqual({ outcome: NOT_LOOKED_AT, found: 'the verification was stopped before the end', symptoms: [] });
  });

  test('with an address that is not known yet passes when the others are there, and says what was not compared', () => {
    const partly = withRecords(host(['203.0.113.10', undefined]));
    const seen = (addresses: string[]): object => judged(partly, 'dns/A/sip.contoso.com', { 'A sip.contoso.com': { addresses } });
    expect(seen(['203.0.113.10', '203.0.113.77'])).toEqual({
      outcome: PASSED, symptoms: [],
      found: 'resolves to 203.0.113.10, 203.0.113.77; 1 address is assigned at deployment and not compared; pass --deployed',
    });
    expect(seen(['203.0.113.77'])).toMatchObject({ outcome: FAILED, symptoms: [{ kind: SymptomKind.ADDRESS_MISSING, values: ['203.0.113.10'] }] });
    expect(seen(['203.0.113.10', '203.0.113.12'])).toMatchObject({ symptoms: [{ kind: SymptomKind.ADDRESS_DRAINED, owner: 'lsedge03' }] });
  });

  test.each([
    [[undefined], 'its address is assigned at deployment; pass --deployed'],
    [[undefined, undefined], 'its addresses are assigned at deployment; pass --deployed'],
  ])('with %j cannot be looked at', (addresses, found) => {
    const judgement = judged(withRecords(host(addresses)), 'dns/A/sip.contoso.com', {});
    expect(judgement).toEqual({ outcome: NOT_LOOKED_AT, found, symptoms: [] });
  });

  test('of 12 servers is told with the first addresses', () => {
    const addresses = Array.from({ length: 12 }, (_, index) => `203.0.113.${index + 10}`);
    expect(judged(withRecords(host(addresses)), 'dns/A/sip.contoso.com', { 'A sip.contoso.com': { addresses } }).found)
      .toBe('resolves to 203.0.113.10, 203.0.113.11, 203.0.113.12, 203.0.113.13, 203.0.113.14, 203.0.113.15 and 6 more');
  });

  test('of IPv6 is compared by value', () => {
    const dual = edgeToVerify(dualStackPlan(), EdgeSide.EXTERNAL);
    const uncompressed = { ...dual, records: dual.records.map((record) => ({
      ...record, addresses: record.addresses.map((each) => (each.address === undefined ? each : { ...each, address: each.address.toUpperCase() })),
    })) };
    expect(judged(uncompressed, 'dns/AAAA/sip.contoso.com', {
      'AAAA sip.contoso.com': { addresses: ['2001:db8:16::a', '2001:db8:16::b'] },
    }).outcome).toBe(PASSED);
  });

  test.each<[string, Parameters<typeof judge>[0], object]>([
    ['of its own passes', { addresses: PLANNED }, { outcome: PASSED, found: 'is a host record', symptoms: [] }],
    ['behind an alias is remarked', { addresses: PLANNED, alias: 'media.contoso.com' }, {
      outcome: FAILED, found: 'is an alias of media.contoso.com',
      symptoms: [{ kind: SymptomKind.ALIAS_WRONG, name: 'av.contoso.com', zone: 'contoso.com', values: ['media.contoso.com'] }],
    }],
    ['behind an alias of nothing is remarked', { outcome: DnsOutcome.NO_SUCH_NAME, alias: 'media.contoso.com' }, { outcome: FAILED }],
    ['that does not exist is no alias, but no host either', DnsOutcome.NO_SUCH_NAME, { outcome: NOT_LOOKED_AT, found: 'the name does not exist' }],
    ['that gets no answer is not looked at', DnsOutcome.SILENT, { outcome: NOT_LOOKED_AT, found: 'the resolver gives no answer' }],
    ['is not looked at once stopped', DnsOutcome.STOPPED, { outcome: NOT_LOOKED_AT }],
  ])('%s', (_, answer, judgement) => {
    expect(judged(plan, 'dns/A/av.contoso.com/alias', { 'A av.contoso.com': answer })).toMatchObject(judgement);
  });
});

describe('A CNAME record', () => {
  const id = 'dns/CNAME/lyncdiscover.contoso.com';
  const aliased = withRecords({ type: DnsRecordType.CNAME, name: 'lyncdiscover.contoso.com', addresses: [], cname: 'webext.contoso.com' });
  const about = { name: 'lyncdiscover.contoso.com', zone: 'contoso.com' };

  test.each<[Parameters<typeof judged>[2][string], object]>([
    [{ alias: 'webext.contoso.com' }, { outcome: PASSED, found: 'is an alias of webext.contoso.com', symptoms: [] }],
    [{ alias: 'old.contoso.com' }, {
      outcome: FAILED, found: 'is an alias of old.contoso.com, not of webext.contoso.com',
      symptoms: [{ kind: SymptomKind.ALIAS_WRONG, ...about, values: ['old.contoso.com'] }],
    }],
    [DnsOutcome.NO_SUCH_RECORD, { outcome: FAILED, found: 'the name has no CNAME record', symptoms: [{ kind: SymptomKind.NAME_MISSING, ...about }] }],
  ])('is judged by what it points to: %j', (answer, judgement) => {
    expect(judged(aliased, id, { 'CNAME lyncdiscover.contoso.com': answer })).toEqual(judgement);
  });
});

describe('An SRV record', () => {
  const wrong = (values: string[]): object => ({ kind: SymptomKind.SERVICE_WRONG, name: FEDERATION, zone: 'contoso.com', values });

  test.each<[string, Parameters<typeof judged>[2][string], object]>([
    ['as planned', { services: [planned] }, { outcome: PASSED, found: 'points to sip.contoso.com port 5061', symptoms: [] }],
    ['with another port', { services: [{ ...planned, port: 5060 }] }, {
      outcome: FAILED, found: 'points to sip.contoso.com port 5060', symptoms: [wrong(['0 0 5060 sip.contoso.com'])],
    }],
    ['with another preference', { services: [{ ...planned, priority: 10, weight: 5 }] }, {
      outcome: FAILED, found: 'points to sip.contoso.com port 5061 with priority 10 and weight 5', symptoms: [wrong(['10 5 5061 sip.contoso.com'])],
    }],
    ['that is not alone', { services: [planned, { ...planned, target: 'sip2.contoso.com' }] }, {
      outcome: FAILED, found: 'has 2 records instead of one: sip.contoso.com port 5061, sip2.contoso.com port 5061',
      symptoms: [wrong(['0 0 5061 sip2.contoso.com'])],
    }],
    ['that says that there is nothing', { services: [{ ...planned, port: 0, target: '' }] }, {
      outcome: FAILED, found: 'says that there is no such service', symptoms: [wrong(['0 0 0 .'])],
    }],
    ['that does not exist', DnsOutcome.NO_SUCH_NAME, {
      outcome: FAILED, found: 'the name does not exist', symptoms: [{ kind: SymptomKind.NAME_MISSING, name: FEDERATION, zone: 'contoso.com' }],
    }],
  ])('%s is judged', (_, answer, judgement) => {
    expect(judged(plan, `dns/SRV/${FEDERATION}`, { [`SRV ${FEDERATION}`]: answer })).toEqual(judgement);
  });
});

describe('The target of an SRV record', () => {
  const judge = (service: Parameters<typeof judged>[2][string], target: Parameters<typeof judged>[2][string]): object => (
    judged(plan, `dns/SRV/${FEDERATION}/target`, { [`SRV ${FEDERATION}`]: service, 'A sip.contoso.com': target }));
  const to = (...targets: string[]): object => ({ services: targets.map((target) => ({ ...planned, target })) });
  const wrong = (kind: SymptomKind, values: string[]): object => ({ kind, name: FEDERATION, zone: 'contoso.com', values });

  test.each<[string, object | DnsOutcome, Parameters<typeof judged>[2][string], object]>([
    ['that resolves passes', to('sip.contoso.com'), { addresses: PLANNED }, {
      outcome: PASSED, found: 'points to sip.contoso.com, which resolves to 203.0.113.10, 203.0.113.11', symptoms: [],
    }],
    ['that is an alias fails', to('sip.contoso.com'), { addresses: PLANNED, alias: 'edge.contoso.com' }, {
      outcome: FAILED, found: 'points to sip.contoso.com, which is an alias of edge.contoso.com',
      symptoms: [wrong(SymptomKind.SERVICE_TARGET_ALIAS, ['sip.contoso.com'])],
    }],
    ['that does not exist fails', to('sip.contoso.com'), DnsOutcome.NO_SUCH_NAME, {
      outcome: FAILED, found: 'points to sip.contoso.com: the name does not exist',
      symptoms: [wrong(SymptomKind.SERVICE_TARGET_MISSING, ['sip.contoso.com'])],
    }],
    ['that is an alias of nothing fails twice', to('sip.contoso.com'), { outcome: DnsOutcome.NO_SUCH_NAME, alias: 'edge.contoso.com' }, {
      outcome: FAILED,
      symptoms: [wrong(SymptomKind.SERVICE_TARGET_ALIAS, ['sip.contoso.com']), wrong(SymptomKind.SERVICE_TARGET_MISSING, ['sip.contoso.com'])],
    }],
    ['in another domain fails', to('sip.badcontoso.com'), { addresses: PLANNED }, {
      outcome: FAILED, found: 'points to sip.badcontoso.com, which is not in contoso.com',
      symptoms: [wrong(SymptomKind.SERVICE_TARGET_FOREIGN, ['sip.badcontoso.com'])],
    }],
    ['that is not planned is not looked up', to('edge.contoso.com'), { addresses: PLANNED }, {
      outcome: NOT_LOOKED_AT, found: 'points to edge.contoso.com, which is not planned and not looked up',
    }],
    ['that is none is not looked up', to(''), { addresses: PLANNED }, { outcome: NOT_LOOKED_AT, found: 'says that there is no such service' }],
    ['of no record is not looked up', DnsOutcome.NO_SUCH_NAME, { addresses: PLANNED }, { outcome: NOT_LOOKED_AT, found: 'the name does not exist' }],
    ['that gets no answer is not looked at', to('sip.contoso.com'), DnsOutcome.SILENT, { outcome: NOT_LOOKED_AT, found: 'the resolver gives no answer' }],
    ['is not looked at once stopped', to('sip.contoso.com'), DnsOutcome.STOPPED, { outcome: NOT_LOOKED_AT, found: 'the verification was stopped before the end' }],
  ])('%s', (_, service, target, judgement) => {
    expect(judge(service, target)).toMatchObject(judgement);
  });
});

describe('A name of the internal side', () => {
  const judge = (a: Parameters<typeof judged>[2][string], aaaa: Parameters<typeof judged>[2][string]): object => (
    judged(plan, 'dns/exposed/lsedge01.contoso.net', { 'A lsedge01.contoso.net': a, 'AAAA lsedge01.contoso.net': aaaa }));
  const exposed = (values: string[]): object => ({ kind: SymptomKind.NAME_EXPOSED, name: 'lsedge01.contoso.net', values });

  test.each<[string, Parameters<typeof judge>[0], Parameters<typeof judge>[0], object]>([
    ['that does not exist passes', DnsOutcome.NO_SUCH_NAME, DnsOutcome.NO_SUCH_NAME, { outcome: PASSED, found: 'does not resolve' }],
    ['without addresses passes', DnsOutcome.NO_SUCH_RECORD, DnsOutcome.NO_SUCH_RECORD, { outcome: PASSED }],
    ['with an address fails', { addresses: ['172.25.33.10'] }, DnsOutcome.NO_SUCH_RECORD, {
      outcome: FAILED, found: 'resolves to 172.25.33.10', symptoms: [exposed(['172.25.33.10'])],
    }],
    ['with an IPv6 address fails', DnsOutcome.SILENT, { addresses: ['fd00::1'] }, { outcome: FAILED, symptoms: [exposed(['fd00::1'])] }],
    ['that is an alias of nothing fails', { outcome: DnsOutcome.NO_SUCH_NAME, alias: 'x.contoso.net' }, DnsOutcome.NO_SUCH_NAME, {
      outcome: FAILED, found: 'is an alias of x.contoso.net', symptoms: [exposed(['x.contoso.net'])],
    }],
    ['that gets no answer is not looked at', DnsOutcome.NO_SUCH_NAME, DnsOutcome.REFUSED, {
      outcome: NOT_LOOKED_AT, found: 'the resolver refuses to answer', symptoms: [],
    }],
    ['is not looked at once stopped', DnsOutcome.STOPPED, DnsOutcome.STOPPED, { outcome: NOT_LOOKED_AT, found: 'the verification was stopped before the end' }],
  ])('%s', (_, a, aaaa, judgement) => {
    expect(judge(a, aaaa)).toMatchObject(judgement);
  });
});

describe('The name servers of a zone', () => {
  const judge = (...nameServers: ReturnType<typeof nameServer>[]): object => (
    judgedZone(plan, 'dns/A/sip.contoso.com/authoritative', { zone: 'contoso.com', nameServers }));
  const good = nameServer('ns1.contoso.com', { addresses: PLANNED });
  const about = { ...SIP, nameServer: 'ns2.contoso.com', asPlannedAt: ['ns1.contoso.com'], address: '203.0.113.53' };

  test('that say the same pass', () => {
    expect(judge(good, nameServer('ns2.contoso.com', { addresses: PLANNED }))).toEqual({
      outcome: PASSED, found: 'as planned on ns1.contoso.com (203.0.113.53), ns2.contoso.com (203.0.113.53)', symptoms: [],
    });
  });

  test.each<[string, ReturnType<typeof nameServer>, string, object[]]>([
    ['has an old copy', nameServer('ns2.contoso.com', { addresses: [...PLANNED, '203.0.113.99'] }),
      'ns2.contoso.com (203.0.113.53): resolves to 203.0.113.99 too, which is not planned',
      [{ kind: SymptomKind.ADDRESS_STALE, ...about, values: ['203.0.113.99'] }]],
    ['lacks the name', nameServer('ns2.contoso.com', DnsOutcome.NO_SUCH_NAME), 'ns2.contoso.com (203.0.113.53): the name does not exist',
      [{ kind: SymptomKind.NAME_MISSING, ...about }]],
    ['is silent', nameServer('ns2.contoso.com', DnsOutcome.SILENT, { isAuthoritative: false }), 'ns2.contoso.com (203.0.113.53): gives no answer',
      [{ kind: SymptomKind.NAME_SERVER_FAILED, ...about, detail: 'gives no answer' }]],
    ['is not authoritative', nameServer('ns2.contoso.com', { addresses: PLANNED }, { isAuthoritative: false }),
      'ns2.contoso.com (203.0.113.53): is not authoritative for the zone',
      [{ kind: SymptomKind.NAME_SERVER_FAILED, ...about, detail: 'is not authoritative for the zone' }]],
  ])('of which one %s fail', (_, bad, found, symptoms) => {
    expect(judge(good, bad)).toEqual({ outcome: FAILED, found, symptoms });
  });

  test('of which none is right say so: no symptom names one that is', () => {
    const bad = nameServer('ns1.contoso.com', { addresses: ['203.0.113.99'] });
    const silent = nameServer('ns2.contoso.com', DnsOutcome.SILENT, { isAuthoritative: false });
    const { symptoms } = judgedZone(plan, 'dns/A/sip.contoso.com/authoritative', { zone: 'contoso.com', nameServers: [bad, silent] });
    expect(symptoms.map(({ nameServer: name, asPlannedAt }) => [name, asPlannedAt])).toEqual(expect.arrayContaining([
      ['ns1.contoso.com', undefined], ['ns2.contoso.com', undefined],
    ]));
  });

  test('of which one has no address fail', () => {
    const lost = { nameServer: 'ns2.contoso.com', answer: nameServer('', DnsOutcome.NO_SUCH_NAME).answer, isAuthoritative: false };
    expect(judge(good, lost)).toMatchObject({
      outcome: FAILED, found: 'ns2.contoso.com: its name does not resolve', symptoms: [{ kind: SymptomKind.NAME_SERVER_FAILED, nameServer: 'ns2.contoso.com' }],
    });
  });

  test('that cannot be reached from here are not blamed', () => {
    const away = nameServer('ns2.contoso.com', DnsOutcome.UNREACHABLE, { isAuthoritative: false, address: '2001:db8::53' });
    expect(judge(good, away)).toEqual({
      outcome: PASSED, symptoms: [],
      found: 'as planned on ns1.contoso.com (203.0.113.53); ns2.contoso.com (2001:db8::53): cannot be reached from here',
    });
    expect(judge(away)).toMatchObject({ outcome: NOT_LOOKED_AT, found: 'ns2.contoso.com (2001:db8::53): cannot be reached from here' });
  });

  test.each([
    ['127.0.0.1', 'loopback addresses'], ['0.0.0.0', 'unspecified addresses'], ['169.254.169.254', 'link-local addresses'], ['ff02::1', 'multicast addresses'],
  ])('at %s are wrong: nobody can ask them there', (address, special) => {
    const inside = nameServer('ns2.contoso.com', DnsOutcome.UNREACHABLE, { isAuthoritative: false, address });
    const detail = `has an address that no name server can have (${special})`;
    expect(judge(good, inside)).toMatchObject({
      outcome: FAILED, found: `ns2.contoso.com (${address}): ${detail}`, symptoms: [{ kind: SymptomKind.NAME_SERVER_FAILED, address, detail }],
    });
  });

  test('that nothing could be sent to for want of a socket are not looked at, unless another one is wrong', () => {
    const unasked = nameServer('ns2.contoso.com', DnsOutcome.NO_SOCKET, { isAuthoritative: false });
    expect(judge(good, unasked)).toMatchObject({ outcome: NOT_LOOKED_AT, found: 'this computer has no more sockets; lower --parallel' });
    expect(judge(unasked, nameServer('ns3.contoso.com', DnsOutcome.SILENT))).toMatchObject({ outcome: FAILED });
    const lost = { nameServer: 'ns2.contoso.com', answer: unasked.answer, isAuthoritative: false };
    expect(judge(good, lost)).toMatchObject({ outcome: NOT_LOOKED_AT });
  });

  test('that have an alias into another zone are not judged by the addresses there', () => {
    const alias = nameServer('ns2.contoso.com', { alias: 'edge.fabrikam.com' });
    expect(judge(alias)).toMatchObject({ outcome: NOT_LOOKED_AT });
    expect(judge(nameServer('ns2.contoso.com', { alias: 'edge.contoso.com', addresses: ['203.0.113.9'] }))).toMatchObject({ outcome: FAILED });
  });

  test.each<[DnsOutcome, object]>([
    [DnsOutcome.NO_SUCH_NAME, {
      outcome: FAILED, found: 'no name servers were found for it', symptoms: [symptom(SymptomKind.NAME_SERVER_FAILED, { detail: 'no-such-name' })],
    }],
    [DnsOutcome.SILENT, {
      outcome: FAILED, found: 'the resolver gives no answer for its name servers',
      symptoms: [symptom(SymptomKind.RESOLVER_FAILED, { detail: 'silent' })],
    }],
    [DnsOutcome.STOPPED, { outcome: NOT_LOOKED_AT, found: 'the verification was stopped before the end', symptoms: [] }],
  ])('that are not found (%s) are judged', (problem, judgement) => {
    expect(judgedZone(plan, 'dns/A/sip.contoso.com/authoritative', { problem, nameServers: [] })).toEqual(judgement);
  });

  test('are not looked at once stopped', () => {
    expect(judge(good, nameServer('ns2.contoso.com', DnsOutcome.STOPPED))).toMatchObject({ outcome: NOT_LOOKED_AT });
  });

  test('that are many are told with the first ones', () => {
    const bad = Array.from({ length: 10 }, (_, index) => nameServer(`ns${index}.contoso.com`, DnsOutcome.SILENT));
    const { found } = judgedZone(plan, 'dns/A/sip.contoso.com/authoritative', { zone: 'contoso.com', nameServers: bad });
    expect(found.split('; ')).toHaveLength(7);
    expect(found).toMatch(/; and 4 more$/);
  });
});
