import { EdgePlatform } from '../../lib/platform/edge-platform';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import type { EdgeServerRequest } from '../../lib/request/edge-server-request';
import type { EdgePlanRequest, EdgeNetworkRequest, InternalSideRequest } from '../../lib/request/edge-plan-request';
import { BOTH_NETWORKS, dualStackPlan, dualStackRequest, EXTERNAL_IPV6, INTERNAL_IPV6 } from '../support/dual-stack';
import { contosoPlan, contosoRequest, refusalOf } from '../support/plan-request';

interface Refusal {
  readonly property: string;
  readonly given: string;
  readonly expected: RegExp;
  readonly fix: RegExp;
}

const subnets = (changes: Partial<EdgeNetworkRequest>, topology = contosoRequest().topology): Partial<EdgePlanRequest> => ({
  topology, network: { ...dualStackRequest({ topology }).network, ...changes },
});
const internal = (changes: Partial<InternalSideRequest>): Partial<EdgePlanRequest> =>
  ({ internal: { ...dualStackRequest().internal, ...changes } });
const servers = (...given: EdgeServerRequest[]): Partial<EdgePlanRequest> => ({ servers: given });
const ONE_ADDRESS = EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true });
const ONE_NAME = { topology: ONE_ADDRESS, webConferencing: undefined, audioVideo: undefined };
const HARDWARE = EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 });

test('the input on which the cases are based is accepted', () => {
  expect(dualStackPlan().servers).toHaveLength(2);
});

test.each<[string, Partial<EdgePlanRequest>, Refusal]>([
  ['a /48 outside', { platform: EdgePlatform.azure(), ...subnets({ externalIpv6Subnet: '2001:db8::/48' }) }, {
    property: 'network.externalIpv6Subnet', given: '"2001:db8::/48"', expected: /\/64 network: Azure allows no other/, fix: /2001:db8::\/64/,
  }],
  ['IPv4 in place of IPv6', subnets({ internalIpv6Subnet: '172.25.34.0/24' }), {
    property: 'network.internalIpv6Subnet', given: '"172.25.34.0/24"', expected: /IPv6 network/,
    fix: /the IPv4 network in network\.internalSubnet$/,
  }],
  ['IPv6 alone inside', subnets({ internalSubnet: INTERNAL_IPV6 }), {
    property: 'network.internalSubnet', given: `"${INTERNAL_IPV6}"`, expected: /requires IPv4, for clients.*call admission control/,
    fix: /network\.internalIpv6Subnet/,
  }],
  ['no network at all', subnets({ externalIpv6Subnet: 'ipv6' }), {
    property: 'network.externalIpv6Subnet', given: '"ipv6"', expected: /address block/, fix: /./,
  }],
  ['one subnet for both interfaces', subnets({ internalIpv6Subnet: EXTERNAL_IPV6 }), {
    property: 'network.internalIpv6Subnet', given: `"${EXTERNAL_IPV6}"`, expected: /must not be in one network/,
    fix: /separate subnets/,
  }],
  ['unique local addresses without NAT', subnets({ externalIpv6Subnet: 'fd00:10:45:16::/64' }, EdgeTopology.singlePublic()), {
    property: 'network.externalIpv6Subnet', given: '"fd00:10:45:16::/64"', expected: /global addresses.*single-public has no NAT/,
    fix: /with NAT/,
  }],
  ['hardware load balancing, outside', subnets({}, HARDWARE), {
    property: 'network.externalIpv6Subnet', given: `"${EXTERNAL_IPV6}"`, expected: /no IPv6 with hardware load balancing/,
    fix: /DNS load balancing/,
  }],
  ['hardware load balancing, inside alone',
    { topology: HARDWARE, network: { ...contosoRequest({ topology: HARDWARE }).network, internalIpv6Subnet: INTERNAL_IPV6 } }, {
      property: 'network.internalIpv6Subnet', given: `"${INTERNAL_IPV6}"`, expected: /no IPv6 with hardware load balancing/,
      fix: /omit network\.internalIpv6Subnet/,
    }],
  ['three external addresses in a cloud', { platform: EdgePlatform.azure() }, {
    property: 'network.externalIpv6Subnet', given: `"${EXTERNAL_IPV6}", with three external addresses for each server`,
    expected: /only one IPv6 address/, fix: /singleExternalAddress/,
  }],
  ['internal networks in IPv6 alone', internal({ networks: ['fd00:192:168::/48'], nextHopAddresses: [] }), {
    property: 'internal.networks', given: '"fd00:192:168::/48"', expected: /IPv4 in addition to IPv6.*call admission control/,
    fix: /add IPv4 to /,
  }],
  ['internal networks in IPv4 alone', internal({ networks: ['192.168.10.0/24'] }), {
    property: 'internal.networks', given: '"192.168.10.0/24"', expected: /an IPv6 network.*because the internal interface has IPv6/,
    fix: /omit network\.internalIpv6Subnet/,
  }],
  ['all of IPv6 inside', internal({ networks: ['192.168.10.0/24', '::/0'] }), {
    property: 'internal.networks', given: '"::/0"', expected: /whole Internet/, fix: /Front End Servers/,
  }],
  ['an internal network that holds the external IPv6 subnet', internal({ networks: ['192.168.10.0/24', '2001:db8::/32'] }), {
    property: 'internal.networks', given: '"2001:db8::/32"', expected: /do not overlap the external subnet 2001:db8:16::\/64/,
    fix: /smaller networks/,
  }],
  ['two IPv6 networks that overlap', internal({ networks: [...BOTH_NETWORKS, 'fd00:192:168:7::/64'] }), {
    property: 'internal.networks', given: '"fd00:192:168::/48" and "fd00:192:168:7::/64"', expected: /do not overlap/,
    fix: /remove the smaller network/,
  }],
  ['a next hop in IPv6 alone', internal({ nextHopAddresses: ['fd00:192:168::90'] }), {
    property: 'internal.nextHopAddresses', given: '"fd00:192:168::90"', expected: /IPv4 in addition to IPv6/,
    fix: /add IPv4 to /,
  }],
  ['a next hop that no IPv6 route leads to', internal({ nextHopAddresses: ['192.168.10.90', 'fd00:7::90'] }), {
    property: 'internal.nextHopAddresses', given: '"fd00:7::90"', expected: /fd00:192:168::\/48/,
    fix: /internal\.networks/,
  }],
  ['a next hop twice, in two notations', internal({ nextHopAddresses: ['192.168.10.90', 'fd00:192:168::90', 'FD00:192:168:0::90'] }), {
    property: 'internal.nextHopAddresses[2]', given: '"FD00:192:168:0::90"', expected: /each address only once/,
    fix: /one of the two/,
  }],
  ['Lync servers in IPv6 alone', internal({ lyncServers: ['fd00:192:168::90'] }), {
    property: 'internal.lyncServers', given: '"fd00:192:168::90"', expected: /IPv4 in addition to IPv6/, fix: /add IPv4 to /,
  }],
  ['perimeter DNS in IPv6 alone', internal({ perimeterDnsServers: ['2001:db8:20::53'] }), {
    property: 'internal.perimeterDnsServers', given: '"2001:db8:20::53"', expected: /IPv4 in addition to IPv6/,
    fix: /add IPv4 to /,
  }],
  ['perimeter DNS inside', internal({ perimeterDnsServers: ['10.45.20.10', 'fd00:192:168::53'] }), {
    property: 'internal.perimeterDnsServers', given: '"fd00:192:168::53"', expected: /internal network fd00:192:168::\/48/,
    fix: /hosts file/,
  }],
  ['a bastion host in IPv6', { network: { ...dualStackRequest().network, bastionSubnet: 'fd00:1::/64' } }, {
    property: 'network.bastionSubnet', given: '"fd00:1::/64"', expected: /IPv6 is not supported here/,
    fix: /use the IPv4 network$/,
  }],
  ['an address outside its subnet', servers({ number: 1, accessEdgeIpv6Address: '2001:db8:17::10' }), {
    property: 'servers[number 1].accessEdgeIpv6Address', given: '"2001:db8:17::10"', expected: /2001:db8:16::\/64/,
    fix: /2001:db8:16::2 on/,
  }],
  ['an IPv4 address', servers({ number: 1, internalIpv6Address: '172.25.33.20' }), {
    property: 'servers[number 1].internalIpv6Address', given: '"172.25.33.20"', expected: /in the subnet fd00:10:45:33::\/64/,
    fix: /./,
  }],
  ['the address of the router', servers({ number: 2, internalIpv6Address: 'fd00:10:45:33::1' }), {
    property: 'servers[number 2].internalIpv6Address', given: '"fd00:10:45:33::1"', expected: /the first two addresses.*the last one/,
    fix: /fd00:10:45:33::2/,
  }],
  ['one address for two servers',
    servers({ number: 1, internalIpv6Address: 'fd00:10:45:33::50' }, { number: 2, internalIpv6Address: 'fd00:10:45:33::50' }), {
      property: 'servers[number 2].internalIpv6Address', given: '"fd00:10:45:33::50"', expected: /servers\[number 1\].* uses this one/,
      fix: /another/,
    }],
  ['a second address with a single external address',
    { ...ONE_NAME, servers: [{ number: 1, audioVideoIpv6Address: '2001:db8:16::30' }] }, {
      property: 'servers[number 1].audioVideoIpv6Address', given: '"2001:db8:16::30"', expected: /singleExternalAddress/,
      fix: /omit audioVideoIpv6Address/,
    }],
  ['a private public address', servers({ number: 1, accessEdgePublicIpv6Address: 'fd00::1' }), {
    property: 'servers[number 1].accessEdgePublicIpv6Address', given: '"fd00::1"', expected: /a public IPv6 address/,
    fix: /until it is known/,
  }],
  ['an IPv4 address as the public one', servers({ number: 1, accessEdgePublicIpv6Address: '131.107.155.10' }), {
    property: 'servers[number 1].accessEdgePublicIpv6Address', given: '"131.107.155.10"', expected: /a public IPv6 address/,
    fix: /public IPv6 address/,
  }],
  ['another public address without NAT',
    { topology: EdgeTopology.singlePublic(), servers: [{ number: 1, accessEdgePublicIpv6Address: '2001:db8::99' }] }, {
      property: 'servers[number 1].accessEdgePublicIpv6Address', given: '"2001:db8::99"', expected: /2001:db8:16::a.*no NAT/,
      fix: /omit the public address/,
    }],
  ['one public address for two services',
    servers({ number: 1, accessEdgePublicIpv6Address: '2001:db8::99', audioVideoPublicIpv6Address: '2001:db8::99' }), {
      property: 'servers[number 1]', given: 'public address "2001:db8::99" for lsedge01 A/V Edge',
      expected: /lsedge01 Access Edge uses this one/,
      fix: /separate public address/,
    }],
])('%s', (_name, input, { property, given, expected, fix }) => {
  const refusal = refusalOf(() => contosoPlan({ ...dualStackRequest(), ...input }));
  expect(refusal).toMatchObject({ property, given });
  expect(refusal.expected).toMatch(expected);
  expect(refusal.fix).toMatch(fix);
  expect(refusal.message).not.toMatch(/undefined|NaN|\[object/);
});

test.each([
  ['outside', { accessEdgeIpv6Address: '2001:db8:16::50' }, 'accessEdgeIpv6Address', /network\.externalIpv6Subnet/],
  ['outside, public', { audioVideoPublicIpv6Address: '2001:db8:16::50' }, 'audioVideoPublicIpv6Address', /network\.externalIpv6Subnet/],
  ['inside', { internalIpv6Address: 'fd00:10:45:33::50' }, 'internalIpv6Address', /network\.internalIpv6Subnet/],
])('an IPv6 address of an interface without IPv6, %s', (_name, given, property, fix) => {
  const refusal = refusalOf(() => contosoPlan({ servers: [{ number: 2, ...given }] }));
  expect(refusal.property).toBe(`servers[number 2].${property}`);
  expect(refusal.expected).toMatch(/the interface has no IPv6/);
  expect(refusal.fix).toMatch(fix);
});

test('IPv6 addresses of next hop and Lync servers are refused without IPv6 on the internal interface', () => {
  const base = contosoRequest().internal;
  for (const property of ['nextHopAddresses', 'lyncServers'] as const) {
    const refusal = refusalOf(() => contosoPlan({ internal: { ...base, [property]: ['192.168.10.90', 'fd00::90'] } }));
    expect(refusal).toMatchObject({ property: `internal.${property}[1]`, given: '"fd00::90"' });
    expect(refusal.fix).toMatch(/set network\.internalIpv6Subnet for dual stack/);
  }
});
