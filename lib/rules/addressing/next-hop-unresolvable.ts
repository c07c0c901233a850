import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** Edge Servers do not ask internal DNS: the next hop comes from perimeter DNS or from the hosts file. */
export const nextHopUnresolvable: EdgeRule = {
  id: 'next-hop-unresolvable',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-set-up-network-interfaces-for-edge-servers.md',
  meaning: 'The Edge Servers cannot pass anything inwards: nobody outside signs in.',
  remedy: 'Give the addresses of the next hop, or DNS servers of the perimeter that resolve it.',
  check: (plan) => (plan.internal.perimeterDnsServers.length + plan.internal.nextHopAddresses.length > 0 ? [] : [{
    subject: plan.internal.nextHop,
    message: 'the Edge Servers cannot resolve their next hop: there is no perimeter DNS and no address for the hosts file',
    fix: 'give internal.nextHopAddresses, one per member of the pool, or internal.perimeterDnsServers',
  }]),
};
