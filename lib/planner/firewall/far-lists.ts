import type { CheckedRequest } from '../../check/edge-request';
import type { FarList } from './address-totals';

type Entries = readonly { readonly text: string }[];

/** The lists of a request for an Edge pool that firewall rules have at their far ends. */
export function farListsOf(request: CheckedRequest): FarList[] {
  const list = (property: string, entries: Entries, fix: string): FarList => (
    { property, entries: entries.map(({ text }) => text), fix });
  return [
    list('internal.networks', request.internalNetworks, 'combine neighboring networks into larger ones'),
    list('internal.lyncServers', request.lyncServers, 'omit it to use the internal networks instead'),
    list('internal.perimeterDnsServers', request.perimeterDnsServers, 'list only the resolvers of the Edge'),
    list('windowsActivationServers', request.activationServers, 'list only the servers of the region'),
    list('federation.microsoft365Networks.networks', request.federation?.microsoft365Networks?.networks ?? [], 'combine neighboring networks into larger ones'),
    list('loadBalancer.sourceAddresses', request.loadBalancerSources, 'list only the addresses of the load balancer'),
  ];
}
