import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { addressText } from './address-set';
import { AzureNetwork, type StackResources } from './azure-network';
import { type Configuration, EXTERNAL_SUBNET, INTERNAL_SUBNET, surroundingsOf } from './configuration';
import { expectedPermits, type Permit } from './expected-permits';
import { type Box, forEachCell } from './grid';
import { loadBalancerProbes } from './load-balancer-probes';
import type { SecurityGroup } from './security-group';
import type { Direction, Packet, SecurityRule } from './security-rule';

const SUBNETS: Readonly<Record<EdgeSide, string>> = {
  [EdgeSide.EXTERNAL]: EXTERNAL_SUBNET, [EdgeSide.INTERNAL]: INTERNAL_SUBNET,
};
const DIRECTIONS: readonly Direction[] = ['Inbound', 'Outbound'];

/**
 * What is wrong with the groups of a configuration: packets that have to pass and do not, that pass by more than one
 * rule, or that pass although nothing asks for it. It looks at every packet there is, cell by cell, so an empty list is
 * a proof for this configuration.
 */
export function violationsOf(configuration: Configuration, stack: StackResources): readonly string[] {
  const network = AzureNetwork.read(stack, surroundingsOf(configuration));
  const permits = expectedPermits(configuration, network, loadBalancerProbes(stack));
  return Object.values(EdgeSide).flatMap((side) => DIRECTIONS.flatMap((direction) => {
    const wanted = permits.filter((permit) => permit.side === side && permit.direction === direction);
    return violationsIn(network.group(SUBNETS[side]), direction, wanted).map((text) => `${side} ${direction}: ${text}`);
  }));
}

/** The same for one group and direction. */
export function violationsIn(
  group: SecurityGroup, direction: Direction, permits: readonly Permit[],
): readonly string[] {
  const rules = group.rules(direction);
  const ownPermits = maskOf(rules, (rule) => rule.access === 'Allow' && !group.isDefault(rule));
  const found = new Set<string>();
  let seenPermits = 0;
  let decisive = 0;
  forEachCell(rules, permits, (matching, wanted, packet) => {
    const first = lowestBit(matching);
    const rule = rules[31 - Math.clz32(first)] as SecurityRule;
    const passes = rule.access === 'Allow';
    decisive |= first;
    seenPermits |= wanted;
    if (passes && wanted === 0) found.add(`${rule.name} permits ${describe(packet())}, and nothing asks for it`);
    if (wanted === 0) return;
    const permitting = matching & ownPermits;
    if (passes && permitting !== 0 && permitting === lowestBit(permitting)) return;
    const asking = membersOf(permits, wanted).map(({ id }) => id).join(', ');
    if (!passes) {
      found.add(`${rule.name} stops ${describe(packet())}, which ${asking} asks for`);
    } else if (permitting === 0) {
      found.add(`only ${rule.name} permits ${describe(packet())}, for ${asking}`);
    } else {
      const names = membersOf(rules, permitting).map(({ name }) => name).join(' and ');
      found.add(`${names} permit ${describe(packet())}, which ${asking} asks for once`);
    }
  });
  permits.forEach(({ id }, index) => {
    if ((seenPermits & (1 << index)) === 0) found.add(`${id} asks for nothing`);
  });
  rules.forEach((rule, index) => {
    const idle = (ownPermits & (1 << index)) !== 0 && (decisive & (1 << index)) === 0;
    if (idle) found.add(`${rule.name} decides nothing`);
  });
  return [...found];
}

function maskOf(rules: readonly SecurityRule[], holds: (rule: SecurityRule) => boolean): number {
  return rules.reduce((mask, rule, index) => (holds(rule) ? mask | (1 << index) : mask), 0);
}

function membersOf<Member>(list: readonly Member[], mask: number): readonly Member[] {
  return list.filter((_, index) => (mask & (1 << index)) !== 0);
}

function lowestBit(mask: number): number {
  return mask & -mask;
}

export function describe({ protocol, source, destination, destinationPort }: Packet): string {
  return `${protocol} ${addressText(source)} to ${addressText(destination)} port ${destinationPort}`;
}

/** The packets of a box that a group lets pass, one of each cell. */
export function passingPackets(group: SecurityGroup, direction: Direction, box: Box): readonly Packet[] {
  const rules = group.rules(direction);
  const passing: Packet[] = [];
  forEachCell(rules, [box], (matching, inBox, packet) => {
    const rule = rules[31 - Math.clz32(lowestBit(matching))] as SecurityRule;
    if (inBox !== 0 && rule.access === 'Allow') passing.push(packet());
  });
  return passing;
}
