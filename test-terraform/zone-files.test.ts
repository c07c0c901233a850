import { ZoneFiles } from '../lib/exports/zone-files';
import type { DnsRecordPlan } from '../lib/plan/network/dns-plan';
import { DnsRecordType } from '../lib/values/vocabulary/dns';
import { EdgeSide } from '../lib/values/vocabulary/edge-side';
import { EDGE_PLANS, PROXY_PLANS } from '../test/projection/planned';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../test/support/plan-request';
import { type IncludingZone, NameServer, requireBind } from './support/name-server';

interface Planned {
  readonly dnsRecords: readonly DnsRecordPlan[];
  readonly files: ZoneFiles;
}

/** Public addresses of two servers behind NAT. */
const SERVERS = [1, 2].map((number) => ({
  number, accessEdgePublicAddress: `131.107.155.1${number}`, webConferencingPublicAddress: `131.107.155.2${number}`,
  audioVideoPublicAddress: `131.107.155.3${number}`,
}));

const PLANS: Readonly<Record<string, () => Planned>> = {
  ...Object.fromEntries(Object.entries(EDGE_PLANS).map(([name, make]) => [name, (): Planned => {
    const plan = make();
    return { dnsRecords: plan.dnsRecords, files: ZoneFiles.ofEdge(plan) };
  }])),
  ...Object.fromEntries(Object.entries(PROXY_PLANS).map(([name, make]) => [name, (): Planned => {
    const plan = make();
    return { dnsRecords: plan.dnsRecords, files: ZoneFiles.ofReverseProxy(plan) };
  }])),
  'known public addresses': () => {
    const plan = contosoPlan({ topology: PLANNED_TOPOLOGIES['scaled-dns-private-nat']!(), servers: SERVERS });
    return { dnsRecords: plan.dnsRecords, files: ZoneFiles.ofEdge(plan) };
  },
};

const zonesOf = ({ files }: Planned, side: EdgeSide): IncludingZone[] => files.documents
  .filter(({ fileName }) => fileName.endsWith(`-${side}.zone`))
  .map(({ fileName, text }) => (
    { name: fileName.replace(/\.(?:edge|reverse-proxy)-(?:ex|in)ternal\.zone$/, ''), fileName, text }));

/** The data that a name server returns for a record of a plan. */
function answer({ addresses, cname, srv }: DnsRecordPlan): string[] {
  if (cname !== undefined) return [`${cname}.`];
  if (srv !== undefined) return [`${srv.priority} ${srv.weight} ${srv.port} ${srv.target}.`];
  return addresses.flatMap(({ address }) => address ?? []).sort();
}

beforeAll(requireBind);

const CASES = Object.keys(PLANS).flatMap((name) => Object.values(EdgeSide).map((side) => [side, name] as const));

describe('zone files in BIND', () => {
  it.each(CASES)('named-checkzone accepts the %s zones of %s without a warning about a record', (side, name) => {
    const zones = zonesOf(PLANS[name]!(), side);
    const server = new NameServer(zones);
    try {
      for (const zone of zones) {
        const { exitCode, output } = server.check(zone.name);
        expect([zone.name, exitCode, output]).toEqual([zone.name, 0, expect.stringMatching(/^OK$/m)]);
        // The host of a service record has no address yet if it is assigned at deployment.
        const warnings = output.split('\n').filter((line) => line !== '' && line !== 'OK' && !/loaded serial 1$/.test(line));
        const isExpected = (line: string): boolean => line.includes('has no address records') && zone.text.includes('<address>');
        expect(warnings.filter((line) => !isExpected(line))).toEqual([]);
      }
    } finally {
      server.stop();
    }
  });

  it.each([
    ['known public addresses', EdgeSide.EXTERNAL],
    ['known public addresses', EdgeSide.INTERNAL],
    ['everything behind load balancers', EdgeSide.EXTERNAL],
    ['IPv6', EdgeSide.EXTERNAL],
    ['cookies, a redirect and a CNAME', EdgeSide.EXTERNAL],
    ['an appliance', EdgeSide.INTERNAL],
  ])('named serves every record of %s, %s', async (name, side) => {
    const planned = PLANS[name]!();
    const server = new NameServer(zonesOf(planned, side));
    try {
      await server.start();
      const records = planned.dnsRecords.filter((record) => record.side === side);
      expect(records.length).toBeGreaterThan(0);
      const found = records.map((record) => [record.name, record.type, server.lookUp(record.name, record.type)]);
      expect(found).toEqual(records.map((record) => [record.name, record.type, answer(record)]));
      // What follows the file in the zone is still relative to the zone.
      for (const zone of zonesOf(planned, side)) expect(server.lookUp(`after.${zone.name}`, 'TXT')).toEqual(['"included"']);
    } finally {
      server.stop();
    }
  });

  it('serves no record out of hostile text', async () => {
    const plan = contosoPlan({ servers: SERVERS });
    const hostile = '\nevil 60 IN A 192.0.2.1\n$INCLUDE /etc/passwd\n( "';
    const files = ZoneFiles.ofEdge({
      ...plan,
      dnsRecords: plan.dnsRecords.map((record) => ({
        ...record, purpose: hostile, tableRows: [hostile],
        addresses: record.addresses.map((address) => ({ ...address, name: hostile })),
      })),
    });
    const server = new NameServer(zonesOf({ dnsRecords: plan.dnsRecords, files }, EdgeSide.EXTERNAL));
    try {
      await server.start();
      expect(server.lookUp('evil.contoso.com', 'A')).toEqual([]);
      expect(server.lookUp('sip.contoso.com', DnsRecordType.A)).toEqual(['131.107.155.11', '131.107.155.12']);
    } finally {
      server.stop();
    }
  });
});
