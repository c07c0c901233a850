import type { EdgePlan } from '../../plan/edge-plan';
import { PlatformKey } from '../../values/vocabulary/platform';
import { rulesFromInternet, udpFromInternet } from './internet-rules';
import { basedOnRules, ScannerCheck, type Suppression } from './suppression';

const NETWORK_INTERFACES_PAGE = 'lync-server-2013-set-up-network-interfaces-for-edge-servers.md';

/** What the code of an Edge pool fails as planned; nothing on other platforms than Azure, because there is no code. */
export function edgeSuppressions({ platform, internal, firewall }: EdgePlan): Suppression[] {
  if (platform !== PlatformKey.AZURE) return [];
  const subject = `Edge pool ${internal.fqdn}`;
  const udp = udpFromInternet(firewall);
  return [
    {
      check: ScannerCheck.VIRTUAL_MACHINE_EXTENSIONS,
      subject,
      reason: 'An extension runs the start script of each Edge Server, which configures static addresses, persistent routes and '
        + 'the DNS suffix.',
      basis: `Page: ${NETWORK_INTERFACES_PAGE}.`,
    },
    ...(udp.length === 0 ? [] : [{
      check: ScannerCheck.UDP_FROM_INTERNET,
      subject,
      reason: 'Clients and partners on the Internet send media over UDP.',
      basis: basedOnRules(udp),
    }]),
    {
      check: ScannerCheck.PUBLIC_ADDRESS,
      subject,
      reason: 'Clients and partners on the Internet connect to the public addresses of each Edge Server, which Azure assigns to '
        + 'its external network interface.',
      basis: basedOnRules(rulesFromInternet(firewall)),
    },
    {
      check: ScannerCheck.INTERFACE_SECURITY_GROUP,
      subject,
      reason: 'The security groups are associated with the subnets of both network interfaces. The check looks only for groups '
        + 'that are associated with the network interfaces themselves.',
    },
  ];
}
