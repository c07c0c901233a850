import { DnsRecordType } from '../../../lib/values/vocabulary/dns';
import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { EdgeTopology } from '../../../lib/guide/edge-topology';
import type { DnsRecordPlan } from '../../../lib/plan/network/dns-plan';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { dualStackPlan } from '../../support/dual-stack';
import { contosoPlan, contosoRequest, PLANNED_TOPOLOGIES, refusalOf } from '../../support/plan-request';
import { SUCCESSORS } from '../../support/products';

const NAT = { number: 1, accessEdgePublicAddress: '131.107.155.10', webConferencingPublicAddress: '131.107.155.20' };
const BY_OTHERS = { zones: [], recordsByOthers: true };

const externalIds = (plan: EdgePlan): string[] =>
  plan.dnsRecords.filter(({ side }) => side === EdgeSide.EXTERNAL).map(({ id }) => id);
const externalIdsOf = (overrides: Partial<EdgePlanRequest>): string[] =>
  externalIds(contosoPlan({ ...BY_OTHERS, ...overrides }));

function record(plan: EdgePlan, id: string): DnsRecordPlan {
  const found = plan.dnsRecords.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no record ${id}`);
  return found;
}

describe('the features in use determine the records', () => {
  const nothing = { features: [], automaticSignInDomains: undefined, federation: undefined };

  test.each<[string, Partial<EdgePlanRequest>, string[]]>([
    ['remote user access', { features: [EdgeFeature.REMOTE_USER_ACCESS], automaticSignInDomains: ['contoso.com'] },
      ['external/A/sip.contoso.com', 'external/SRV/_sip._tls.contoso.com']],
    ['remote user access without automatic sign-in',
      { features: [EdgeFeature.REMOTE_USER_ACCESS], automaticSignInDomains: [] }, ['external/A/sip.contoso.com']],
    ['web conferencing', { features: [EdgeFeature.WEB_CONFERENCING] }, ['external/A/webcon.contoso.com']],
    ['audio and video', { features: [EdgeFeature.AUDIO_VIDEO] }, ['external/A/av.contoso.com']],
    ['federation without discovery', { federation: { discoverableDomains: [] } }, ['external/A/sip.contoso.com']],
    ['discoverable federation', { federation: { discoverableDomains: ['contoso.com'] } },
      ['external/A/sip.contoso.com', 'external/SRV/_sipfederationtls._tcp.contoso.com']],
    ['public IM', { publicIm: [PublicImProvider.AOL] }, ['external/A/sip.contoso.com']],
    ['XMPP', { xmpp: { fqdn: 'xmpp.contoso.com', domains: ['contoso.com'] } },
      ['external/A/xmpp.contoso.com', 'external/SRV/_xmpp-server._tcp.contoso.com']],
  ])('%s', (_name, used, expected) => expect(externalIdsOf({ ...nothing, ...used })).toEqual(expected));

  test('the internal record always exists, with one address per server', () => {
    const internal = contosoPlan({ ...BY_OTHERS, ...nothing, features: [EdgeFeature.AUDIO_VIDEO] }).dnsRecords
      .filter(({ side }) => side === EdgeSide.INTERNAL);
    expect(internal[0]).toMatchObject({
      type: 'A',
      name: 'lsedge.contoso.net',
      addresses: [
        { owner: 'edge-server', name: 'lsedge01', service: 'edge-internal', address: '172.25.33.10' },
        { owner: 'edge-server', name: 'lsedge02', service: 'edge-internal', address: '172.25.33.11' },
      ],
    });
    expect(internal.slice(1).map(({ name }) => name)).toEqual(['lsedge01.contoso.net', 'lsedge02.contoso.net']);
  });
});

describe('the own names of the servers', () => {
  const ownOf = (plan: EdgePlan): DnsRecordPlan[] => plan.dnsRecords.filter(({ tableRows }) => tableRows.includes('own/edge-server/1'));

  test.each(Object.entries(PLANNED_TOPOLOGIES).filter(([name]) => name.startsWith('scaled')))(
    'each have an internal record that leads to that server alone: %s', (_name, topology) => {
      const plan = contosoPlan({ topology: topology() });
      expect(ownOf(plan).map(({ id, addresses, tableRows }) => [id, addresses, tableRows])).toEqual(plan.servers.map((server) => [
        `internal/A/${server.fqdn}`,
        [{ owner: 'edge-server', name: server.computerName, service: 'edge-internal', address: server.internal.address }],
        ['own/edge-server/1'],
      ]));
    });

  test.each(Object.entries(PLANNED_TOPOLOGIES).filter(([name]) => name.startsWith('single')))(
    'are no second record where the server has the name of the pool: %s', (_name, topology) => {
      const plan = contosoPlan({ topology: topology() });
      expect(ownOf(plan)).toEqual([]);
      expect(record(plan, 'internal/A/lsedge.contoso.net').addresses.map(({ name }) => name)).toEqual(['lsedge']);
    });

  test('have an AAAA record as well, with IPv6 inside', () => {
    const plan = dualStackPlan();
    expect(ownOf(plan).map(({ id, addresses }) => [id, ...addresses.map(({ address }) => address)])).toEqual([
      ...plan.servers.map(({ fqdn, internal }) => [`internal/A/${fqdn}`, internal.address]),
      ...plan.servers.map(({ fqdn, internal }) => [`internal/AAAA/${fqdn}`, internal.ipv6Address]),
    ]);
    expect(plan.servers.map(({ internal }) => internal.ipv6Address)).not.toContain(undefined);
  });

  test.each(SUCCESSORS.map((product) => [product.displayName, product] as const))('are published for %s as well', (_name, product) => {
    expect(ownOf(contosoPlan({ product })).map(({ name }) => name)).toEqual(['lsedge01.contoso.net', 'lsedge02.contoso.net']);
  });

  test('follow a computer name of your own, and keep their record when the letter case differs', () => {
    const plan = contosoPlan({ servers: [{ number: 2, computerName: 'EdgeB' }] });
    expect(ownOf(plan).map(({ id }) => id)).toEqual(['internal/A/edgeb.contoso.net', 'internal/A/lsedge01.contoso.net']);
  });
});

describe('omitted lists of domains', () => {
  test('mean every SIP domain', () => {
    expect(externalIdsOf({
      automaticSignInDomains: undefined, federation: {}, xmpp: { fqdn: 'xmpp.contoso.com' },
    })).toEqual([
      'external/A/av.contoso.com',
      'external/A/sip.contoso.com',
      'external/A/sip.fabrikam.com',
      'external/A/webcon.contoso.com',
      'external/A/xmpp.contoso.com',
      'external/A/xmpp.fabrikam.com',
      'external/SRV/_sip._tls.contoso.com',
      'external/SRV/_sip._tls.fabrikam.com',
      'external/SRV/_sipfederationtls._tcp.contoso.com',
      'external/SRV/_sipfederationtls._tcp.fabrikam.com',
      'external/SRV/_xmpp-server._tcp.contoso.com',
      'external/SRV/_xmpp-server._tcp.fabrikam.com',
    ]);
  });

  test('mean no domains without remote user access', () => {
    expect(externalIdsOf({
      features: [EdgeFeature.AUDIO_VIDEO], automaticSignInDomains: undefined, federation: undefined,
    })).toEqual(['external/A/av.contoso.com']);
  });
});

describe('service records', () => {
  const plan = contosoPlan({
    ...BY_OTHERS,
    sipDomains: ['contoso.com', 'emea.contoso.com', 'fabrikam.com'],
    accessEdge: { fqdn: 'access.contoso.com' },
    automaticSignInDomains: undefined,
    federation: {},
    xmpp: { fqdn: 'chat.fabrikam.com' },
    servers: [{ number: 1, accessEdgePublicAddress: '131.107.155.10' }],
  });
  const services = plan.dnsRecords.filter(({ type }) => type === DnsRecordType.SRV);

  test.each([
    ['_sip._tls.contoso.com', 443, 'access.contoso.com'],
    ['_sip._tls.emea.contoso.com', 443, 'sip.emea.contoso.com'],
    ['_sip._tls.fabrikam.com', 443, 'sip.fabrikam.com'],
    ['_sipfederationtls._tcp.contoso.com', 5061, 'access.contoso.com'],
    ['_sipfederationtls._tcp.fabrikam.com', 5061, 'sip.fabrikam.com'],
    ['_xmpp-server._tcp.contoso.com', 5269, 'chat.contoso.com'],
    ['_xmpp-server._tcp.fabrikam.com', 5269, 'chat.fabrikam.com'],
  ])('%s points at port %i of a host in its own domain', (name, port, target) => {
    expect(record(plan, `external/SRV/${name}`)).toMatchObject({ addresses: [], srv: { priority: 0, weight: 0, port, target } });
  });

  test('every target has a host record with the addresses of the Access Edge', () => {
    const accessEdge = record(plan, 'external/A/access.contoso.com').addresses;
    expect(accessEdge).toEqual([
      { owner: 'edge-server', name: 'lsedge01', service: 'access-edge', address: '131.107.155.10' },
      { owner: 'edge-server', name: 'lsedge02', service: 'access-edge' },
    ]);
    expect(services).toHaveLength(9);
    for (const { srv } of services) {
      expect(record(plan, `external/A/${String(srv?.target)}`).addresses).toEqual(accessEdge);
    }
  });

  test('follow the Access Edge to another client port, but federation stays on 5061', () => {
    const moved = contosoPlan({ accessEdge: { fqdn: 'sip.contoso.com', port: 8443 } });
    expect(record(moved, 'external/SRV/_sip._tls.contoso.com').srv?.port).toBe(8443);
    expect(record(moved, 'external/SRV/_sipfederationtls._tcp.contoso.com').srv?.port).toBe(5061);
    const shared = contosoPlan({ topology: EdgeTopology.singleNat({ singleExternalAddress: true }) });
    expect(record(shared, 'external/SRV/_sip._tls.contoso.com').srv?.port).toBe(5061);
  });
});

describe('host records', () => {
  test('name the server of each address, and omit addresses that are assigned at deployment', () => {
    const plan = contosoPlan({ servers: [NAT] });
    expect(record(plan, 'external/A/webcon.contoso.com').addresses).toEqual([
      { owner: 'edge-server', name: 'lsedge01', service: 'web-conferencing', address: '131.107.155.20' },
      { owner: 'edge-server', name: 'lsedge02', service: 'web-conferencing' },
    ]);
    expect(record(plan, 'external/A/av.contoso.com').addresses.map(({ service }) => service))
      .toEqual([EdgeService.AUDIO_VIDEO, EdgeService.AUDIO_VIDEO]);
  });

  test('never contain the private address behind NAT', () => {
    const addresses = contosoPlan().dnsRecords.filter(({ side }) => side === EdgeSide.EXTERNAL)
      .flatMap((each) => each.addresses);
    expect(addresses).not.toHaveLength(0);
    expect(addresses.filter(({ address }) => address !== undefined)).toEqual([]);
  });

  test('point to the one address of each server that all services share', () => {
    const plan = contosoPlan({
      topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 2, singleExternalAddress: true }),
    });
    expect(record(plan, 'external/A/sip.contoso.com').addresses.map(({ address }) => address))
      .toEqual(['131.107.155.10', '131.107.155.11']);
  });
});

test('records are in order: external before internal, hosts before services, each by name', () => {
  const ids = contosoPlan({ ...BY_OTHERS, automaticSignInDomains: undefined, federation: {} }).dnsRecords.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

test('a record lists all rows that require it', () => {
  expect(record(contosoPlan({ publicIm: [PublicImProvider.AOL] }), 'external/A/sip.contoso.com').tableRows)
    .toEqual(['scaled-dns-private-nat/main/1', 'scaled-dns-private-nat/public-im/1']);
  expect(record(contosoPlan(), 'external/SRV/_sipfederationtls._tcp.contoso.com').tableRows)
    .toEqual(['scaled-dns-private-nat/main/5', 'scaled-dns-private-nat/federation/1']);
});

test('every record has the requested TTL, or one hour', () => {
  const ttls = (plan: EdgePlan): number[] => [...new Set(plan.dnsRecords.map(({ ttlSeconds }) => ttlSeconds))];
  expect(ttls(contosoPlan())).toEqual([3600]);
  expect(ttls(contosoPlan({ recordTtlSeconds: 300 }))).toEqual([300]);
});

describe('one name cannot point to two services', () => {
  test('the name "sip" in an additional SIP domain belongs to the Access Edge', () => {
    const refusal = refusalOf(() => contosoPlan({
      ...BY_OTHERS, automaticSignInDomains: undefined, webConferencing: { fqdn: 'sip.fabrikam.com' },
    }));
    expect(refusal).toMatchObject({ property: 'webConferencing.fqdn', given: '"sip.fabrikam.com"' });
    expect(refusal.expected).toMatch(/Access Edge.*Web Conferencing Edge/);
    expect(refusal.fix).toContain('another name');
  });

  test('the XMPP proxy needs a different name than the services with their own address', () => {
    const refusal = refusalOf(() => contosoPlan({ ...BY_OTHERS, xmpp: { fqdn: 'av.contoso.com', domains: ['contoso.com'] } }));
    expect(refusal).toMatchObject({ property: 'xmpp.fqdn', given: '"av.contoso.com"' });
    expect(refusal.expected).toContain('audioVideo.fqdn has the same name');
    expect(refusal.fix).toContain('XMPP proxy');
  });

  test('the XMPP proxy may have the name of the Access Edge, whose address it shares', () => {
    const plan = contosoPlan({ xmpp: { fqdn: contosoRequest().accessEdge.fqdn, domains: ['contoso.com'] } });
    expect(record(plan, 'external/A/sip.contoso.com').tableRows)
      .toEqual(['scaled-dns-private-nat/main/1', 'scaled-dns-private-nat/xmpp/2']);
  });
});

test('services on one address share one name, which has one record', () => {
  const plan = contosoPlan({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }) });
  expect(plan.services.map(({ fqdn, port }) => `${fqdn}:${port}`))
    .toEqual(['sip.contoso.com:5061', 'sip.contoso.com:444', 'sip.contoso.com:443']);
  expect(plan.dnsRecords.filter(({ side, type }) => side === EdgeSide.EXTERNAL && type === DnsRecordType.A).map(({ name }) => name))
    .toEqual(['sip.contoso.com']);
  expect(plan.certificates[0]!.sans).not.toContain('webcon.contoso.com');
  expect(record(plan, 'external/A/sip.contoso.com').tableRows).toEqual([
    'scaled-dns-private-nat/main/1', 'scaled-dns-private-nat/main/2', 'scaled-dns-private-nat/main/3',
  ]);
});
