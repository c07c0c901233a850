import * as fc from 'fast-check';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { ExternalAddressing, LoadBalancing } from '../../lib/values/vocabulary/topology';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { refusalOf } from '../support/plan-request';

describe('the reference topologies', () => {
  test.each([
    [EdgeTopology.singleNat(), 'single-private-nat', 1, LoadBalancing.NONE, ExternalAddressing.PRIVATE_NAT, false],
    [EdgeTopology.singlePublic(), 'single-public', 1, LoadBalancing.NONE, ExternalAddressing.PUBLIC, false],
    [EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }), 'scaled-dns-private-nat', 2, LoadBalancing.DNS,
      ExternalAddressing.PRIVATE_NAT, true],
    [EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 12 }), 'scaled-dns-public', 12, LoadBalancing.DNS,
      ExternalAddressing.PUBLIC, true],
  ])('%#: $key', (topology, key, servers, loadBalancing, externalAddressing, isScaled) => {
    expect(topology).toMatchObject({ key, servers, loadBalancing, externalAddressing, singleExternalAddress: false });
    expect(topology.isScaled).toBe(isScaled);
  });

  test('each supports one external address per server', () => {
    const shared = { singleExternalAddress: true };
    expect([
      EdgeTopology.singleNat(shared),
      EdgeTopology.singlePublic(shared),
      EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, ...shared }),
      EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 2, ...shared }),
    ].map((topology) => topology.singleExternalAddress)).toEqual([true, true, true, true]);
  });
});

describe('the number of servers in a pool', () => {
  const makers = [
    ['scaledDnsLoadBalancedNat', (servers: number) => EdgeTopology.scaledDnsLoadBalancedNat({ servers }), 'EdgeTopology.singleNat()'],
    ['scaledDnsLoadBalancedPublic', (servers: number) => EdgeTopology.scaledDnsLoadBalancedPublic({ servers }),
      'EdgeTopology.singlePublic()'],
  ] as const;

  describe.each(makers)('%s', (_name, make, single) => {
    test.each([2, 3, 11, 12])('%i is supported', (servers) => expect(make(servers).servers).toBe(servers));

    test.each([
      [0, 'whole number from 2 to 12'],
      [-2, 'whole number from 2 to 12'],
      [2.5, 'whole number from 2 to 12'],
      [1, single],
      [13, 'second Edge pool'],
      [20, 'second Edge pool'],
    ])('%d is refused', (servers, fix) => {
      const refusal = refusalOf(() => make(servers));
      expect(refusal).toMatchObject({ property: 'topology.servers', given: String(servers) });
      expect(refusal.expected).toContain('2 to 12');
      expect(refusal.fix).toContain(fix);
    });

    test('nothing else is supported', () => {
      fc.assert(fc.property(fc.oneof(fc.integer(), fc.double()), (servers) => {
        fc.pre(!(Number.isInteger(servers) && servers >= 2 && servers <= 12));
        expect(refusalOf(() => make(servers)).property).toBe('topology.servers');
      }));
    });
  });
});

describe('address translation', () => {
  const { EXTERNAL, INTERNAL } = EdgeSide;
  const makers = [
    ['singleNat', (translatedInterfaces?: EdgeSide[]) =>
      EdgeTopology.singleNat({ ...(translatedInterfaces && { translatedInterfaces }) })],
    ['scaledDnsLoadBalancedNat', (translatedInterfaces?: EdgeSide[]) =>
      EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, ...(translatedInterfaces && { translatedInterfaces }) })],
  ] as const;

  describe.each(makers)('%s', (_name, make) => {
    test('is on the external side, explicitly or by default', () => {
      const readOf = ({ key, servers, loadBalancing, externalAddressing, singleExternalAddress }: EdgeTopology): unknown => (
        { key, servers, loadBalancing, externalAddressing, singleExternalAddress });
      expect(readOf(make([EXTERNAL]))).toEqual(readOf(make()));
    });

    test.each([[[INTERNAL]], [[EXTERNAL, INTERNAL]], [[INTERNAL, EXTERNAL]]])('on %j is refused', (interfaces) => {
      const refusal = refusalOf(() => make(interfaces));
      expect(refusal).toMatchObject({ property: 'topology.translatedInterfaces', given: `[${interfaces.join(', ')}]` });
      expect(refusal.expected).toContain('NAT on the external interface only');
      expect(refusal.fix).toContain('without address translation');
    });

    test('on no side is refused: use a topology with public addresses', () => {
      expect(refusalOf(() => make([])).fix).toContain('public addresses');
    });
  });
});
