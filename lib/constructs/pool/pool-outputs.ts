import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { EdgePlan } from '../../plan/edge-plan';
import type { VirtualAddressPlan } from '../../plan/network/load-balancer-plan';
import { serviceSlug } from '../../plan/servers/service-names';
import type { IAzureLoadBalancer } from '../load-balancing/azure-load-balancer';
import type { PoolLoadBalancers } from '../load-balancing/pool-load-balancers';
import { OutputContent, type OutputValues } from '../outputs/output-values';
import type { IEdgeServer } from './edge-server';

/** The values of a pool's outputs: the addresses that Azure assigns, and the names of certificates. */
export function poolOutputs(
  { servers: planned, loadBalancers: balancers }: EdgePlan, servers: readonly IEdgeServer[], loadBalancers: PoolLoadBalancers,
  certificateNames: ReadonlyMap<EdgeSide, string>,
): OutputValues {
  const addresses = new Map<string, string>();
  const ipv6Addresses = new Map<string, string>();
  for (const { number, computerName, external } of planned) {
    const server = servers.find((each) => each.number === number);
    if (server === undefined) throw new Error(`the plan has a server ${number}, which the pool does not have`);
    for (const { services, ipv6Address } of external.addresses) {
      for (const service of services) {
        const key = `${computerName} ${serviceSlug(service)}`;
        addresses.set(key, server.publicAddress(service));
        if (ipv6Address !== undefined) ipv6Addresses.set(key, server.publicIpv6Address(service));
      }
    }
  }
  const virtualAddresses = new Map<string, string>();
  for (const { side, virtualAddresses: virtual } of balancers) {
    const balancer = side === EdgeSide.EXTERNAL ? loadBalancers.external : loadBalancers.internal;
    if (balancer === undefined) continue;
    for (const each of virtual) addVirtualAddress(virtualAddresses, each, side, balancer);
  }
  return {
    [OutputContent.PUBLIC_ADDRESSES]: addresses,
    [OutputContent.PUBLIC_IPV6_ADDRESSES]: ipv6Addresses,
    [OutputContent.VIRTUAL_ADDRESSES]: virtualAddresses,
    [OutputContent.CERTIFICATE_NAMES]: certificateNames,
  };
}

function addVirtualAddress(
  addresses: Map<string, string>, { services, address }: VirtualAddressPlan, side: EdgeSide, balancer: IAzureLoadBalancer,
): void {
  for (const service of services) {
    const value = side === EdgeSide.EXTERNAL ? balancer.publicAddress(service) : address ?? balancer.loadBalancer.privateIpAddress;
    addresses.set(serviceSlug(service), value);
  }
}
