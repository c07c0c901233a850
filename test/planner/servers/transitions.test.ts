import { EdgePlatform } from '../../../lib/platform/edge-platform';
import { Cidr } from '../../../lib/values/cidr';
import { EdgeValidationError } from '../../../lib/values/edge-validation-error';
import { IpAddress } from '../../../lib/values/ip-address';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { ExternalAddressing } from '../../../lib/values/vocabulary/topology';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { contosoPlan } from '../../support/plan-request';
import { LYNC_2013, SFB_2019 } from '../../support/products';

interface Place {
  readonly external: string;
  readonly internal: string;
  /** External network of topologies without NAT, where the addresses of the adapters are public. */
  readonly public: string;
  readonly platform: EdgePlatform;
}

const PLACES: Readonly<Record<string, Place>> = {
  'Azure, with room': {
    external: '10.45.16.0/24', internal: '10.45.33.0/24', public: '10.45.16.0/24', platform: EdgePlatform.azure(),
  },
  'Azure, in the smallest subnets with the documented layout': {
    external: '10.45.16.64/26', internal: '10.45.33.64/26', public: '10.45.16.64/26', platform: EdgePlatform.azure(),
  },
  'Azure, in small subnets': {
    external: '10.45.16.0/27', internal: '10.45.33.0/28', public: '10.45.16.0/27', platform: EdgePlatform.azure(),
  },
  'Azure, in the smallest subnets': {
    external: '10.45.16.0/29', internal: '10.45.33.0/29', public: '10.45.16.0/29', platform: EdgePlatform.azure(),
  },
  'own machines, with room': {
    external: '10.45.16.0/24', internal: '172.25.33.0/24', public: '131.107.155.0/24', platform: EdgePlatform.onPremises(),
  },
  'own machines, in small subnets': {
    external: '10.45.16.0/27', internal: '172.25.33.0/28', public: '131.107.155.0/27', platform: EdgePlatform.onPremises(),
  },
  'own machines, in smaller subnets': {
    external: '10.45.16.0/28', internal: '172.25.33.0/29', public: '131.107.155.0/28', platform: EdgePlatform.onPremises(),
  },
};

const TOPOLOGIES: readonly EdgeTopology[] = [false, true].flatMap((singleExternalAddress) => [
  EdgeTopology.singleNat({ singleExternalAddress }),
  EdgeTopology.singlePublic({ singleExternalAddress }),
  ...Array.from({ length: 11 }, (_, index) => index + 2).flatMap((servers) => [
    EdgeTopology.scaledDnsLoadBalancedNat({ servers, singleExternalAddress }),
    EdgeTopology.scaledDnsLoadBalancedPublic({ servers, singleExternalAddress }),
    EdgeTopology.scaledHardwareLoadBalanced({ servers, singleExternalAddress }),
  ]),
]);

const FEATURES: readonly Partial<EdgePlanRequest>[] = [
  {},
  { features: [EdgeFeature.REMOTE_USER_ACCESS], federation: undefined },
  { features: [EdgeFeature.AUDIO_VIDEO], federation: undefined, automaticSignInDomains: [] },
  { features: [EdgeFeature.REMOTE_USER_ACCESS, EdgeFeature.WEB_CONFERENCING] },
  { xmpp: { domains: ['contoso.com'] }, publicIm: [PublicImProvider.AOL], hasOtherEdgePools: true },
  { product: SFB_2019 },
  { drainedServers: [1] },
];

/** Every deployment that the place has room for. */
function plansIn({ external, internal, public: outside, platform }: Place): EdgePlan[] {
  return TOPOLOGIES.flatMap((topology) => FEATURES.flatMap((features): EdgePlan[] => {
    if (features.drainedServers !== undefined && topology.servers === 1) return [];
    const externalSubnet = topology.externalAddressing === ExternalAddressing.PUBLIC ? outside : external;
    try {
      return [contosoPlan({
        product: LYNC_2013, ...features, topology, platform, network: { externalSubnet, internalSubnet: internal },
        recordsByOthers: true,
      })];
    } catch (error) {
      if (error instanceof EdgeValidationError && error.message.includes('more than the subnet has')) return [];
      throw error;
    }
  }));
}

/** What a plan gives to each server and load balancer: addresses as places in their subnets, so that networks compare. */
function givenBy({ servers, loadBalancers }: EdgePlan): [string, string][] {
  const placeOf = (subnet: string, address: string): string =>
    String(Cidr.parse(subnet, 'test').offsetOf(IpAddress.parse(address, 'test')));
  const [{ external, internal }] = servers as [EdgePlan['servers'][number]];
  return [
    ...servers.flatMap((server): [string, string][] => [
      ...server.external.addresses.map(({ services, address }): [string, string] => (
        [`server ${server.number} ${String(services[0])}`, `external ${placeOf(external.subnet, address)}`])),
      [`server ${server.number} edge-internal`, `internal ${placeOf(internal.subnet, server.internal.address)}`],
    ]),
    ...loadBalancers.flatMap(({ side, virtualAddresses }) => virtualAddresses.flatMap(({ service, address }): [string, string][] => (
      address === undefined ? [] : [[`load balancer ${service}`, `${side} ${placeOf(
        side === EdgeSide.EXTERNAL ? external.subnet : internal.subnet, address)}`]]))),
  ];
}

describe.each(Object.entries(PLACES))('on %s, from any topology, number of servers, set of features and product to any other', (_name, place) => {
  let plans: EdgePlan[];
  beforeAll(() => {
    plans = plansIn(place);
  });

  test('no address of a server or load balancer moves', () => {
    const places = new Map<string, Set<string>>();
    for (const [holder, address] of plans.flatMap(givenBy)) {
      places.set(holder, (places.get(holder) ?? new Set()).add(address));
    }
    expect([...places].filter(([, found]) => found.size > 1).map(([holder, found]) => [holder, ...found])).toEqual([]);
    expect(plans.length).toBeGreaterThan(10);
  });

  test('no server of a pool gets another name', () => {
    const names = new Map<number, Set<string>>();
    for (const { number, fqdn } of plans.filter(({ servers }) => servers.length > 1).flatMap(({ servers }) => servers)) {
      names.set(number, (names.get(number) ?? new Set()).add(fqdn));
    }
    expect([...names].filter(([, found]) => found.size > 1)).toEqual([]);
  });
});

test.each([
  'Azure, with room', 'Azure, in the smallest subnets with the documented layout', 'own machines, with room',
])('on %s, no address is ever given to anything else', (name) => {
  const holders = new Map<string, Set<string>>();
  for (const [holder, address] of plansIn(PLACES[name]!).flatMap(givenBy)) {
    holders.set(address, (holders.get(address) ?? new Set()).add(holder));
  }
  expect([...holders].filter(([, found]) => found.size > 1).map(([address, found]) => [address, ...found])).toEqual([]);
});

test('explicit addresses win over the places of servers and load balancers', () => {
  const plan = contosoPlan({
    topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }),
    servers: [{ number: 2, accessEdgeAddress: '131.107.155.99', internalAddress: '172.25.33.99' }],
    loadBalancer: { internalAddress: '172.25.33.60', audioVideoAddress: '131.107.155.62' },
  });
  expect(givenBy(plan)).toEqual([
    ['server 1 access-edge', 'external 10'], ['server 1 web-conferencing', 'external 20'], ['server 1 audio-video', 'external 30'],
    ['server 1 edge-internal', 'internal 10'],
    ['server 2 access-edge', 'external 99'], ['server 2 web-conferencing', 'external 21'], ['server 2 audio-video', 'external 31'],
    ['server 2 edge-internal', 'internal 99'],
    ['load balancer access-edge', 'external 50'], ['load balancer web-conferencing', 'external 51'],
    ['load balancer audio-video', 'external 62'], ['load balancer edge-internal', 'internal 60'],
  ]);
});
