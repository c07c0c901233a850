import { FirewallProof } from '../lib/proof/firewall-proof';
import { anyEdges } from './support/any-edge';
import { found } from './support/comparison';
import { solverOfFile } from './support/solver';
import { stackGroups } from './support/stack-groups';

const CASES = 40;
const SEED = 1;
const z3 = solverOfFile();

describe(`${CASES} generated pools`, () => {
  const edges = anyEdges(CASES, SEED);

  test('are of every kind: topologies, servers, networks, both families', () => {
    const kinds = edges.map(({ plan, text }) => ({
      topology: plan.topology,
      hasManyServers: plan.servers.length > 8,
      network: ['azurerm_virtual_network', 'azurerm_subnet'].filter((type) => text.includes(`"${type}": {`)).length,
      externalIpv6: plan.servers.some(({ external }) => external.ipv6Subnet !== undefined),
      internalIpv6: plan.servers.some(({ internal }) => internal.ipv6Subnet !== undefined),
      hasPartners: plan.federation !== undefined,
    }));
    const values = (name: keyof typeof kinds[number]): number => new Set(kinds.map((kind) => kind[name])).size;
    expect({
      topology: values('topology'), hasManyServers: values('hasManyServers'), network: values('network'),
      externalIpv6: values('externalIpv6'), internalIpv6: values('internalIpv6'), hasPartners: values('hasPartners'),
    }).toEqual({ topology: 3, hasManyServers: 2, network: 3, externalIpv6: 2, internalIpv6: 2, hasPartners: 2 });
  });

  test.each(edges.map(({ plan, text }, index) => [index + 1, plan.topology, plan.servers.length, { plan, text }] as const))(
    'pool %i (%s, servers: %i): the solver finds no packet that plan and groups treat differently, and the proof none',
    async (_, __, ___, { plan, text }) => {
      expect(await found(z3(), plan, stackGroups(plan, text))).toEqual({ missing: undefined, extra: undefined });
      expect(FirewallProof.ofSynthesized(plan, text).summary).toMatch(/^proved: [1-9]\d* boxes, 0 missing, 0 extra$/);
    },
  );
});
