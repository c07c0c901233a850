import { holdersByAddress } from '../../plan/network/address-holders';
import type { EdgePlan } from '../../plan/edge-plan';
import type { FirewallRulePlan } from '../../plan/network/firewall-plan';
import type { LoadBalancerPlan } from '../../plan/network/load-balancer-plan';
import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection } from '../../values/vocabulary/traffic';

/** The servers between two firewalls, and what the firewalls need to know about them. */
export interface Perimeter {
  /** Start of file names and filter names: `edge`. */
  readonly name: string;
  readonly subject: string;
  readonly rules: readonly FirewallRulePlan[];
  readonly loadBalancers: readonly LoadBalancerPlan[];
  /** Every address of the servers and load balancers on a side. */
  readonly ownAddresses: Readonly<Record<EdgeSide, readonly string[]>>;
  /** Who has an address, as a comment. */
  readonly holders: ReadonlyMap<string, string>;
  /** Public addresses of servers, by the addresses behind them. */
  readonly publicAddresses: ReadonlyMap<string, string>;
  /** Whether public or virtual addresses are assigned at deployment. */
  readonly hasUnknownAddresses: boolean;
}

/** An Edge pool between the external and the internal firewall. */
export function edgePerimeter(plan: EdgePlan): Perimeter {
  const { servers, loadBalancers, internal, firewall } = plan;
  const external = servers.flatMap((server) => server.external.addresses);
  const pairs = external.flatMap(({ address, publicAddress, ipv6Address, publicIpv6Address }) => [
    [address, publicAddress] as const,
    ...(ipv6Address === undefined ? [] : [[ipv6Address, publicIpv6Address] as const]),
  ]);
  const virtual = (side: EdgeSide): string[] => loadBalancers.filter((balancer) => balancer.side === side)
    .flatMap(({ virtualAddresses }) => virtualAddresses.flatMap(({ address }) => address ?? []));
  return {
    name: 'edge',
    subject: `Edge pool ${internal.fqdn}`,
    rules: firewall,
    loadBalancers,
    ownAddresses: {
      [EdgeSide.EXTERNAL]: [...pairs.map(([address]) => address), ...virtual(EdgeSide.EXTERNAL)],
      [EdgeSide.INTERNAL]: [
        ...servers.flatMap(({ internal: { address, ipv6Address } }) => [address, ipv6Address ?? []].flat()),
        ...virtual(EdgeSide.INTERNAL),
      ],
    },
    holders: holdersByAddress(plan),
    publicAddresses: new Map(pairs.flatMap(([address, known]) => (known === undefined ? [] : [[address, known]]))),
    hasUnknownAddresses: pairs.some(([, known]) => known === undefined)
      || loadBalancers.some(({ virtualAddresses }) => virtualAddresses.some(({ address }) => address === undefined)),
  };
}

/** A reverse proxy between the external and the internal firewall. */
export function reverseProxyPerimeter({ listenerCertificate, firewall, publicAddresses }: ReverseProxyPlan): Perimeter {
  const own = (side: EdgeSide): string[] => [...new Set(firewall.filter((rule) => rule.side === side)
    .flatMap(({ direction, source, destination }) => (direction === TrafficDirection.INBOUND ? destination : source).prefixes))];
  return {
    name: 'reverse-proxy',
    subject: `reverse proxy ${listenerCertificate.subject}`,
    rules: firewall,
    loadBalancers: [],
    ownAddresses: { [EdgeSide.EXTERNAL]: own(EdgeSide.EXTERNAL), [EdgeSide.INTERNAL]: own(EdgeSide.INTERNAL) },
    holders: new Map(),
    publicAddresses: new Map(),
    // Without public addresses, the rules have the subnet of the gateway.
    hasUnknownAddresses: publicAddresses.length === 0,
  };
}
