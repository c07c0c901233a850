import { FindingSeverity } from '../../../plan/findings/finding';
import type { EdgeServerPlan } from '../../../plan/servers/server-plan';
import { serviceName } from '../../../plan/servers/service-names';
import { EdgeService } from '../../../values/vocabulary/edge-service';
import { longestTtl } from '../interruption-rule';
import { type InterruptionRule, stayingServers } from './edge-interruption';

/** A server whose adapters get other addresses. */
export const serverMoved: InterruptionRule = {
  id: 'server-moved',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-set-up-network-interfaces-for-edge-servers.md',
  check: (transition) => stayingServers(transition).flatMap(({ was, is }) => {
    const wanted = new Map(addressesOf(is));
    const moves = addressesOf(was).flatMap(([part, address]) => {
      const now = wanted.get(part);
      return now === undefined || now === address ? [] : [`${part} ${address} -> ${now}`];
    });
    if (moves.length === 0) return [];
    return [{
      subject: was.fqdn,
      message: `addresses move (${moves.join(', ')}): everybody who is connected through the server is cut off, and it works again `
        + 'only with the same addresses in the topology',
      fix: `drain server ${was.number} first, deploy, and wait ${longestTtl(transition.before)} seconds; then move its addresses, `
        + 'correct them in Topology Builder, publish, run setup on the server, and take it back; one server at a time',
    }];
  }),
};

/** The addresses of the adapters, by what they are for. */
function addressesOf({ external, internal }: EdgeServerPlan): [string, string][] {
  const inside = serviceName(EdgeService.EDGE_INTERNAL);
  return [
    ...external.addresses.flatMap(({ services, address, publicAddress, ipv6Address, publicIpv6Address }) => {
      const name = serviceName(services[0] ?? EdgeService.ACCESS_EDGE);
      return listed({
        [name]: address, [`${name} public`]: publicAddress, [`${name} IPv6`]: ipv6Address, [`${name} public IPv6`]: publicIpv6Address,
      });
    }),
    ...listed({ [inside]: internal.address, [`${inside} IPv6`]: internal.ipv6Address }),
  ];
}

function listed(addresses: Readonly<Record<string, string | undefined>>): [string, string][] {
  return Object.entries(addresses).flatMap(([part, address]): [string, string][] => (address === undefined ? [] : [[part, address]]));
}
