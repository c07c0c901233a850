import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** Call admission control uses only IPv4, regardless of the other addresses of the internal interface. */
export const callAdmissionControlNeedsIpv4: EdgeRule = {
  id: 'call-admission-control-needs-ipv4',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-single-consolidated-edge-with-private-ip-addresses-and-nat.md',
  meaning: 'Without an IPv4 address on the internal interface, call admission control does not work: calls of remote users '
    + 'are not counted against the bandwidth of their sites.',
  remedy: 'Keep IPv4 on the internal interface, also in Topology Builder.',
  check: ({ servers, internal }) => {
    if (servers.every(({ internal: adapter }) => adapter.ipv6Address === undefined)) return [];
    return [{
      subject: internal.fqdn,
      message: 'the internal interface has IPv6 in addition to IPv4, but call admission control uses only the IPv4 address',
      fix: 'keep IPv4 on the internal interface selected in Topology Builder',
    }];
  },
};
