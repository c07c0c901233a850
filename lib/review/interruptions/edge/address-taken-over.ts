import { FindingSeverity } from '../../../plan/finding';
import type { EdgePlan } from '../../../plan/edge-plan';
import type { InterruptionRule } from './edge-interruption';

/** An address that goes from one holder to another in one deployment, in whatever order. */
export const addressTakenOver: InterruptionRule = {
  id: 'address-taken-over',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-set-up-network-interfaces-for-edge-servers.md',
  check: ({ before, after }) => {
    const owners = ownersOf(before);
    return [...ownersOf(after)].flatMap(([address, owner]) => {
      const earlier = owners.get(address);
      if (earlier === undefined || earlier === owner) return [];
      return [{
        subject: address,
        message: `the address goes from ${earlier} to ${owner} in one deployment: it fails while both have it, and whoever has looked `
          + 'the address up reaches the wrong one',
        fix: `give ${earlier} another address, or remove it, and deploy; then give the address to ${owner}`,
      }];
    });
  },
};

/** Who has an address: `server 1`, or the load balancer. */
function ownersOf({ servers, loadBalancers }: EdgePlan): ReadonlyMap<string, string> {
  return new Map([
    ...servers.flatMap(({ number, external, internal }): [string, string][] => [
      ...external.addresses.flatMap(({ address, publicAddress, ipv6Address, publicIpv6Address }) => (
        [address, publicAddress, ipv6Address, publicIpv6Address])),
      internal.address, internal.ipv6Address,
    ].flatMap((address): [string, string][] => (address === undefined ? [] : [[address, `server ${number}`]]))),
    ...loadBalancers.flatMap(({ side, virtualAddresses }) => virtualAddresses
      .flatMap(({ address }): [string, string][] => (address === undefined ? [] : [[address, `the ${side} load balancer`]]))),
  ]);
}
