import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** Call admission control knows IPv4 alone, whatever else the internal interface has. */
export const callAdmissionControlNeedsIpv4: EdgeRule = {
  id: 'call-admission-control-needs-ipv4',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-single-consolidated-edge-with-private-ip-addresses-and-nat.md',
  meaning: 'Without an IPv4 address on the internal interface call admission control does not work: calls of users outside '
    + 'are not counted against the bandwidth of their sites.',
  remedy: 'Keep IPv4 on the internal interface, in Topology Builder too.',
  check: ({ servers, internal }) => {
    if (servers.every(({ internal: adapter }) => adapter.ipv6Address === undefined)) return [];
    return [{
      subject: internal.fqdn,
      message: 'the internal interface has IPv6 beside IPv4, and call admission control uses the IPv4 address alone',
      fix: 'leave IPv4 on the internal interface ticked in Topology Builder',
    }];
  },
};
