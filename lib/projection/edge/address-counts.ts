import type { EdgePlan } from '../../plan/edge-plan';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { counted } from '../model/words';

/** The addresses of each server: `3 external, one for each service, and 1 internal`. */
export function addressesPerServer({ servers: [first], singleExternalAddress }: EdgePlan): string[] {
  if (first === undefined) return [];
  const { external: { addresses, ipv6Subnet }, internal } = first;
  const services = singleExternalAddress ? ' for all services' : ', one for each service';
  const families = [
    ...(ipv6Subnet === undefined ? [] : ['external']), ...(internal.ipv6Subnet === undefined ? [] : ['internal']),
  ];
  return [
    `${addresses.length} external${services}, and 1 internal`,
    ...(families.length === 0 ? [] : [`IPv6 on the ${families.join(' and ')} adapter too`]),
  ];
}

/** The virtual addresses, which belong to load balancers and to no server: `3 external and 1 internal`; empty if there are none. */
export function virtualAddressCounts({ loadBalancers }: EdgePlan): string {
  const counts = loadBalancers.map(({ side, virtualAddresses }) => `${virtualAddresses.length} ${side}`);
  return counts.length === 0 ? '' : `${counts.join(' and ')}, on load balancers`;
}

/** The public addresses in all: `9: 3 virtual, and 3 of each of the 2 servers`. */
export function publicAddresses({ loadBalancers, servers }: EdgePlan): string {
  const external = servers.flatMap((server) => server.external.addresses);
  const virtual = loadBalancers.find(({ side }) => side === EdgeSide.EXTERNAL)?.virtualAddresses.length ?? 0;
  const each = servers[0]?.external.addresses.length ?? 0;
  const holders = [
    ...(virtual === 0 ? [] : [`${virtual} virtual`]),
    servers.length === 1 ? `${each} of the server` : `${each} of each of the ${counted(servers.length, 'server')}`,
  ];
  const total = virtual + external.length;
  const ipv6 = external.filter(({ ipv6Address }) => ipv6Address !== undefined).length;
  // A single server has all of them.
  return `${total}${total === each ? '' : `: ${holders.join(', and ')}`}`
    + (ipv6 === 0 ? '' : `; also ${counted(ipv6, 'IPv6 address', 'IPv6 addresses')}`);
}
