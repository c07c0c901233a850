import { EdgeValidationError } from '../../values/edge-validation-error';
import { holdersByAddress, serversByAddress } from '../../plan/network/address-holders';
import type { LoadBalancerPlan } from '../../plan/network/load-balancer-plan';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import type { CheckedRequest } from '../../check/edge-request';

/**
 * Checks that the addresses of other machines are not those of the Edge: rules and hosts files would lead the Edge Servers to
 * themselves. A load balancer may connect from its virtual address, but not from the address of a server.
 *
 * @throws EdgeValidationError for an address of another machine that a server or a load balancer of the Edge has.
 */
export function checkAddressesOfOthers(
  request: CheckedRequest, servers: readonly EdgeServerPlan[], loadBalancers: readonly LoadBalancerPlan[],
): void {
  const texts = (addresses: readonly { readonly text: string }[]): string[] => addresses.map(({ text }) => text);
  const holders = holdersByAddress({ servers, loadBalancers });
  refuseHeld(texts(request.nextHopAddresses), 'internal.nextHopAddresses', holders, 'the next hop');
  refuseHeld(texts(request.lyncServers), 'internal.lyncServers', holders, 'an internal Lync server');
  refuseHeld(texts(request.activationServers), 'windowsActivationServers', holders, 'a server that activates Windows');
  const balancer = 'the load balancer';
  const ofServers = serversByAddress(servers);
  refuseHeld(texts(request.loadBalancerSources), 'loadBalancer.sourceAddresses', ofServers, balancer);
  refuseHeld(request.source.loadBalancer?.monitorAddresses ?? [], 'loadBalancer.monitorAddresses', ofServers, balancer);
}

function refuseHeld(
  addresses: readonly string[], property: string, holders: ReadonlyMap<string, string>, owner: string,
): void {
  const taken = addresses.find((address) => holders.has(address));
  if (taken === undefined) return;
  throw new EdgeValidationError({
    property,
    given: `"${taken}"`,
    expected: `an address of ${owner}: ${String(holders.get(taken))} of this Edge has this one`,
    fix: `use the address of ${owner}, or another address for ${String(holders.get(taken))}`,
  });
}
