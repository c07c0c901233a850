import fc from 'fast-check';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { EdgePlatform } from '../../../lib/platform/edge-platform';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import type { ReverseProxyPlan } from '../../../lib/plan/reverse-proxy-plan';
import { FirewallEndKind } from '../../../lib/plan/network/firewall-plan';
import type { InternalSideRequest } from '../../../lib/request/edge-plan-request';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { contosoPlan, contosoRequest, type ContosoOverrides, refusalOf } from '../../support/plan-request';
import { frontEndPool, gatewayPlan, proxyPlan } from '../../support/reverse-proxy';

const AZURE = { platform: EdgePlatform.azure() };
const LIMIT = 4000;
const internal = (changes: Partial<InternalSideRequest>): ContosoOverrides => (
  { internal: { ...contosoRequest().internal, ...changes } });
const networks = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `192.168.${index % 256}.${Math.floor(index / 256) * 16}/28`);
const withNetworks = (count: number): ContosoOverrides => internal({ networks: networks(count), nextHopAddresses: ['192.168.1.1'] });

/** The most addresses in the sources or the destinations of one side. */
function largestTotal({ firewall }: EdgePlan): number {
  return Math.max(...Object.values(EdgeSide).flatMap((side) => (['source', 'destination'] as const).map((end) => firewall
    .filter((rule) => rule.side === side && rule[end].kind === FirewallEndKind.ADDRESSES)
    .reduce((sum, rule) => sum + rule[end].prefixes.length, 0))));
}

test('internal networks are refused exactly where the rules would have more addresses than a security group of Azure', () => {
  fc.assert(fc.property(fc.integer({ min: 300, max: 700 }), (count) => {
    const total = largestTotal(contosoPlan(withNetworks(count)));
    const plan = (): EdgePlan => contosoPlan({ ...AZURE, ...withNetworks(count) });
    if (total <= LIMIT) expect(plan).not.toThrow();
    else expect(refusalOf(plan).property).toBe('internal.networks');
  }), { numRuns: 20 });
});

test('the refusal says where the limit is from, and how many networks are accepted', () => {
  const refusal = refusalOf(() => contosoPlan({ ...AZURE, ...withNetworks(1000) }));
  expect(refusal.given).toMatch(/^1000 entries, which make \d+ source addresses in the rules of the internal side$/);
  expect(refusal.expected).toMatch(/^at most 4000 source addresses.*azure-virtual-network-limits\.md/);
  const most = Number(/^use at most (\d+) entries: combine/.exec(refusal.fix)?.[1]);
  expect(() => contosoPlan({ ...AZURE, ...withNetworks(most) })).not.toThrow();
  expect(() => contosoPlan({ ...AZURE, ...withNetworks(most + 1) })).toThrow(/at most 4000/);
});

test('Lync servers are the reason where they are the longest list', () => {
  const lyncServers = Array.from({ length: 2000 }, (_, index) => `10.9.${Math.floor(index / 250)}.${index % 250}`);
  const refusal = refusalOf(() => contosoPlan({ ...AZURE, ...internal({ networks: ['10.0.0.0/8', '192.168.10.0/24'], lyncServers }), network: { externalSubnet: '172.16.0.0/24' } }));
  expect(refusal.property).toBe('internal.lyncServers');
  expect(refusal.fix).toContain('omit it to use the internal networks');
});

test('there is no such limit on premises', () => {
  expect(largestTotal(contosoPlan(withNetworks(1000)))).toBeGreaterThan(LIMIT);
});

test('the largest plan stays below the other limits of Azure: 1,000 rules a group, 256 addresses an adapter', () => {
  const plan = contosoPlan({
    ...AZURE,
    topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 12 }),
    network: { bastionSubnet: '10.45.64.0/26' },
    xmpp: {}, publicIm: [PublicImProvider.SKYPE], zones: [], recordsByOthers: true,
  });
  for (const side of Object.values(EdgeSide)) {
    expect(plan.firewall.filter((rule) => rule.side === side).length).toBeLessThan(1000);
  }
  for (const { external } of plan.servers) expect(external.addresses.length).toBeLessThan(256);
  for (const record of plan.dnsRecords) expect(record.addresses.length).toBeLessThanOrEqual(20);
});

describe('the gateway of a reverse proxy', () => {
  const addresses = (count: number): string[] => Array.from({ length: count }, (_, index) => `10.9.${Math.floor(index / 250)}.${index % 250}`);
  const withPools = (count: number): ReverseProxyPlan => gatewayPlan({ pools: [frontEndPool({ webAddresses: addresses(count) })] });

  test('is refused where its rules would have more addresses than a security group of Azure, and says how many it takes', () => {
    const refusal = refusalOf(() => withPools(5000));
    expect(refusal.property).toBe('pools');
    expect(refusal.given).toMatch(/^5000 entries, which make \d+ destination addresses in the rules of the gateway$/);
    const most = Number(/^use at most (\d+) entries: list only/.exec(refusal.fix)?.[1]);
    expect(() => withPools(most)).not.toThrow();
    expect(() => withPools(most + 1)).toThrow(/at most 4000/);
  });

  test('so it is with the addresses of Office Web Apps', () => {
    expect(refusalOf(() => gatewayPlan({
      pools: [frontEndPool()], officeWebApps: { fqdn: 'officewebapps01.contoso.com', addresses: addresses(4100) },
    })).property).toBe('officeWebApps.addresses');
  });

  test('an appliance has no such limit', () => {
    expect(() => proxyPlan({ pools: [frontEndPool({ webAddresses: addresses(5000) })] })).not.toThrow();
  });
});
