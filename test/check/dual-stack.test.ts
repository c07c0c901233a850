import { EdgePlatform } from '../../lib/platform/edge-platform';
import { AZURE_IPV6_ROUTER } from '../../lib/platform/azure/ipv6-network';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { PlanFile } from '../../lib/plan/stored/plan-file';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { BOTH_NETWORKS, dualStackPlan, EXTERNAL_IPV6, INTERNAL_IPV6 } from '../support/dual-stack';
import { contosoPlan, contosoRequest, PLANNED_TOPOLOGIES, prefixesOf, ruleWithId } from '../support/plan-request';
import { FirewallRuleKind, type FirewallRulePlan } from '../../lib/plan/network/firewall-plan';
import { LoadBalancing } from '../../lib/values/vocabulary/topology';
import { DnsRecordType } from '../../lib/values/vocabulary/dns';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import fc from 'fast-check';

const { internal } = contosoRequest();
const isIpv6 = (text: string | undefined): boolean => text?.includes(':') === true;
const isIpv6Rule = ({ id }: FirewallRulePlan): boolean => id.endsWith('-ipv6');

/** A plan without everything that is IPv6 in it. */
function withoutIpv6(plan: EdgePlan): EdgePlan {
  return {
    ...plan,
    internal: {
      ...plan.internal,
      networks: plan.internal.networks.filter((network) => !isIpv6(network)),
      nextHopAddresses: plan.internal.nextHopAddresses.filter((address) => !isIpv6(address)),
      perimeterDnsServers: plan.internal.perimeterDnsServers.filter((address) => !isIpv6(address)),
    },
    servers: plan.servers.map(({ external, internal: adapter, hosts, ...server }) => {
      const { ipv6Subnet: _outside, ipv6DefaultGateway: _gateway, ...outside } = external;
      const { ipv6Subnet: _inside, ipv6Address: _address, ...inside } = adapter;
      return {
        ...server,
        external: {
          ...outside,
          addresses: outside.addresses.map(({ ipv6Address: _own, publicIpv6Address: _seen, ...address }) => address),
        },
        internal: { ...inside, routes: inside.routes.filter(({ destination }) => !isIpv6(destination)) },
        hosts: hosts.filter(({ address }) => !isIpv6(address)),
      };
    }),
    firewall: plan.firewall.filter((rule) => !isIpv6Rule(rule)),
    dnsRecords: plan.dnsRecords.filter(({ type }) => type !== DnsRecordType.AAAA),
    findings: plan.findings.filter(({ ruleId }) => !/ipv[46]/.test(ruleId)),
  };
}

const EVERYTHING: Partial<EdgePlanRequest> = {
  xmpp: { fqdn: 'xmpp.contoso.com', domains: ['contoso.com'] },
  windowsActivationServers: ['20.118.99.224'],
};

const TOPOLOGIES = Object.entries(PLANNED_TOPOLOGIES)
  .filter(([, make]) => make().loadBalancing !== LoadBalancing.HARDWARE)
  .flatMap(([name, make]): [string, EdgePlanRequest['topology']][] => [[name, make()]]);

describe.each([
  ...TOPOLOGIES,
  ['a single external address', EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3, singleExternalAddress: true })],
] as const)('IPv6 on both interfaces, %s', (_name, topology) => {
  const network = { ...contosoRequest({ topology }).network, bastionSubnet: '10.45.255.0/26' };
  const overrides = { ...EVERYTHING, topology, network };
  const plan = dualStackPlan(overrides);

  test('leaves everything of IPv4 as it is without IPv6', () => {
    expect(PlanFile.ofEdge(withoutIpv6(plan)).text).toBe(PlanFile.ofEdge(contosoPlan(overrides)).text);
  });

  test('has a counterpart to each rule of the tables, five places further on, and to no other rule', () => {
    const own = plan.firewall.filter((rule) => rule.kind === FirewallRuleKind.PLANNING && !isIpv6Rule(rule));
    const counterparts = plan.firewall.filter(isIpv6Rule);
    const essence = (
      { id: _id, name: _name, priority: _place, source: _from, destination: _to, ...rule }: FirewallRulePlan,
    ): unknown => rule;
    expect(counterparts.map(({ id, name }) => [id, name])).toEqual(own.map(({ id, name }) => [`${id}-ipv6`, `${name}-ipv6`]));
    expect(counterparts.map(({ priority }) => priority)).toEqual(own.map(({ priority }) => priority + 5));
    expect(counterparts.map(essence)).toEqual(own.map(essence));
  });

  test('never mixes the families in a rule, and gives no priority twice', () => {
    for (const rule of plan.firewall) {
      const addresses = [...rule.source.prefixes, ...rule.destination.prefixes].filter((prefix) => /[.:]/.test(prefix));
      expect(addresses.every((address) => isIpv6(address) === isIpv6Rule(rule))).toBe(true);
      expect(prefixesOf(rule.source)).not.toEqual([]);
      expect(prefixesOf(rule.destination)).not.toEqual([]);
    }
    const places = plan.firewall.map(({ side, direction, priority }) => `${side} ${direction} ${priority}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('has an AAAA record beside each A record, of the same servers and services, and service records as before', () => {
    const essence = ({ type: _type, id: _id, addresses, ...record }: EdgePlan['dnsRecords'][number]): unknown =>
      ({ ...record, addresses: addresses.map(({ owner, name, service }) => ({ owner, name, service })) });
    const ofType = (wanted: DnsRecordType): EdgePlan['dnsRecords'] => plan.dnsRecords.filter(({ type }) => type === wanted);
    expect(ofType(DnsRecordType.AAAA).map(essence)).toEqual(ofType(DnsRecordType.A).map(essence));
    expect(ofType(DnsRecordType.AAAA).map(({ id }) => id)).toEqual(ofType(DnsRecordType.A).map(({ id }) => id.replace('/A/', '/AAAA/')));
    for (const { addresses } of ofType(DnsRecordType.AAAA)) for (const { address } of addresses) expect(isIpv6(address)).toBe(true);
  });

  test('opens to the IPv6 addresses of the service, and inside to the IPv6 networks alone', () => {
    const addresses = plan.servers.map(({ external }) =>
      external.addresses.find(({ services }) => services.includes(EdgeService.AUDIO_VIDEO))?.ipv6Address);
    expect(ruleWithId(plan, 'external-in-3478-udp-av-edge-ipv6').destination)
      .toEqual({ kind: 'addresses', name: 'A/V Edge', isIpv6: true, prefixes: addresses });
    expect(ruleWithId(plan, 'external-in-3478-udp-av-edge-ipv6').source).toEqual({ kind: 'internet', prefixes: [] });
    expect(ruleWithId(plan, 'internal-in-443-tcp-av-edge-ipv6')).toMatchObject({
      source: { name: 'internal networks', isIpv6: true, prefixes: ['fd00:192:168::/48'] },
      destination: { name: 'Edge internal', isIpv6: true, prefixes: plan.servers.map((server) => server.internal.ipv6Address) },
    });
  });
});

describe('addresses', () => {
  test('are laid out as in IPv4: the offset tells server and service', () => {
    const plan = dualStackPlan();
    expect(plan.servers.map(({ external }) => external)).toMatchObject([
      {
        ipv6Subnet: EXTERNAL_IPV6,
        ipv6DefaultGateway: '2001:db8:16::1',
        addresses: [{ ipv6Address: '2001:db8:16::a' }, { ipv6Address: '2001:db8:16::14' }, { ipv6Address: '2001:db8:16::1e' }],
      },
      { addresses: [{ ipv6Address: '2001:db8:16::b' }, { ipv6Address: '2001:db8:16::15' }, { ipv6Address: '2001:db8:16::1f' }] },
    ]);
    expect(plan.servers.map((server) => server.internal)).toMatchObject([
      { ipv6Subnet: INTERNAL_IPV6, ipv6Address: 'fd00:10:45:33::a' }, { ipv6Address: 'fd00:10:45:33::b' },
    ]);
  });

  test('one more server renumbers nobody, whatever is given explicitly', () => {
    fc.assert(fc.property(
      fc.integer({ min: 2, max: 11 }), fc.boolean(), fc.option(fc.integer({ min: 0x100, max: 0xffff })),
      (count, singleExternalAddress, explicit) => {
        const of = (servers: number): EdgePlan['servers'] => dualStackPlan({
          topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers, singleExternalAddress }),
          servers: explicit === null ? [] : [{ number: 2, accessEdgeIpv6Address: `2001:db8:16::${explicit.toString(16)}` }],
        }).servers;
        const after = of(count + 1);
        expect(after.slice(0, count)).toEqual(of(count));
        const all = after.flatMap(({ external, internal: inside }) =>
          [...external.addresses.map(({ ipv6Address }) => ipv6Address), inside.ipv6Address]);
        expect(new Set(all).size).toBe(all.length);
      },
    ));
  });

  test('explicit ones, in whatever notation, stand in canonical text', () => {
    const [first] = dualStackPlan({
      servers: [{ number: 1, audioVideoIpv6Address: '2001:0DB8:16:0:0:0:0:AB', internalIpv6Address: 'fd00:10:45:33::99' }],
    }).servers;
    expect(first!.external.addresses[2]).toMatchObject({ ipv6Address: '2001:db8:16::ab', publicIpv6Address: '2001:db8:16::ab' });
    expect(first!.internal.ipv6Address).toBe('fd00:10:45:33::99');
  });
});

describe('what the Internet sees', () => {
  const seen = (overrides: Partial<EdgePlanRequest>): unknown[] =>
    dualStackPlan(overrides).servers[0]!.external.addresses.map(({ publicIpv6Address }) => publicIpv6Address);
  const { network } = contosoRequest();
  const unique = { ...network, externalIpv6Subnet: 'fd00:10:45:16::/64', internalIpv6Subnet: INTERNAL_IPV6 };

  test('is the global address of the adapter, with and without NAT of IPv4', () => {
    const own = ['2001:db8:16::a', '2001:db8:16::14', '2001:db8:16::1e'];
    expect(seen({})).toEqual(own);
    expect(seen({ topology: EdgeTopology.singlePublic() })).toEqual(own);
  });

  test('is not known of a unique local address, until it is given', () => {
    expect(seen({ network: unique })).toEqual([undefined, undefined, undefined]);
    expect(seen({ network: unique, servers: [{ number: 1, webConferencingPublicIpv6Address: '2001:db8::20' }] }))
      .toEqual([undefined, '2001:db8::20', undefined]);
  });

  test('is assigned at deployment in a cloud, where the router has its link-local address', () => {
    const plan = dualStackPlan({
      platform: EdgePlatform.azure(), topology: EdgeTopology.singleNat({ singleExternalAddress: true }), network: unique,
    });
    const [server] = plan.servers;
    expect(server!.external.addresses).toEqual([expect.objectContaining({ ipv6Address: 'fd00:10:45:16::a' })]);
    expect(server!.external.addresses[0]).not.toHaveProperty('publicIpv6Address');
    expect(server!.external.ipv6DefaultGateway).toBe(AZURE_IPV6_ROUTER);
    expect(server!.internal.routes).toContainEqual({ destination: 'fd00:192:168::/48', gateway: AZURE_IPV6_ROUTER });
    const record = plan.dnsRecords.find(({ id }) => id === 'external/AAAA/sip.contoso.com');
    expect(record?.addresses).toEqual([{ owner: 'edge-server', name: 'lsedge', service: 'access-edge' }]);
  });
});

describe('IPv6 on one interface', () => {
  const { network } = contosoRequest();

  test('outside alone: nothing of the internal side changes', () => {
    const plan = contosoPlan({ network: { ...network, externalIpv6Subnet: EXTERNAL_IPV6 } });
    expect(plan.firewall.filter(isIpv6Rule).map(({ side }) => side)).not.toContain('internal');
    expect(plan.firewall.filter(isIpv6Rule)).not.toEqual([]);
    expect(plan.servers.map((server) => server.internal)).toEqual(contosoPlan().servers.map((server) => server.internal));
    expect(plan.dnsRecords.filter(({ type }) => type === DnsRecordType.AAAA).map(({ name }) => name))
      .toEqual(['av.contoso.com', 'sip.contoso.com', 'webcon.contoso.com']);
  });

  test('inside alone: nothing of the external side changes', () => {
    const plan = contosoPlan({
      network: { ...network, internalIpv6Subnet: INTERNAL_IPV6 }, internal: { ...internal, networks: [...BOTH_NETWORKS] },
    });
    expect(plan.firewall.filter(isIpv6Rule).map(({ side }) => side)).not.toContain('external');
    expect(plan.servers.map(({ external }) => external)).toEqual(contosoPlan().servers.map(({ external }) => external));
    expect(plan.dnsRecords.filter(({ type }) => type === DnsRecordType.AAAA).map(({ name }) => name))
      .toEqual(['lsedge.contoso.net', 'lsedge01.contoso.net', 'lsedge02.contoso.net']);
  });
});

describe('the side towards the organization', () => {
  const lyncServers = ['192.168.10.90', '192.168.10.91'];

  test('next hop and routes of both families', () => {
    const plan = dualStackPlan({
      internal: { ...internal, networks: [...BOTH_NETWORKS], nextHopAddresses: ['fd00:192:168::90', '192.168.10.90'] },
    });
    expect(plan.internal.nextHopAddresses).toEqual(['192.168.10.90', 'fd00:192:168::90']);
    expect(plan.servers[0]!.hosts.map(({ address }) => address)).toEqual(['192.168.10.90', 'fd00:192:168::90']);
    expect(plan.servers[0]!.internal.routes).toEqual([
      { destination: '192.168.10.0/24', gateway: '172.25.33.1' }, { destination: 'fd00:192:168::/48', gateway: 'fd00:10:45:33::1' },
    ]);
  });

  test('no route to a network that the internal subnet holds', () => {
    const [server] = dualStackPlan({ internal: { ...internal, networks: ['192.168.10.0/24', INTERNAL_IPV6] } }).servers;
    expect(server!.internal.routes.map(({ destination }) => destination)).toEqual(['192.168.10.0/24']);
  });

  test('Lync servers narrow the rules of their families; where none has IPv6, those rules are not opened in IPv6', () => {
    const of = (servers: string[]): EdgePlan =>
      dualStackPlan({ internal: { ...internal, networks: [...BOTH_NETWORKS], lyncServers: servers } });
    const both = of([...lyncServers, 'fd00:192:168::90']);
    expect(ruleWithId(both, 'internal-in-5061-tcp-access-edge').source.prefixes).toEqual(lyncServers);
    expect(ruleWithId(both, 'internal-in-5061-tcp-access-edge-ipv6').source)
      .toEqual({ kind: 'addresses', name: 'Lync servers', isIpv6: true, prefixes: ['fd00:192:168::90'] });
    const ids = of(lyncServers).firewall.map(({ id }) => id);
    expect(ids).not.toContain('internal-in-5061-tcp-access-edge-ipv6');
    expect(ids).toContain('internal-in-443-tcp-av-edge-ipv6');
  });

  test('perimeter DNS of both families, each asked in its own', () => {
    const plan = dualStackPlan({
      internal: { ...internal, networks: [...BOTH_NETWORKS], perimeterDnsServers: ['2001:db8:20::53', '10.45.20.10'] },
    });
    expect(ruleWithId(plan, 'external-out-53-udp-access-edge').destination.prefixes).toEqual(['10.45.20.10']);
    expect(ruleWithId(plan, 'external-out-53-udp-access-edge-ipv6').destination)
      .toEqual({ kind: 'addresses', name: 'perimeter DNS servers', isIpv6: true, prefixes: ['2001:db8:20::53'] });
    const ipv4Only = dualStackPlan({ internal: { ...internal, networks: [...BOTH_NETWORKS], perimeterDnsServers: ['10.45.20.10'] } });
    expect(ipv4Only.firewall.map(({ id }) => id)).not.toContain('external-out-53-udp-access-edge-ipv6');
  });
});

test('a drained server is in no AAAA record but the one of its own name', () => {
  const { dnsRecords } = dualStackPlan({ drainedServers: [1] });
  for (const { name: record, addresses } of dnsRecords.filter(({ type }) => type === DnsRecordType.AAAA)) {
    if (record === 'lsedge01.contoso.net') continue;
    expect(addresses.map(({ name }) => name)).toEqual(['lsedge02']);
  }
});

test('the order of networks and addresses makes no difference', () => {
  const of = (networks: string[], nextHopAddresses: string[]): string =>
    PlanFile.ofEdge(dualStackPlan({ internal: { ...internal, networks, nextHopAddresses } })).text;
  expect(of(['fd00:192:168::/48', '192.168.10.0/24'], ['fd00:192:168::90', '192.168.10.90']))
    .toBe(of(['192.168.10.0/24', 'fd00:192:168::/48'], ['192.168.10.90', 'fd00:192:168::90']));
});
