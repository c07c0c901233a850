import { ZoneFiles } from '../../lib/exports/zone-files';
import type { DnsRecordPlan } from '../../lib/plan/network/dns-plan';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { ReverseProxyPlan } from '../../lib/plan/reverse-proxy-plan';
import { EdgePlatform } from '../../lib/platform/edge-platform';
import { DnsRecordType } from '../../lib/values/vocabulary/dns';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { EDGE_PLANS, PROXY_PLANS } from '../projection/planned';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { proxyPlan } from '../support/reverse-proxy';
import { recordsIn, type ZoneLine } from './zone-text';

const FILES: [string, readonly DnsRecordPlan[], () => ZoneFiles][] = [
  ...Object.entries(EDGE_PLANS).map(([name, make]): [string, readonly DnsRecordPlan[], () => ZoneFiles] => {
    const plan = make();
    return [name, plan.dnsRecords, () => ZoneFiles.ofEdge(plan)];
  }),
  ...Object.entries(PROXY_PLANS).map(([name, make]): [string, readonly DnsRecordPlan[], () => ZoneFiles] => {
    const plan = make();
    return [name, plan.dnsRecords, () => ZoneFiles.ofReverseProxy(plan)];
  }),
];

function planned({ name, type, ttlSeconds: ttl, addresses, cname, srv }: DnsRecordPlan): ZoneLine[] {
  const data = srv !== undefined ? [`${srv.priority} ${srv.weight} ${srv.port} ${srv.target}.`]
    : cname !== undefined ? [`${cname}.`] : addresses.flatMap(({ address }) => address ?? []);
  return data.map((each) => ({ name, ttl, type, data: each }));
}

const inOrder = (lines: readonly ZoneLine[]): string[] => lines.map((line) => JSON.stringify(line)).sort();

/** A plan whose first record of a type is changed. */
function withRecord(changes: Partial<DnsRecordPlan>, type = DnsRecordType.A, plan: EdgePlan = contosoPlan()): EdgePlan {
  const index = plan.dnsRecords.findIndex((record) => record.type === type);
  return { ...plan, dnsRecords: plan.dnsRecords.map((record, place) => (place === index ? { ...record, ...changes } : record)) };
}

const textOf = (files: ZoneFiles): string => files.documents.map(({ text }) => text).join('');

describe.each(FILES)('zone files of %s', (_name, records, make) => {
  it('have every record of the plan once, in the file of its side', () => {
    const { documents } = make();
    for (const side of Object.values(EdgeSide)) {
      const written = documents.filter(({ fileName }) => fileName.endsWith(`-${side}.zone`));
      expect(inOrder(written.flatMap(({ text }) => recordsIn(text))))
        .toEqual(inOrder(records.filter((record) => record.side === side).flatMap(planned)));
    }
    expect(documents.every(({ fileName }) => /-(external|internal)\.zone$/.test(fileName))).toBe(true);
  });

  it('list each address that is assigned at deployment in a comment', () => {
    const missing = records.flatMap(({ addresses }) => addresses.filter(({ address }) => address === undefined));
    expect(textOf(make()).match(/^;.*<address>.*: assigned at deployment$/gm) ?? []).toHaveLength(missing.length);
  });

  it('are ASCII without trailing blanks', () => {
    expect(textOf(make())).toMatch(/^[\x20-\x7e\n]*$/);
    expect(textOf(make())).not.toMatch(/ $/m);
  });
});

describe('zone files', () => {
  it('are one for each zone and side, with records of others in a file for their domain', () => {
    const { documents } = ZoneFiles.ofEdge(EDGE_PLANS['everything']!());
    expect(documents.map(({ fileName }) => fileName)).toEqual([
      'contoso.com.edge-external.zone', 'contoso.net.edge-internal.zone', 'fabrikam.com.edge-external.zone',
    ]);
    expect(documents.map(({ text }) => /No zone of the plan/.test(text))).toEqual([false, true, true]);
    expect(documents[0]!.text).toContain('$INCLUDE contoso.com.edge-external.zone\n');
  });

  it('keep the two sides of one zone apart', () => {
    expect(ZoneFiles.ofReverseProxy(proxyPlan()).documents.map(({ fileName }) => fileName))
      .toEqual(['contoso.com.reverse-proxy-external.zone', 'contoso.com.reverse-proxy-internal.zone']);
  });

  it('mark a record of others in a zone of the plan', () => {
    const { text } = ZoneFiles.ofReverseProxy(proxyPlan({ lyncdiscoverCname: 'webext.contoso.com' })).documents[0]!;
    expect(text)
      .toMatch(/^; This record is to be created by others\.\nlyncdiscover +3600 {2}IN {2}CNAME {2}webext\.contoso\.com\.$/m);
    expect(text.match(/created by others/g)).toHaveLength(1);
  });

  it('tell purpose, planning rows, server and service', () => {
    const { text } = ZoneFiles.ofEdge(contosoPlan({ platform: EdgePlatform.azure() })).documents[0]!;
    expect(text).toContain([
      '; A/V Edge external address.',
      '; Planning row: scaled-dns-private-nat/main/3',
      ';av                      3600  IN  A  <address>  ; lsedge01, A/V Edge: assigned at deployment',
    ].join('\n'));
  });

  it('do not depend on the order of the records', () => {
    const plan = contosoPlan();
    const reversed = { ...plan, dnsRecords: [...plan.dnsRecords].reverse() };
    expect(textOf(ZoneFiles.ofEdge(reversed))).toBe(textOf(ZoneFiles.ofEdge(plan)));
  });

  it('use @ for the name of the zone itself', () => {
    const plan = withRecord({ name: 'contoso.com', addresses: [], cname: 'sip.contoso.com', type: DnsRecordType.CNAME });
    expect(textOf(ZoneFiles.ofEdge(plan))).toMatch(/^@ +3600 {2}IN {2}CNAME {2}sip\.contoso\.com\.$/m);
  });

  it.each(['\n$INCLUDE /etc/passwd', '\r\nevil 1 IN A 192.0.2.1', '( "', '; a\u2028b\u0085c', '\u001b[2Jé'])(
    'keep %j in a comment', (hostile) => {
      const plan = contosoPlan();
      const record = plan.dnsRecords.find(({ type }) => type === DnsRecordType.A)!;
      const changed = withRecord({
        purpose: `before${hostile}`, tableRows: [`row${hostile}`],
        addresses: record.addresses.map((address) => ({ ...address, name: `server${hostile}` })),
      });
      const after = textOf(ZoneFiles.ofEdge(changed));
      expect(inOrder(recordsIn(after))).toEqual(inOrder(recordsIn(textOf(ZoneFiles.ofEdge(plan)))));
      expect(after).toMatch(/^[\x20-\x7e\n]*$/);
    });

  it.each<[string, Partial<DnsRecordPlan>, DnsRecordType]>([
    ['name', { name: 'a\n$INCLUDE x' }, DnsRecordType.A],
    ['name', { name: 'a;b.contoso.com' }, DnsRecordType.A],
    ['name', { name: '_sip._tls.contoso.com\nx' }, DnsRecordType.SRV],
    ['name', { name: '../contoso.com' }, DnsRecordType.A],
    ['zone', { zone: '../../etc' }, DnsRecordType.A],
    ['zone', { zone: 'fabrikam.com' }, DnsRecordType.A],
    ['zone', { zone: 'fabrikam.com' }, DnsRecordType.SRV],
    ['ttlSeconds', { ttlSeconds: 0.5 }, DnsRecordType.A],
    ['srv.target', { srv: { priority: 0, weight: 0, port: 5061, target: 'a b' } }, DnsRecordType.SRV],
    ['srv.port', { srv: { priority: 0, weight: 0, port: 70000, target: 'sip.contoso.com' } }, DnsRecordType.SRV],
    ['cname', { type: DnsRecordType.CNAME }, DnsRecordType.A],
  ])('refuse a record with an invalid %s: %j', (property, changes, type) => {
    const refusal = refusalOf(() => ZoneFiles.ofEdge(withRecord(changes, type)));
    expect(refusal.property.replace(/\d+/, 'n')).toBe(`plan.dnsRecords[n].${property}`);
  });

  it('refuse an address of the other family', () => {
    const refusal = refusalOf(() => ZoneFiles.ofEdge(withRecord({ type: DnsRecordType.AAAA }, DnsRecordType.A, contosoPlan({
      servers: [1, 2].map((number) => ({ number, audioVideoPublicAddress: `131.107.155.3${number}` })),
    }))));
    expect(refusal.message).toContain('an IPv6 address in an AAAA record');
  });

  it.each([undefined, null, 'contoso.com', [], {}])('refuse %j in place of a plan', (given) => {
    expect(refusalOf(() => ZoneFiles.ofEdge(given as EdgePlan)).property).toMatch(/^plan/);
    expect(refusalOf(() => ZoneFiles.ofReverseProxy(given as ReverseProxyPlan)).property).toMatch(/^plan/);
  });

  it('are frozen', () => {
    const { documents } = ZoneFiles.ofEdge(contosoPlan());
    expect(Object.isFrozen(documents) && documents.every((document) => Object.isFrozen(document))).toBe(true);
  });
});
