import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** Edge Servers do not query internal DNS: perimeter DNS or the hosts file resolves the next hop. */
export const nextHopUnresolvable: EdgeRule = {
  id: 'next-hop-unresolvable',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-set-up-network-interfaces-for-edge-servers.md',
  meaning: 'The Edge Servers cannot pass any traffic to internal servers: no remote user can sign in.',
  remedy: 'Set the addresses of the next hop, or perimeter DNS servers that resolve it.',
  check: ({ internal }) => (internal.perimeterDnsServers.length + internal.nextHopAddresses.length > 0 ? [] : [{
    subject: internal.nextHop,
    message: 'the Edge Servers cannot resolve their next hop: there are no perimeter DNS servers and no addresses for the '
      + 'hosts file',
    fix: 'set internal.nextHopAddresses, one address for each member of the pool, or internal.perimeterDnsServers',
  }]),
};
