import { ZoneFiles } from '../../lib/exports/zone-files';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { edgeToVerify } from '../../lib/verify/model/plan-to-verify';
import { SymptomKind } from '../../lib/verify/model/symptom';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { contosoPlan } from '../../test/support/plan-request';
import { ClosedDns, type DelegatedZone } from '../support/name-server';
import { lookedAt, notPassed } from './looked-at';
import { TalkingServer, answer } from './talking-server';

const RESOLVER = '203.0.113.50';
const ROOT = '203.0.113.51';
const FIRST = { name: 'ns1.contoso.com', address: '203.0.113.52' };
const SECOND = { name: 'ns2.contoso.com', address: '203.0.113.53' };
const INTERNAL = { name: 'ns1.contoso.net', address: '203.0.113.52' };
const INTERNAL_IPV6 = { name: 'ns2.contoso.net', address: '2001:db8:50::53' };

/** Three servers, one of them drained, with addresses that the plan knows. */
const plan = contosoPlan({
  topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 3 }), drainedServers: [3], network: { externalSubnet: '203.0.113.0/24' },
});
const external = edgeToVerify(plan, EdgeSide.EXTERNAL);
const internal = edgeToVerify(plan, EdgeSide.INTERNAL);

/** The records of the plan in a zone, as it writes them. */
function recordsIn(fileName: string): string {
  const document = ZoneFiles.ofEdge(plan).documents.find((each) => each.fileName === fileName);
  if (document === undefined) throw new Error(`no zone file ${fileName}`);
  return document.text;
}

const RECORDS = recordsIn('contoso.com.edge-external.zone');

/** The records with one text in place of another, which must be there. */
function changed(from: string | RegExp, to: string): string {
  const text = RECORDS.replace(from, to);
  if (text === RECORDS) throw new Error(`nothing to change: ${from}`);
  return text;
}

async function withZones<Result>(zones: readonly DelegatedZone[], run: () => Promise<Result>): Promise<Result> {
  const dns = await ClosedDns.start({ resolver: RESOLVER, root: ROOT, zones });
  try {
    return await run();
  } finally {
    await dns.stop();
  }
}

/** What is wrong outside with such records, told by the resolver. */
async function wrongWith(records: string, ...others: readonly DelegatedZone[]): Promise<Record<string, string[] | string>> {
  const zones = [{ name: 'contoso.com', records, servers: [FIRST] }, ...others];
  return notPassed(await withZones(zones, () => lookedAt(external, RESOLVER)));
}

describe('Zones with the records of a plan', () => {
  test('pass everything on both sides, on every name server', async () => {
    const zones = [
      { name: 'contoso.com', records: RECORDS, servers: [FIRST, SECOND] },
      { name: 'contoso.net', records: recordsIn('contoso.net.edge-internal.zone'), servers: [INTERNAL, INTERNAL_IPV6] },
    ];
    const [outside, inside] = await withZones(zones, async () => [
      await lookedAt({ ...external, edge: { ...plan, internal: { ...plan.internal, fqdn: 'unknown.contoso.net' }, servers: [] } }, RESOLVER, true),
      await lookedAt(internal, RESOLVER, true),
    ]);
    expect([notPassed(outside), notPassed(inside)]).toEqual([{}, {}]);
    expect([outside.size, inside.size]).toEqual([3 * 2 + 2 + 2 * 3 + 2, 4 * 3]);
    expect(outside.get('dns/A/sip.contoso.com')?.found).toBe('resolves to 203.0.113.10, 203.0.113.11');
    expect(outside.get('dns/SRV/_sip._tls.contoso.com/authoritative')?.found)
      .toBe('as planned on ns1.contoso.com (203.0.113.52), ns2.contoso.com (203.0.113.53)');
    expect(inside.get('dns/A/lsedge01.contoso.net/authoritative')?.found)
      .toBe('as planned on ns1.contoso.net (203.0.113.52), ns2.contoso.net (2001:db8:50::53)');
  });
});

describe('A mistake in a zone', () => {
  test.each<[string, string, Record<string, string[] | string>]>([
    ['the wrong port in an SRV record', changed('0 0 5061', '0 0 5060'), { 'dns/SRV/_sipfederationtls._tcp.contoso.com': [SymptomKind.SERVICE_WRONG] }],
    ['a second SRV record', `${RECORDS}\n_sip._tls SRV 5 0 443 sip`, { 'dns/SRV/_sip._tls.contoso.com': [SymptomKind.SERVICE_WRONG] }],
    ['no SRV record', changed(/^_sip\._tls .*$/m, ''), {
      'dns/SRV/_sip._tls.contoso.com': [SymptomKind.NAME_MISSING], 'dns/SRV/_sip._tls.contoso.com/target': 'the name does not exist',
    }],
    ['an address that is not planned', `${RECORDS}\nsip A 203.0.113.9`, { 'dns/A/sip.contoso.com': [SymptomKind.ADDRESS_STALE] }],
    ['a missing address', changed(/^av .* 203.0.113.31 .*$/m, ''), { 'dns/A/av.contoso.com': [SymptomKind.ADDRESS_MISSING] }],
    ['the address of a drained server', `${RECORDS}\nsip A 203.0.113.12`, { 'dns/A/sip.contoso.com': [SymptomKind.ADDRESS_DRAINED] }],
    ['a missing host', changed(/^webcon .*$/gm, ''), {
      'dns/A/webcon.contoso.com': [SymptomKind.NAME_MISSING], 'dns/A/webcon.contoso.com/alias': 'the name does not exist',
    }],
    ['a host that is an alias', `${changed(/^av .*$/gm, '')}\nav CNAME media\nmedia A 203.0.113.30\nmedia A 203.0.113.31`, {
      'dns/A/av.contoso.com/alias': [SymptomKind.ALIAS_WRONG],
    }],
    ['an SRV target that is an alias', `${changed(/^sip .*$/gm, '')}\nsip CNAME access\naccess A 203.0.113.10\naccess A 203.0.113.11`, {
      'dns/SRV/_sip._tls.contoso.com/target': [SymptomKind.SERVICE_TARGET_ALIAS],
      'dns/SRV/_sipfederationtls._tcp.contoso.com/target': [SymptomKind.SERVICE_TARGET_ALIAS],
    }],
    ['an SRV target that does not exist', changed(/^sip .*$/gm, ''), {
      'dns/A/sip.contoso.com': [SymptomKind.NAME_MISSING],
      'dns/SRV/_sip._tls.contoso.com/target': [SymptomKind.SERVICE_TARGET_MISSING],
      'dns/SRV/_sipfederationtls._tcp.contoso.com/target': [SymptomKind.SERVICE_TARGET_MISSING],
    }],
    ['an SRV target in another domain', changed('0 0 5061 sip.contoso.com.', '0 0 5061 sip.fabrikam.com.'), {
      'dns/SRV/_sipfederationtls._tcp.contoso.com': [SymptomKind.SERVICE_WRONG],
      'dns/SRV/_sipfederationtls._tcp.contoso.com/target': [SymptomKind.SERVICE_TARGET_FOREIGN],
    }],
    ['an SRV target that is not planned', changed('0 0 443 sip.contoso.com.', '0 0 443 webcon.contoso.com.'), {
      'dns/SRV/_sip._tls.contoso.com': [SymptomKind.SERVICE_WRONG],
      'dns/SRV/_sip._tls.contoso.com/target': 'points to webcon.contoso.com, which is not planned and not looked up',
    }],
  ])('such as %s is found where it is, and nowhere else', async (_, records, wrong) => {
    expect(await wrongWith(records)).toEqual(wrong);
  });

  test('such as names of the internal side outside is found for each name', async () => {
    const records = recordsIn('contoso.net.edge-internal.zone').replace(/^lsedge02 .*$/m, '');
    expect(await wrongWith(RECORDS, { name: 'contoso.net', records, servers: [INTERNAL] })).toEqual({
      'dns/exposed/lsedge.contoso.net': [SymptomKind.NAME_EXPOSED], 'dns/exposed/lsedge01.contoso.net': [SymptomKind.NAME_EXPOSED],
      'dns/exposed/lsedge03.contoso.net': [SymptomKind.NAME_EXPOSED],
    });
  });
});

describe('A name server of the zone', () => {
  async function seen(second: DelegatedZone['servers'][number]): Promise<ReturnType<typeof lookedAt>> {
    return withZones([{ name: 'contoso.com', records: RECORDS, servers: [FIRST, second] }], () => lookedAt(external, RESOLVER, true));
  }

  /** Those that every name server is asked for, and that did not pass. */
  async function wrongWithSecond(second: DelegatedZone['servers'][number]): Promise<Record<string, string[] | string>> {
    const wrong = notPassed(await seen(second));
    return Object.fromEntries(Object.entries(wrong).filter(([id]) => id.endsWith('/authoritative')));
  }

  test('with an old copy of the zone is told apart from those that are right', async () => {
    const old = changed('0 0 5061', '10 0 5060').replace(/^sip .*203.0.113.11.*$/m, 'sip A 203.0.113.9').replace(/^av .*$/gm, '');
    const second = { ...SECOND, copy: old };
    expect(await wrongWithSecond(second)).toEqual({
      'dns/A/av.contoso.com/authoritative': [SymptomKind.NAME_MISSING],
      'dns/A/sip.contoso.com/authoritative': [SymptomKind.ADDRESS_MISSING, SymptomKind.ADDRESS_STALE],
      'dns/SRV/_sipfederationtls._tcp.contoso.com/authoritative': [SymptomKind.SERVICE_WRONG],
    });
    const judgement = (await seen(second)).get('dns/A/sip.contoso.com/authoritative');
    expect(judgement?.symptoms).toMatchObject([
      { nameServer: 'ns2.contoso.com', zone: 'contoso.com', address: '203.0.113.53', values: ['203.0.113.11'], asPlannedAt: ['ns1.contoso.com'] },
      { nameServer: 'ns2.contoso.com', values: ['203.0.113.9'] },
    ]);
    expect(judgement?.found).toBe('ns2.contoso.com (203.0.113.53): resolves to 203.0.113.10, but not to 203.0.113.11;'
      + ' resolves to 203.0.113.9 too, which is not planned');
  });

  const ALL_FAILED = Object.fromEntries(external.records.map(({ type, name }) => (
    [`dns/${type}/${name}/authoritative`, [SymptomKind.NAME_SERVER_FAILED]])));

  test('without the zone fails for every record', async () => {
    expect(await wrongWithSecond({ ...SECOND, copy: undefined })).toEqual(ALL_FAILED);
  });

  test('that is not there fails for every record', async () => {
    expect(await wrongWithSecond({ ...SECOND, isNotStarted: true })).toEqual(ALL_FAILED);
  });

  test('that answers from a cache fails for every record', async () => {
    const server = await TalkingServer.start(SECOND.address, { udp: (asked, send) => send(answer(asked, [], 0)) });
    try {
      expect(await wrongWithSecond({ ...SECOND, isNotStarted: true })).toEqual(ALL_FAILED);
    } finally {
      server.stop();
    }
  });
});

describe('A resolver that fails', () => {
  test('fails every record, and leaves open what else there is', async () => {
    const server = await TalkingServer.start(RESOLVER, { udp: (asked, send) => send(answer(asked, [], 5)) });
    try {
      const wrong = notPassed(await lookedAt(external, RESOLVER));
      expect(wrong).toEqual(Object.fromEntries([
        ...external.records.map(({ type, name }) => [`dns/${type}/${name}`, [SymptomKind.RESOLVER_FAILED]]),
        ...['SRV/_sip._tls.contoso.com/target', 'SRV/_sipfederationtls._tcp.contoso.com/target', 'A/av.contoso.com/alias', 'A/webcon.contoso.com/alias',
          'exposed/lsedge.contoso.net', 'exposed/lsedge01.contoso.net', 'exposed/lsedge02.contoso.net', 'exposed/lsedge03.contoso.net',
          'exposed/pool01.contoso.net'].map((id) => [`dns/${id}`, 'the resolver refuses to answer']),
      ]));
    } finally {
      server.stop();
    }
  });
});
