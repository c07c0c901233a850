import fc from 'fast-check';
import { FirewallProof } from '../../lib/proof/firewall-proof';
import type { ProvedBox } from '../../lib/values/firewall-verdict';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { TrafficDirection } from '../../lib/values/vocabulary/traffic';
import { addressAt } from '../support/nsg/address-set';
import { IntervalSet } from '../support/nsg/interval-set';
import type { Attributes, Direction, Packet } from '../support/nsg/security-rule';
import { serviceTags } from '../support/nsg/service-tags';
import { anyPackets, anyPlanRules, anyRules } from '../support/proof/any-rules';
import { FirstMatchOracle } from '../support/proof/first-match-oracle';
import { resourcesIn, type Resources, RULES, synthesizedEdge, withResources } from '../support/proof/synthesized-edge';
import { isTold, packetOf } from '../support/proof/told-packets';

const SURROUNDINGS = { addressSpace: ['10.45.0.0/16'], connected: ['192.168.10.0/24'], routes: ['10.45.33.0/24'] };
const NAMES = { ...serviceTags(SURROUNDINGS), GatewayManager: IntervalSet.EMPTY };
const EDGE = synthesizedEdge();
const [EXTERNAL_GROUP = ''] = Object.keys(resourcesIn(EDGE.text)['azurerm_network_security_group'] ?? {});
const [ADAPTER = ''] = Object.keys(resourcesIn(EDGE.text)['azurerm_network_interface'] ?? {});
/** Addresses of the network interface that may have a group of its own. */
const OF_ADAPTER = ['10.45.16.10', '10.45.16.20', '10.45.16.30'].map(addressAt);

/** Rules of the group of the external subnet in place of those of the plan, and a group of one network interface. */
function stackWith(ofSubnet: readonly Attributes[], ofAdapter: readonly Attributes[] | undefined): string {
  return withResources(EDGE.text, (resources): Resources => {
    const others = Object.entries(resources[RULES] ?? {})
      .filter(([, rule]) => !String(rule['network_security_group_name']).includes(EXTERNAL_GROUP));
    const inGroup = (group: string, rules: readonly Attributes[]): readonly (readonly [string, Attributes])[] => (
      rules.map((rule, index) => [`${group}-${index}`,
        { ...rule, network_security_group_name: `\${azurerm_network_security_group.${group}.name}` }]));
    return {
      ...resources,
      [RULES]: Object.fromEntries([...others, ...inGroup(EXTERNAL_GROUP, ofSubnet), ...inGroup('own', ofAdapter ?? [])]),
      ...(ofAdapter === undefined ? {} : {
        azurerm_network_security_group: { ...resources['azurerm_network_security_group'], own: { name: 'nsg-own' } },
        azurerm_network_interface_security_group_association: {
          own: {
            network_interface_id: `\${azurerm_network_interface.${ADAPTER}.id}`,
            network_security_group_id: '${azurerm_network_security_group.own.id}',
          },
        },
      }),
    };
  });
}

const anyCase = fc.record({
  planned: anyPlanRules,
  ofSubnet: anyRules,
  ofAdapter: fc.option(anyRules, { nil: undefined }),
  // One number for all packets: nothing is gained by making the packets of a failure smaller.
  seed: fc.nat(),
});

const packetsOf = (direction: Direction, seed: number): readonly Packet[] =>
  fc.sample(anyPackets(direction), { numRuns: 1, seed }).flat();

const ofSide = (boxes: readonly ProvedBox[], direction: Direction): readonly ProvedBox[] =>
  boxes.filter((box) => box.side === EdgeSide.EXTERNAL
    && (box.direction === TrafficDirection.INBOUND) === (direction === 'Inbound'));

test('the boxes hold exactly the packets about which the rules, asked one by one, differ', () => {
  let [missed, added] = [0, 0];
  fc.assert(fc.property(anyCase, ({ planned, ofSubnet, ofAdapter, seed }) => {
    const plan = { ...EDGE.plan, firewall: [...planned, ...EDGE.plan.firewall.filter(({ side }) => side === EdgeSide.INTERNAL)] };
    const { missing, extra } = FirewallProof.ofSynthesized(plan, stackWith(ofSubnet, ofAdapter));
    const oracle = new FirstMatchOracle({
      plan: planned, side: EdgeSide.EXTERNAL, surroundings: SURROUNDINGS,
      groupsOf: (local) => (ofAdapter !== undefined && OF_ADAPTER.includes(local) ? [ofSubnet, ofAdapter] : [ofSubnet]),
    });
    const told = (boxes: readonly ProvedBox[], direction: Direction, packet: Packet): boolean =>
      ofSide(boxes, direction).some((box) => isTold(box, packet, NAMES));

    for (const direction of ['Inbound', 'Outbound'] as const) {
      const wrong = packetsOf(direction, seed).filter((packet) => {
        const [wanted, passes] = [oracle.planPermits(direction, packet), oracle.groupsPermit(direction, packet)];
        if (wanted && !passes) missed += 1;
        if (passes && !wanted) added += 1;
        return told(missing, direction, packet) !== (wanted && !passes) || told(extra, direction, packet) !== (passes && !wanted);
      });
      expect(wrong).toEqual([]);
      const isNamed = ({ witness }: ProvedBox): boolean => !witness.startsWith('IP protocol');
      for (const box of ofSide(missing, direction).filter(isNamed)) {
        expect(oracle.planPermits(direction, packetOf(box.witness))).toBe(true);
        expect(oracle.groupsPermit(direction, packetOf(box.witness))).toBe(false);
      }
      for (const box of ofSide(extra, direction).filter(isNamed)) {
        expect(oracle.planPermits(direction, packetOf(box.witness))).toBe(false);
        expect(oracle.groupsPermit(direction, packetOf(box.witness))).toBe(true);
      }
    }
    expect([...missing, ...extra].filter(({ side }) => side === EdgeSide.INTERNAL)).toEqual([]);
  }), { numRuns: 30 });
  expect(missed).toBeGreaterThan(10);
  expect(added).toBeGreaterThan(100);
});
