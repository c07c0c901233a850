/** Servers in the documented layout: first service from .10, second from .20, third from .30. */
const SERVERS_IN_LAYOUT = 10;
/** First place of the servers after the documented layout. */
const SERVERS_AFTER_LAYOUT = 40;
/** First place of the load balancer, after those of twelve servers. */
const LOAD_BALANCER_IN_LAYOUT = 50;

/** The holder of addresses: a server by its number, or the load balancer. */
export type AddressHolder = number | 'load balancer';

/** The part of a subnet that addresses are planned in. */
export interface SubnetPlaces {
  /** Offset of the first usable address. */
  readonly first: number;
  /** Number of usable addresses. */
  readonly usable: number;
  /** Services of the interface that can have an address each: three external ones, or the internal one. */
  readonly services: number;
}

/**
 * Offset of a planned address in its subnet. It depends on the holder, the service and the subnet alone: no other server,
 * no load balancer and no shared address ever moves it.
 *
 * In subnets of /26 and larger, the servers have the places of the documentation: .10, .20 and .30 for the services of the
 * first server, .11, .21 and .31 for those of the second. The load balancer has .50, .51 and .52. In a smaller subnet, the
 * servers follow each other from its start, and the load balancer has its end.
 */
export function addressPlace(holder: AddressHolder, service: number, subnet: SubnetPlaces): number {
  const { first, usable, services } = subnet;
  if (usable < LOAD_BALANCER_IN_LAYOUT + services) {
    return first + (holder === 'load balancer' ? usable - 1 - service : packedPlace(holder, service, subnet));
  }
  if (holder === 'load balancer') return LOAD_BALANCER_IN_LAYOUT + service;
  return holder <= SERVERS_IN_LAYOUT
    ? SERVERS_IN_LAYOUT * (service + 1) + holder - 1
    : SERVERS_AFTER_LAYOUT + (holder - SERVERS_IN_LAYOUT - 1) * services + service;
}

/**
 * Each server has a block with a place for every service. Servers beyond the last whole block, which fit if all services
 * share one address, have the places that no shared address has taken.
 */
function packedPlace(server: number, service: number, { usable, services }: SubnetPlaces): number {
  const blocks = Math.floor(usable / services);
  if (server <= blocks) return (server - 1) * services + service;
  const isFree = (place: number): boolean => place % services !== 0 || place >= blocks * services;
  return Array.from({ length: usable }, (_, place) => place).filter(isFree)[server - blocks - 1] ?? usable;
}
