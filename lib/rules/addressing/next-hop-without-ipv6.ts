import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** IPv6 on the internal interface leads nowhere when the hosts file knows the next hop in IPv4 only. */
export const nextHopWithoutIpv6: EdgeRule = {
  id: 'next-hop-without-ipv6',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-changes-in-lync-server-that-affect-edge-server-planning.md',
  meaning: 'Everything that the Edge Servers send inwards goes by IPv4, although their internal interface has IPv6.',
  remedy: 'Give the IPv6 addresses of the next hop too, if it has them.',
  check: ({ servers, internal }) => {
    const hasIpv6 = servers.some(({ internal: adapter }) => adapter.ipv6Address !== undefined);
    const { nextHop, nextHopAddresses } = internal;
    if (!hasIpv6 || nextHopAddresses.length === 0 || nextHopAddresses.some((address) => address.includes(':'))) return [];
    return [{
      subject: nextHop,
      message: `the hosts file gives the next hop IPv4 addresses only (${nextHopAddresses.join(', ')})`,
      fix: 'add its IPv6 addresses to internal.nextHopAddresses, if it has them',
    }];
  },
};
