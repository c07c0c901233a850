import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { AppProtocol, Transport } from '../../../lib/values/vocabulary/traffic';
import { distinctEndpoints } from '../../../lib/verify/model/distinct-endpoints';
import { edgeEndpoints } from '../../../lib/verify/model/edge-endpoints';
import { type Endpoint, EndpointOwner } from '../../../lib/verify/model/endpoint';
import { proxyEndpoints } from '../../../lib/verify/model/proxy-endpoints';
import { dualStackPlan } from '../../support/dual-stack';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';
import { planningRows, type PortDataRow } from '../../support/planning';
import { ourService, ourSide } from '../../support/planning-words';
import { gatewayPlan, proxyPlan } from '../../support/reverse-proxy';
import { publicServers } from '../ports/plans-to-verify';

/** Everything that the port tables have rows for. */
const EVERYTHING: Partial<EdgePlanRequest> = {
  recordsByOthers: true, features: Object.values(EdgeFeature), hasOtherEdgePools: true, xmpp: { partners: [] },
  federation: { partners: [FederatedPartner.allowedDomain('litware.example', { product: PartnerProduct.OCS_2007 })] },
  publicIm: [PublicImProvider.AOL, PublicImProvider.WINDOWS_LIVE_MESSENGER],
};

const { ACCESS_EDGE, WEB_CONFERENCING, AUDIO_VIDEO, XMPP_PROXY } = EdgeService;

/** Addresses of the worked examples, in the order of these services: of the servers as such, behind NAT, and of the load balancer. */
const SERVICES: readonly string[] = [ACCESS_EDGE, WEB_CONFERENCING, AUDIO_VIDEO];
const ON_ACCESS_EDGE: readonly string[] = [XMPP_PROXY];
const PUBLIC = [['131.107.155.10', '131.107.155.20', '131.107.155.30'], ['131.107.155.11', '131.107.155.21', '131.107.155.31']];
const TRANSLATED = [['203.0.113.70', '203.0.113.71', '203.0.113.72'], ['203.0.113.73', '203.0.113.74', '203.0.113.75']];
const VIRTUAL = ['131.107.155.50', '131.107.155.51', '131.107.155.52'];
const INTERNAL = ['172.25.33.10', '172.25.33.11'];
const VIRTUAL_INTERNAL = '172.25.33.50';

/** `lsedge01 131.107.155.10 access-edge TCP 443`. */
function placeOf({ ownerName, address, service, transport, port }: Endpoint): string {
  return [ownerName, address, service, transport, port].join(' ');
}

/** The endpoints that the planning data requires, with the rows that require each. */
function requiredBy(topology: string, side: EdgeSide): Map<string, string[]> {
  // The page of the hardware-balanced topology leaves federation, public IM and XMPP to the federation page.
  const isHardware = topology === 'scaled-hlb-public';
  const rows = (planningRows('ports') as unknown as readonly PortDataRow[]).filter((row) => (
    [topology, ...(isHardware ? ['federation-all'] : [])].includes(row.topology)
    && ourSide(row.interface) === side && row.direction === 'inbound' && !row.ports.includes('-')));
  const trafficOf = ({ role, transport, ports }: PortDataRow): string => [ourService(role), transport, ports].join(' ');
  const rowsByTraffic = new Map<string, PortDataRow[]>();
  for (const row of rows) rowsByTraffic.set(trafficOf(row), [...rowsByTraffic.get(trafficOf(row)) ?? [], row]);
  const required = new Map<string, string[]>();
  for (const [traffic, all] of rowsByTraffic) {
    const [service = ''] = traffic.split(' ');
    const isOf = (table: string): boolean => all.some((row) => row.table === table);
    const [hasServers, hasVirtual] = isHardware ? [isOf(side), isOf(`${side}-vip`)] : [true, false];
    for (const owner of [...(hasServers ? serversOf(topology) : []), ...(hasVirtual ? ['load balancer'] : [])]) {
      const place = [owner, addressOf(topology, side, owner, service), traffic].join(' ');
      required.set(place, all.map(({ id }) => id).sort());
    }
  }
  return required;
}

function serversOf(topology: string): string[] {
  return topology.startsWith('single') ? ['lsedge'] : ['lsedge01', 'lsedge02'];
}

function addressOf(topology: string, side: EdgeSide, owner: string, service: string): string | undefined {
  const server = serversOf(topology).indexOf(owner);
  if (side === EdgeSide.INTERNAL) return server < 0 ? VIRTUAL_INTERNAL : INTERNAL[server];
  const addresses = server < 0 ? VIRTUAL : (topology.endsWith('nat') ? TRANSLATED : PUBLIC)[server];
  return addresses?.[SERVICES.indexOf(ON_ACCESS_EDGE.includes(service) ? ACCESS_EDGE : service)];
}

/** Public addresses for the servers behind NAT. */
function translated(topology: string): Partial<EdgePlanRequest> {
  const servers = publicServers('203.0.113', 70) ?? [];
  return topology.endsWith('nat') ? { servers: servers.slice(0, serversOf(topology).length) } : {};
}

describe.each(Object.keys(PLANNED_TOPOLOGIES))('endpoints of %s', (topology) => {
  const plan = contosoPlan({ topology: PLANNED_TOPOLOGIES[topology]!(), ...EVERYTHING, ...translated(topology) });

  test.each(Object.values(EdgeSide))('on the %s side are those of the planning tables, none missing and none extra', (side) => {
    const found = new Map(edgeEndpoints(plan, side).map((endpoint) => [placeOf(endpoint), [...endpoint.tableRows].sort()]));
    const required = requiredBy(topology, side);
    expect(required.size).toBeGreaterThan(5);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(required));
  });

  test('are unique, of the side, of the server or load balancer that has the address, and opened by rules of the plan', () => {
    for (const side of Object.values(EdgeSide)) {
      const endpoints = edgeEndpoints(plan, side);
      expect(new Set(endpoints.map(placeOf)).size).toBe(endpoints.length);
      for (const { side: seenFrom, owner, ownerName, firewallRules, port, transport } of endpoints) {
        expect(seenFrom).toBe(side);
        expect(owner).toBe(ownerName === 'load balancer' ? EndpointOwner.LOAD_BALANCER : EndpointOwner.SERVER);
        const rules = plan.firewall.filter(({ id }) => firewallRules.includes(id));
        expect(rules).not.toHaveLength(0);
        for (const rule of rules) expect([rule.side, rule.transport, rule.ports]).toEqual([side, transport, String(port)]);
      }
    }
  });

  test('have the names whose records lead to them', () => {
    const endpoints = edgeEndpoints(plan, EdgeSide.EXTERNAL).filter(({ names }) => names.length > 0);
    expect(endpoints).not.toHaveLength(0);
    for (const { names, address } of endpoints) {
      const leading = plan.dnsRecords
        .filter(({ side, addresses }) => side === EdgeSide.EXTERNAL && addresses.some((each) => each.address === address))
        .map(({ name }) => name);
      expect(names).toEqual([...new Set(leading)].sort());
    }
  });
});

test('an Edge without features that listen has fewer endpoints', () => {
  const some = edgeEndpoints(contosoPlan({ features: [EdgeFeature.REMOTE_USER_ACCESS], federation: undefined }), EdgeSide.EXTERNAL);
  expect(new Set(some.map(({ service, transport, port }) => `${service} ${transport} ${port}`))).toEqual(new Set(['access-edge TCP 443']));
});

test('an address that is assigned at deployment is absent', () => {
  const endpoints = edgeEndpoints(contosoPlan(), EdgeSide.EXTERNAL);
  expect(endpoints).not.toHaveLength(0);
  for (const endpoint of endpoints) expect(endpoint).not.toHaveProperty('address');
});

test('with a single external address, each service has its own port there', () => {
  const plan = contosoPlan({ topology: EdgeTopology.singlePublic({ singleExternalAddress: true }) });
  const endpoints = edgeEndpoints(plan, EdgeSide.EXTERNAL);
  expect(endpoints.map(placeOf)).toEqual([
    'lsedge 131.107.155.10 access-edge TCP 5061', 'lsedge 131.107.155.10 web-conferencing TCP 444',
    'lsedge 131.107.155.10 audio-video UDP 3478', 'lsedge 131.107.155.10 audio-video TCP 443',
  ]);
  for (const { names } of endpoints) expect(names).toContain('sip.contoso.com');
});

test.each(Object.values(EdgeSide))('with both families, every endpoint on the %s side is there for each of them', (side) => {
  const endpoints = edgeEndpoints(dualStackPlan({ servers: publicServers('203.0.113', 70) }), side);
  const of = (isIpv6: boolean): Endpoint[] => endpoints.filter((endpoint) => endpoint.isIpv6 === isIpv6);
  const traffic = ({ ownerName, service, transport, port }: Endpoint): string => [ownerName, service, transport, port].join(' ');
  expect(of(true).map(traffic).sort()).toEqual(of(false).map(traffic).sort());
  expect(of(true)).not.toHaveLength(0);
  for (const { address } of of(true)) expect(address).toContain(':');
  for (const { address } of of(false)) expect(address).not.toContain(':');
});

test('those of a drained server say so, and no name leads to them', () => {
  const endpoints = edgeEndpoints(contosoPlan({ drainedServers: [2] }), EdgeSide.EXTERNAL);
  for (const { ownerName, isDrained, names } of endpoints) {
    expect({ ownerName, isDrained, hasNames: names.length > 0 })
      .toEqual({ ownerName, isDrained: ownerName === 'lsedge02', hasNames: ownerName === 'lsedge01' });
  }
  expect(new Set(endpoints.map(({ ownerName }) => ownerName)).size).toBe(2);
});

describe('endpoints of a reverse proxy', () => {
  test('are the port of the planning table at each public address, for every published name', () => {
    const plan = proxyPlan({ appliance: { publicAddresses: ['203.0.113.90', '203.0.113.91'], internalAddresses: ['172.25.33.40'] } });
    const endpoints = proxyEndpoints(plan);
    expect(endpoints.map(placeOf)).toEqual([
      'reverse proxy 203.0.113.90 web-services TCP 443', 'reverse proxy 203.0.113.91 web-services TCP 443',
    ]);
    for (const { names, tableRows, owner, isIpv6 } of endpoints) {
      expect(names).toEqual(plan.publishing.map(({ host }) => host).sort());
      expect(tableRows).toEqual(['reverse-proxy/reverse-proxy-external/2', 'autodiscover/reverse-proxy-external/2']);
      expect({ owner, isIpv6 }).toEqual({ owner: EndpointOwner.REVERSE_PROXY, isIpv6: false });
    }
  });

  test('have no address before a gateway is deployed', () => {
    const endpoints = proxyEndpoints(gatewayPlan());
    expect(endpoints.map(({ port }) => port)).toEqual([443]);
    expect(endpoints[0]).not.toHaveProperty('address');
  });
});

describe('endpoints of one place', () => {
  const base: Endpoint = {
    side: EdgeSide.EXTERNAL, owner: EndpointOwner.SERVER, ownerName: 'lsedge01', isDrained: false, service: ACCESS_EDGE,
    names: ['sip.contoso.com'], address: '203.0.113.70', isIpv6: false, transport: Transport.TCP, port: 443,
    protocols: [AppProtocol.SIP_TLS], firewallRules: ['b'], tableRows: ['2'],
  };

  test('become one, with the rules and rows of all', () => {
    const again: Endpoint = { ...base, protocols: [AppProtocol.HTTPS, AppProtocol.SIP_TLS], firewallRules: ['a'], tableRows: ['2', '1'] };
    expect(distinctEndpoints([base, again])).toEqual([
      { ...base, protocols: [AppProtocol.HTTPS, AppProtocol.SIP_TLS].sort(), firewallRules: ['a', 'b'], tableRows: ['2', '1'] },
    ]);
  });

  test('stay apart if anything of the place differs', () => {
    const { address: _address, ...unknown } = base;
    const others: Endpoint[] = [
      { ...base, ownerName: 'lsedge02' }, { ...base, service: WEB_CONFERENCING }, { ...base, address: '203.0.113.71' },
      { ...base, transport: Transport.UDP }, { ...base, port: 444 }, unknown, { ...unknown, isIpv6: true },
    ];
    expect(distinctEndpoints([base, ...others])).toEqual([base, ...others]);
  });
});
