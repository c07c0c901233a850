import type { EdgePlan } from '../../plan/edge-plan';
import { IpFamily } from '../../values/ip-address';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { gatewayManager } from '../known-addresses';
import { AddressSet } from '../packet-space';
import { internetOutside, organizationOf, serverAddresses, subnetsOf } from '../permits-of-plan';

/** The Edge as a firewall in front of one of its sides sees it. */
export interface PerimeterSide {
  readonly side: EdgeSide;
  /** Addresses of the servers, and virtual addresses of a load balancer. */
  readonly guarded: AddressSet;
  /** Whose packets from or to the guarded addresses cross the firewall. */
  readonly others: AddressSet;
  /** The Internet of the plan. */
  readonly internet: AddressSet;
  /** The guarded addresses among some addresses, with those of servers for the public addresses that NAT maps to them. */
  guardedIn(addresses: AddressSet): AddressSet;
}

/** The public address that NAT maps to an address of a server. */
interface Translation {
  readonly outside: AddressSet;
  readonly inside: AddressSet;
}

/**
 * A side of the Edge, as a firewall sees it. Packets between addresses of the subnets of the side do not cross it, nor do those
 * between public addresses of its servers.
 *
 * @throws EdgeValidationError for addresses that cannot be read; the plan may come from a file.
 */
export function perimeterSide(plan: EdgePlan, side: EdgeSide): PerimeterSide {
  const guarded = AddressSet.union([
    AddressSet.ofPrefixes(serverAddresses(plan, side), `plan.servers.${side}`), virtualAddresses(plan, side),
  ]);
  const translations = side === EdgeSide.EXTERNAL ? translationsOf(plan) : [];
  const outside = AddressSet.union(translations.map((each) => each.outside));
  const own = AddressSet.union([guarded, outside, subnetsOf(plan, side)]);
  return {
    side,
    guarded,
    others: AddressSet.ALL.minus(own),
    // The reserved address that stands for a service of Azure in its groups is nobody here.
    internet: internetOutside(AddressSet.union([organizationOf(plan), own, gatewayManager()])),
    guardedIn: (addresses) => {
      const reached = overlap(addresses, outside) ? translations.filter((each) => overlap(addresses, each.outside)) : [];
      return AddressSet.union([addresses.intersection(guarded), ...reached.map(({ inside }) => inside)]);
    },
  };
}

function overlap(one: AddressSet, other: AddressSet): boolean {
  return Object.values(IpFamily).some((family) => one.of(family).overlaps(other.of(family)));
}

function virtualAddresses({ loadBalancers }: EdgePlan, side: EdgeSide): AddressSet {
  const addresses = loadBalancers.filter((each) => each.side === side)
    .flatMap((each) => each.virtualAddresses.flatMap(({ address }) => address ?? []));
  return AddressSet.ofPrefixes(addresses, `plan.loadBalancers.${side}`);
}

function translationsOf({ servers }: EdgePlan): Translation[] {
  return servers.flatMap(({ external }) => external.addresses)
    .flatMap(({ address, publicAddress, ipv6Address, publicIpv6Address }) => [[publicAddress, address], [publicIpv6Address, ipv6Address]])
    .flatMap(([outside, inside]): Translation[] => (outside === undefined || inside === undefined || outside === inside ? [] : [{
      outside: AddressSet.ofPrefixes([outside], 'plan.servers.external'), inside: AddressSet.ofPrefixes([inside], 'plan.servers.external'),
    }]));
}
