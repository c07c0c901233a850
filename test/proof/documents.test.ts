import { EdgeNetwork, EdgeTopology } from 'cdktf-lync-edge';
import { FirewallProof } from '../../lib/proof/firewall-proof';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { contosoNetwork, contosoPoolProps } from '../support/edge-pool';
import { PLANNED_TOPOLOGIES } from '../support/plan-request';
import { effectiveGroupsOf } from '../support/proof/effective-nsg';
import { synthesizedEdge, type SynthesizedEdge } from '../support/proof/synthesized-edge';
import { terraformPlanOf, terraformStateOf } from '../support/proof/terraform-json';

const ID = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-hub/providers/Microsoft.Network'
  + '/virtualNetworks/vnet-hub';
const { internal } = contosoPoolProps();

/** Each topology, and each kind of network. */
const EDGES: Readonly<Record<string, SynthesizedEdge>> = {
  ...Object.fromEntries(Object.entries(PLANNED_TOPOLOGIES)
    .map(([name, topology]) => [name, synthesizedEdge({ topology: topology() })])),
  'twelve servers': synthesizedEdge({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 12 }), xmpp: {},
    hasOtherEdgePools: true }),
  'a bastion host': synthesizedEdge({ network: contosoNetwork({ bastionSubnet: '10.45.255.0/26' }) }),
  'single Lync servers and perimeter DNS': synthesizedEdge({
    internal: { ...internal, lyncServers: ['192.168.10.94'], perimeterDnsServers: ['10.45.20.10'] },
  }),
  'IPv6': synthesizedEdge({
    topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }),
    network: contosoNetwork({
      ipv6AddressSpace: 'fd00:10:45::/48', externalIpv6Subnet: 'fd00:10:45:16::/64', internalIpv6Subnet: 'fd00:10:45:33::/64',
    }),
    internal: { ...internal, networks: ['192.168.10.0/24', 'fd00:192:168::/48'] },
  }),
  'an existing virtual network': synthesizedEdge({
    network: EdgeNetwork.inExistingVirtualNetwork({
      location: 'westeurope', resourceGroupName: 'rg-edge', virtualNetworkName: 'vnet-hub', externalSubnet: '10.45.16.0/24',
      internalSubnet: '10.45.33.0/24',
    }),
  }),
  'existing subnets': synthesizedEdge({
    network: EdgeNetwork.fromExistingSubnets({
      location: 'westeurope', resourceGroupName: 'rg-edge',
      externalSubnet: { id: `${ID}/subnets/external`, addressPrefix: '10.45.16.0/24' },
      internalSubnet: { id: `${ID}/subnets/internal`, addressPrefix: '10.45.33.0/24' },
    }),
  }),
};

const proofs = (plan: EdgePlan, text: string): readonly FirewallProof[] => [
  FirewallProof.ofSynthesized(plan, text),
  FirewallProof.ofTerraform(plan, terraformPlanOf(text)),
  FirewallProof.ofTerraform(plan, terraformStateOf(text)),
];

describe.each(Object.entries(EDGES))('%s', (_, { plan, text }) => {
  test('is proved as synthesized, as planned by Terraform and as in its state', () => {
    const [synthesized, planned, deployed] = proofs(plan, text) as [FirewallProof, FirewallProof, FirewallProof];
    for (const proof of [synthesized, planned, deployed]) {
      expect({ missing: proof.missing, extra: proof.extra }).toEqual({ missing: [], extra: [] });
      expect(proof.summary).toBe(`proved: ${synthesized.boxes} boxes, 0 missing, 0 extra`);
    }
    expect(synthesized.boxes).toBeGreaterThanOrEqual(plan.firewall.filter(({ access }) => access === 'allow' as never).length);
  });

  test('is not proved by a group that lacks a rule, whatever the document is', () => {
    const firewall = plan.firewall.map((rule) =>
      (rule.id === 'external-in-5061-tcp-access-edge' ? { ...rule, ports: '5061-5062' } : rule));
    for (const proof of proofs({ ...plan, firewall }, text)) {
      expect(proof.isProved).toBe(false);
      expect(proof.extra).toEqual([]);
      expect(proof.missing.map(({ side, direction, protocol, ports, planRules }) =>
        [side, direction, protocol, ports, planRules]))
        .toEqual([['external', 'inbound', 'TCP', '5062', ['external-in-5061-tcp-access-edge']]]);
    }
  });

  test.each(['External', 'Internal'] as const)('is proved by what Azure lists on the %s side', (side) => {
    const list = JSON.stringify(effectiveGroupsOf(text, side));
    const proof = FirewallProof.ofEffectiveGroups(plan, EdgeSide[side.toUpperCase() as keyof typeof EdgeSide], list);
    expect({ missing: proof.missing, extra: proof.extra }).toEqual({ missing: [], extra: [] });
    expect(proof.boxes).toBeGreaterThan(5);
  });
});
