import { IpAddress, IpFamily } from '../../values/ip-address';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** IPv6 on the internal interface is of no use when the hosts file has only IPv4 addresses for the next hop. */
export const nextHopWithoutIpv6: EdgeRule = {
  id: 'next-hop-without-ipv6',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-changes-in-lync-server-that-affect-edge-server-planning.md',
  meaning: 'Everything that the Edge Servers send to internal servers uses IPv4, although their internal interface has '
    + 'IPv6.',
  remedy: 'If the next hop has IPv6 addresses, add them.',
  check: ({ servers, internal }) => {
    const { nextHop, nextHopAddresses } = internal;
    const hasIpv6 = servers.some(({ internal: adapter }) => adapter.ipv6Address !== undefined);
    if (!hasIpv6 || nextHopAddresses.length === 0 || nextHopAddresses.some(isIpv6)) return [];
    return [{
      subject: nextHop,
      message: `the hosts file has only IPv4 addresses for the next hop (${nextHopAddresses.join(', ')})`,
      fix: 'if the next hop has IPv6 addresses, add them to internal.nextHopAddresses',
    }];
  },
};

function isIpv6(address: string): boolean {
  return IpAddress.parse(address, 'internal.nextHopAddresses').family === IpFamily.IPV6;
}
