import { IpFamily } from '../../values/ip-address';
import { AddressSet } from './address-set';
import type { IntervalSet } from './interval-set';
import { ALL_PORTS, IP_PROTOCOLS } from './ip-protocols';

/** Packets that are described by one set for each of their properties: every combination of members is in the box. */
export interface Box {
  readonly family: IpFamily;
  /** Numbers of protocols in the IP header. */
  readonly protocols: IntervalSet;
  readonly destinationPorts: IntervalSet;
  readonly sourcePorts: IntervalSet;
  /** Addresses of the family, as numbers. */
  readonly sources: IntervalSet;
  readonly destinations: IntervalSet;
}

/** Properties of a box by which it can be divided, in the order in which it is divided. */
export const DIMENSIONS = ['protocols', 'destinationPorts', 'sourcePorts', 'sources', 'destinations'] as const;

/** Traffic as a rule of a firewall describes it. */
export interface Traffic {
  readonly protocols: IntervalSet;
  readonly sources: AddressSet;
  readonly destinations: AddressSet;
  /** All ports if absent. */
  readonly sourcePorts?: IntervalSet;
  /** All ports if absent. */
  readonly destinationPorts?: IntervalSet;
}

/**
 * The boxes of some traffic, at most one for each address family: no packet goes from one family to the other.
 *
 * Packets of protocols without ports are in the boxes only if the traffic has all ports.
 */
export function boxesOf(traffic: Traffic): Box[] {
  const { protocols, sources, destinations, sourcePorts = ALL_PORTS, destinationPorts = ALL_PORTS } = traffic;
  const hasAllPorts = sourcePorts.equals(ALL_PORTS) && destinationPorts.equals(ALL_PORTS);
  const matching = hasAllPorts ? protocols : protocols.intersection(IP_PROTOCOLS.WITH_PORTS);
  return Object.values(IpFamily)
    .map((family): Box => ({
      family, protocols: matching, destinationPorts, sourcePorts, sources: sources.of(family),
      destinations: destinations.of(family),
    }))
    .filter((box) => DIMENSIONS.every((dimension) => !box[dimension].isEmpty));
}

/** Every packet to, or from, some addresses. */
export function everythingTo(destinations: AddressSet): Box[] {
  return boxesOf({ protocols: IP_PROTOCOLS.ALL, sources: AddressSet.ALL, destinations });
}

/** Every packet from some addresses. */
export function everythingFrom(sources: AddressSet): Box[] {
  return boxesOf({ protocols: IP_PROTOCOLS.ALL, sources, destinations: AddressSet.ALL });
}

/** The packets that are in both boxes; undefined if there are none. */
export function commonBox(one: Box, other: Box): Box | undefined {
  if (!overlap(one, other)) return undefined;
  return {
    family: one.family,
    protocols: one.protocols.intersection(other.protocols),
    destinationPorts: one.destinationPorts.intersection(other.destinationPorts),
    sourcePorts: one.sourcePorts.intersection(other.sourcePorts),
    sources: one.sources.intersection(other.sources),
    destinations: one.destinations.intersection(other.destinations),
  };
}

/** The packets of a box that are not in another one, as disjoint boxes. */
export function boxWithout(box: Box, other: Box): readonly Box[] {
  if (!overlap(box, other)) return [box];
  const rest: Box[] = [];
  let inside = box;
  for (const dimension of DIMENSIONS) {
    const outside = inside[dimension].minus(other[dimension]);
    if (outside.isEmpty) continue;
    rest.push({ ...inside, [dimension]: outside });
    inside = { ...inside, [dimension]: inside[dimension].intersection(other[dimension]) };
  }
  return rest;
}

function overlap(one: Box, other: Box): boolean {
  return one.family === other.family && DIMENSIONS.every((dimension) => one[dimension].overlaps(other[dimension]));
}
