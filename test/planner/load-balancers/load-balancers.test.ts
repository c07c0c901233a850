import { EdgePlatform } from '../../../lib/platform/edge-platform';
import { DnsRecordType } from '../../../lib/values/vocabulary/dns';
import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { ExchangeUmVersion } from '../../../lib/values/vocabulary/exchange-um';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { TrafficDirection, Transport } from '../../../lib/values/vocabulary/traffic';
import { EdgeTopology } from '../../../lib/guide/edge-topology';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { FirewallAccess, FirewallEndKind } from '../../../lib/plan/network/firewall-plan';
import type { ListenerPlan } from '../../../lib/plan/network/load-balancer-plan';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { contosoPlan, prefixesOf, refusalOf } from '../../support/plan-request';
import { readPlanning } from '../../support/planning';
import { ourService } from '../../support/planning-words';

const balanced = (overrides: Partial<EdgePlanRequest> = {}, servers = 2): EdgePlan =>
  contosoPlan({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers }), ...overrides });
const sharedAddress = (overrides: Partial<EdgePlanRequest> = {}): EdgePlan => balanced({
  topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2, singleExternalAddress: true }), ...overrides,
});
const XMPP: Partial<EdgePlanRequest> = { xmpp: { domains: ['contoso.com'] } };

const sideOf = (plan: EdgePlan, side: EdgeSide): EdgePlan['loadBalancers'][number] =>
  plan.loadBalancers.find((balancer) => balancer.side === side)!;
const listenersOf = (plan: EdgePlan): ListenerPlan[] => plan.loadBalancers.flatMap(({ listeners }) => listeners);

describe('listeners and the planning data', () => {
  const facts = readPlanning('load-balancing')['edgeHardwareLoadBalancing'] as Readonly<Record<string, readonly {
    readonly service: string; readonly transport: string; readonly port: number; readonly direction: string;
  }[]>>;
  test.each([[EdgeSide.EXTERNAL, 'externalVipPorts'], [EdgeSide.INTERNAL, 'internalVipPorts']])('%s', (side, table) => {
    const expected = facts[table]!.filter(({ direction }) => direction !== 'outbound')
      .map(({ service, transport, port }) => `${ourService(service)} ${transport} ${port}`);
    const actual = sideOf(balanced(XMPP), side).listeners
      .map(({ service, transport, port }) => `${service} ${transport} ${port}`);
    expect(actual.sort()).toEqual([...new Set(expected)].sort());
  });

  test('public addresses are counted as documented, for one address per service and for a single address', () => {
    const rows = readPlanning('load-balancing')['publicIpRequirements'] as readonly {
      readonly edgeServers: number; readonly ipPerRole: { readonly hardware: number }; readonly singleIp: { readonly hardware: number };
    }[];
    const countOf = (plan: EdgePlan): number => sideOf(plan, EdgeSide.EXTERNAL).virtualAddresses.length
      + plan.servers.flatMap(({ external }) => external.addresses).length;
    for (const { edgeServers, ipPerRole, singleIp } of rows) {
      expect(countOf(balanced({}, edgeServers))).toBe(ipPerRole.hardware);
      const topology = EdgeTopology.scaledHardwareLoadBalanced({ servers: edgeServers, singleExternalAddress: true });
      expect(countOf(balanced({ topology }))).toBe(singleIp.hardware);
    }
  });
});

describe('a hardware-balanced pool', () => {
  test('has names that lead to the virtual addresses; only the own names of the servers lead to them', () => {
    const records = balanced().dnsRecords.filter(({ type }) => type === DnsRecordType.A);
    expect(records.map(({ id, addresses }) => [id, ...addresses.map(({ owner, address }) => `${owner} ${address}`)])).toEqual([
      ['external/A/av.contoso.com', 'load-balancer 131.107.155.52'],
      ['external/A/sip.contoso.com', 'load-balancer 131.107.155.50'],
      ['external/A/webcon.contoso.com', 'load-balancer 131.107.155.51'],
      ['internal/A/lsedge.contoso.net', 'load-balancer 172.25.33.50'],
      ['internal/A/lsedge01.contoso.net', 'edge-server 172.25.33.10'],
      ['internal/A/lsedge02.contoso.net', 'edge-server 172.25.33.11'],
    ]);
  });

  test('never balances web conferencing or XMPP on the internal side', () => {
    const inside = sideOf(balanced(XMPP), EdgeSide.INTERNAL).listeners.map(({ port }) => port);
    expect(inside).not.toContain(8057);
    expect(inside).not.toContain(23456);
    expect(balanced(XMPP).firewall.map(({ id }) => id))
      .toEqual(expect.arrayContaining(['internal-in-8057-tcp-web-conferencing-edge', 'internal-in-23456-tcp-xmpp-proxy']));
  });

  test('keeps the client\'s address for media, lets no response bypass the load balancer, and keeps a client on one server', () => {
    for (const listener of listenersOf(balanced(XMPP))) {
      expect(listener).toMatchObject({ directServerReturn: false, persistence: 'source-address', idleTimeoutMinutes: 20 });
      const isMedia = [EdgeService.AUDIO_VIDEO, EdgeService.AV_AUTHENTICATION].includes(listener.service);
      expect(listener.sourceTranslationAllowed).toBe(!isMedia);
      expect(listener.tcpNagling).toBe(listener.transport === Transport.TCP ? listener.port !== 443 : undefined);
    }
  });

  test('passes traffic to the addresses of that service on every server, on the same port', () => {
    const plan = balanced({}, 3);
    for (const { virtualAddress, nodes } of listenersOf(plan)) {
      expect(nodes.map(({ server }) => server)).toEqual(plan.servers.map(({ computerName }) => computerName));
      const own = plan.servers.map((server) => (virtualAddress === EdgeService.EDGE_INTERNAL
        ? server.internal.address
        : server.external.addresses.find(({ services }) => services.some((service) => service === virtualAddress))?.address));
      expect(nodes.map(({ address }) => address)).toEqual(own);
    }
  });

  test('monitors UDP through the TCP port of the same service', () => {
    const udp = listenersOf(balanced()).filter(({ transport }) => transport === Transport.UDP);
    expect(udp.map(({ port, monitorPort }) => [port, monitorPort])).toEqual([[3478, 443], [3478, 443]]);
  });

  test('has no listener for unused services', () => {
    const ids = listenersOf(balanced({
      features: [EdgeFeature.REMOTE_USER_ACCESS], federation: undefined,
    })).map(({ id }) => id);
    expect(ids).toEqual(['external-443-tcp-access-edge', 'internal-5061-tcp-access-edge']);
  });

  test('has one virtual address, and a port for each service, on a single external address', () => {
    const { virtualAddresses, listeners } = sideOf(sharedAddress(), EdgeSide.EXTERNAL);
    expect(virtualAddresses).toMatchObject([{ services: ['access-edge', 'web-conferencing', 'audio-video'], address: '131.107.155.50' }]);
    expect(listeners.map(({ id }) => id)).toEqual([
      'external-5061-tcp-access-edge', 'external-444-tcp-web-conferencing-edge', 'external-3478-udp-av-edge',
      'external-443-tcp-av-edge',
    ]);
  });

  test('sends its traffic out by the virtual address of the Access Edge', () => {
    expect(balanced().servers.map(({ external }) => external.defaultGateway)).toEqual(['131.107.155.50', '131.107.155.50']);
    expect(balanced({ loadBalancer: { defaultGateway: '131.107.155.1' } }).servers[0]?.external.defaultGateway).toBe('131.107.155.1');
  });

  test.each([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])('adding a server to %i changes no other', (count) => {
    const [before, after] = [balanced({}, count), balanced({}, count + 1)];
    expect(after.servers.slice(0, count)).toEqual(before.servers);
    expect(after.loadBalancers.map(({ virtualAddresses }) => virtualAddresses))
      .toEqual(before.loadBalancers.map(({ virtualAddresses }) => virtualAddresses));
  });
});

describe('load balancers of a cloud', () => {
  const plan = balanced({
    platform: EdgePlatform.azure(),
    network: { externalSubnet: '10.45.16.0/24', internalSubnet: '10.45.33.0/24' },
    internal: { fqdn: 'lsedge.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.10.0/24'] },
    ...XMPP,
  });

  test('have their external addresses at deployment, and the router as gateway', () => {
    expect(sideOf(plan, EdgeSide.EXTERNAL).virtualAddresses.map((virtual) => 'address' in virtual)).toEqual([false, false, false]);
    expect(sideOf(plan, EdgeSide.INTERNAL).virtualAddresses).toMatchObject([{ address: '10.45.33.50' }]);
    expect(plan.servers[0]?.external).toMatchObject({ defaultGateway: '10.45.16.1' });
  });

  test('can probe each server only on the monitored ports', () => {
    const probes = plan.firewall.filter(({ service }) => service === EdgeService.HEALTH_PROBE);
    const watched = new Set(plan.loadBalancers.flatMap(({ side, listeners }) => listeners.flatMap(({ monitorPort, nodes }) =>
      nodes.map(({ address }) => `${side} ${monitorPort} ${address}`))));
    const open = probes.flatMap((rule) => rule.destination.prefixes.map((address) => `${rule.side} ${rule.ports} ${address}`));
    expect(open.sort()).toEqual([...watched].sort());
    expect(new Set(probes.flatMap(({ source }) => prefixesOf(source)))).toEqual(new Set([FirewallEndKind.PLATFORM_LOAD_BALANCER]));
  });

  test('have unique priorities, regardless of changed ports', () => {
    for (const moved of [plan, sharedAddress({ platform: EdgePlatform.azure(), ...XMPP }), sharedAddress({
      platform: EdgePlatform.azure(), webConferencing: { fqdn: 'sip.contoso.com', port: 8443 },
      accessEdge: { fqdn: 'sip.contoso.com', port: 8444 },
    })]) {
      const places = moved.firewall.map((rule) => `${rule.side}/${rule.direction}/${rule.priority}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  test('add no rules without load balancers', () => {
    expect(balanced().firewall.filter(({ service }) => service === EdgeService.HEALTH_PROBE)).toEqual([]);
  });
});

test('an appliance that replaces the client\'s address is the only allowed source, except for media', () => {
  const plan = balanced({ loadBalancer: { sourceAddresses: ['131.107.155.5', '131.107.155.4'] }, ...XMPP });
  const inbound = plan.firewall.filter(({ side, direction, access }) => side === EdgeSide.EXTERNAL
    && direction === TrafficDirection.INBOUND && access === FirewallAccess.ALLOW);
  for (const { source, service } of inbound) {
    expect(prefixesOf(source))
      .toEqual(service === EdgeService.AUDIO_VIDEO ? [FirewallEndKind.INTERNET] : ['131.107.155.4', '131.107.155.5']);
  }
});

describe('what is refused', () => {
  test.each<[string, Partial<EdgePlanRequest>, string]>([
    ['settings without load balancers', { topology: EdgeTopology.singlePublic(), loadBalancer: {} }, 'loadBalancer'],
    ['a gateway outside the subnet', { loadBalancer: { defaultGateway: '10.0.0.1' } }, 'loadBalancer.defaultGateway'],
    ['an internal address outside the subnet', { loadBalancer: { internalAddress: '10.0.0.1' } }, 'loadBalancer.internalAddress'],
    ['a server with the balancer\'s address', { servers: [{ number: 1, accessEdgeAddress: '131.107.155.50' }] },
      'servers[number 1].accessEdgeAddress'],
    ['virtual addresses elsewhere, but for one', { loadBalancer: { accessEdgeAddress: '8.8.4.4' } },
      'loadBalancer.webConferencingAddress'],
    ['an address of a service that shares another', {
      topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2, singleExternalAddress: true }),
      loadBalancer: { audioVideoAddress: '131.107.155.30' },
    }, 'loadBalancer.audioVideoAddress'],
    ['a virtual address that nobody outside reaches', {
      loadBalancer: { accessEdgeAddress: '10.0.0.1', webConferencingAddress: '8.8.4.5', audioVideoAddress: '8.8.4.6' },
    }, 'loadBalancer.accessEdgeAddress'],
    ['one virtual address for two services', {
      loadBalancer: { accessEdgeAddress: '8.8.4.4', webConferencingAddress: '8.8.4.5', audioVideoAddress: '8.8.4.4' },
    }, 'loadBalancer.audioVideoAddress'],
    ['monitors that are no address', { loadBalancer: { monitorAddresses: ['monitor'] } }, 'loadBalancer.monitorAddresses[0]'],
    ['what is no address', { loadBalancer: { accessEdgeAddress: 'vip' } }, 'loadBalancer.accessEdgeAddress'],
  ])('%s', (_name, overrides, property) => {
    expect(refusalOf(() => balanced(overrides)).property).toBe(property);
  });

  test('one server, and more than twelve', () => {
    for (const servers of [1, 13]) {
      expect(refusalOf(() => EdgeTopology.scaledHardwareLoadBalanced({ servers })).property).toBe('topology.servers');
    }
  });
});

test('there are no warnings about failover with DNS load balancing', () => {
  const demanding: Partial<EdgePlanRequest> = {
    ...XMPP,
    federation: {
      discoverableDomains: ['contoso.com'],
      partners: [FederatedPartner.allowedDomain('ocs.example', { product: PartnerProduct.OCS_2007_R2 })],
    },
    publicIm: [PublicImProvider.AOL],
    organization: { exchangeUm: ExchangeUmVersion.EXCHANGE_2007, clientsBeforeLync2010: true },
  };
  const failoverRules = (plan: EdgePlan): string[] => plan.findings.map(({ ruleId }) => ruleId)
    .filter((id) => id.includes('failover') && id !== 'xmpp-route-no-failover');
  expect(failoverRules(contosoPlan(demanding)).sort()).toEqual(
    ['exchange-um-dns-failover', 'ocs-dns-failover', 'old-clients-no-failover', 'public-im-dns-failover', 'xmpp-dns-failover'],
  );
  expect(failoverRules(balanced(demanding))).toEqual([]);
});
