import { addressesOf, addressesOfAll, ALL_IPV4 } from './address-set';
import { IntervalSet } from './interval-set';

/** Address of the host on which a virtual machine runs; load balancer probes come from it. */
export const AZURE_HOST = '168.63.129.16';

/** What decides the meaning of the tags in the group of a subnet. */
export interface TagSurroundings {
  /** Address space of the subnet's virtual network. */
  readonly addressSpace: readonly string[];
  /** Prefixes of peered networks, and of networks behind a gateway. */
  readonly connected: readonly string[];
  /** Prefixes of the user-defined routes of the subnet. */
  readonly routes: readonly string[];
}

/** Service tags that are not lists of Azure's own services. */
export type ServiceTag = 'AzureLoadBalancer' | 'Internet' | 'VirtualNetwork';

/** Not reachable from the Internet, so not in the tag (RFC 6890; class D and E). */
const NOT_PUBLIC_IPV4 = addressesOfAll([
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16',
  '224.0.0.0/3',
]);
const PUBLIC = IntervalSet.union([ALL_IPV4.minus(NOT_PUBLIC_IPV4), addressesOf('2000::/3')]);

/**
 * The addresses of the tags in one subnet (learn.microsoft.com/azure/virtual-network/service-tags-overview).
 *
 * VirtualNetwork is more than its name says: also connected networks, the host's address, and the prefixes of the subnet's
 * own routes, a default route included (MicrosoftDocs/azure-docs issue 22178). Internet is the public space outside of
 * that: a routed prefix leaves it (issue 94454). Whether a route without a next hop counts is not written anywhere. It
 * counts here, which is the reading that permits more by the default rules and less by rules for the Internet.
 */
export function serviceTags(
  { addressSpace, connected, routes }: TagSurroundings,
): Readonly<Record<ServiceTag, IntervalSet>> {
  const virtualNetwork = addressesOfAll([...addressSpace, ...connected, ...routes, AZURE_HOST]);
  return {
    AzureLoadBalancer: addressesOf(AZURE_HOST),
    Internet: PUBLIC.minus(virtualNetwork),
    VirtualNetwork: virtualNetwork,
  };
}
