import { EdgePlatform } from '../../../lib/platform/edge-platform';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { EdgeTopology } from '../../../lib/guide/edge-topology';
import type { FirewallRulePlan } from '../../../lib/plan/network/firewall-plan';
import { contosoPlan, refusalOf } from '../../support/plan-request';

const THREE_BY_DNS = EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 });
const THREE_BALANCED = EdgeTopology.scaledHardwareLoadBalanced({ servers: 3 });
const ownersOf = (plan: EdgePlan): Record<string, string[]> => Object.fromEntries(plan.dnsRecords
  .filter(({ addresses }) => addresses.length > 0)
  .map(({ id, addresses }) => [id, addresses.map(({ name }) => name)]));
const nodesOf = (plan: EdgePlan): string[] => [...new Set(plan.loadBalancers
  .flatMap(({ listeners }) => listeners.map(({ nodes }) => nodes.map(({ server }) => server).join())))];
const without = (plan: EdgePlan, ...keys: readonly (keyof EdgePlan)[]): Partial<EdgePlan> =>
  Object.fromEntries(Object.entries(plan).filter(([key]) => !keys.includes(key as keyof EdgePlan)));

describe('a drained server with DNS load balancing', () => {
  const plan = contosoPlan({ topology: THREE_BY_DNS, drainedServers: [2] });

  test('is in no record of the pool, outside or inside', () => {
    const ofPool = Object.entries(ownersOf(plan)).filter(([id]) => !/lsedge0\d/.test(id));
    expect(ofPool.map(([, owners]) => owners.join())).toEqual(Array(4).fill('lsedge01,lsedge03'));
  });

  test('keeps the record of its own name, by which it is still replicated to and managed', () => {
    expect(ownersOf(plan)['internal/A/lsedge02.contoso.net']).toEqual(['lsedge02']);
  });

  test('is marked as drained, and is otherwise unchanged except for the records', () => {
    const before = contosoPlan({ topology: THREE_BY_DNS });
    expect(plan.servers.map(({ drained }) => drained)).toEqual([undefined, true, undefined]);
    expect(plan.servers[1]).toEqual({ ...before.servers[1], drained: true });
    expect(without(plan, 'servers', 'dnsRecords', 'findings')).toEqual(without(before, 'servers', 'dnsRecords', 'findings'));
  });
});

describe('a drained server behind load balancers', () => {
  const cloud: Partial<EdgePlanRequest> = {
    topology: THREE_BALANCED, platform: EdgePlatform.azure(),     network: { externalSubnet: '10.45.16.0/24', internalSubnet: '10.45.33.0/24' },
  };

  test('is not behind any listener, while the records stay', () => {
    const before = contosoPlan(cloud);
    const plan = contosoPlan({ ...cloud, drainedServers: [1] });
    expect(nodesOf(before)).toEqual(['lsedge01,lsedge02,lsedge03']);
    expect(nodesOf(plan)).toEqual(['lsedge02,lsedge03']);
    expect(plan.dnsRecords).toEqual(before.dnsRecords);
  });

  test('keeps its firewall rules, including those for probes', () => {
    const rulesOf = (request: Partial<EdgePlanRequest>): FirewallRulePlan[] => contosoPlan(request).firewall;
    expect(rulesOf({ ...cloud, drainedServers: [1] })).toEqual(rulesOf(cloud));
  });
});

test('the order of the numbers, and duplicates, make no difference', () => {
  expect(contosoPlan({ topology: THREE_BY_DNS, drainedServers: [3, 1, 3] }))
    .toEqual(contosoPlan({ topology: THREE_BY_DNS, drainedServers: [1, 3] }));
});

test('an empty list is the same as none', () => {
  expect(contosoPlan({ drainedServers: [] })).toEqual(contosoPlan());
});

describe('what is refused', () => {
  test.each<[string, Partial<EdgePlanRequest>, string]>([
    ['a server that is not there', { topology: THREE_BY_DNS, drainedServers: [4] }, '4'],
    ['server 0', { topology: THREE_BY_DNS, drainedServers: [0] }, '0'],
    ['half a server', { topology: THREE_BY_DNS, drainedServers: [1.5] }, '1.5'],
    ['every server', { topology: THREE_BALANCED, drainedServers: [3, 1, 2] }, '[1, 2, 3], every server'],
    ['the only server', { topology: EdgeTopology.singleNat(), drainedServers: [1] }, '[1], the only server'],
  ])('%s', (_name, overrides, given) => {
    expect(refusalOf(() => contosoPlan(overrides))).toMatchObject({ property: 'drainedServers', given });
  });
});
