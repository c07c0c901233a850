import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { type EdgeDnsLine, hostLine, serviceLine } from './dns-row';

const { EXTERNAL } = EdgeSide;

export const FEDERATION_DISCOVERY: EdgeDnsLine = serviceLine('_sipfederationtls._tcp.{sipDomain}', 5061,
  '{accessEdgeFqdn}',
  [PlanningCondition.FEDERATION_DISCOVERY, PlanningCondition.PUSH_NOTIFICATION],
  'Allows partners to discover this organization ("Allowed SIP Domain"), and is used for mobile push notification, which '
  + 'may fail for a SIP domain with mobile users without its own record.');

export const FEDERATION: readonly EdgeDnsLine[] = [FEDERATION_DISCOVERY];

/** Printed for one topology only. */
export const PUBLIC_IM: readonly EdgeDnsLine[] = [
  hostLine(EXTERNAL, '{accessEdgeFqdn}', '{accessEdgePublicAddress}', [], [PlanningCondition.PUBLIC_IM], 'sipDomain',
    'Points to the Access Edge external address; one per SIP domain with enabled users.'),
];

export const XMPP: readonly EdgeDnsLine[] = [
  serviceLine('_xmpp-server._tcp.{sipDomain}', 5269, '{xmppFqdn}', [PlanningCondition.XMPP],
    'XMPP proxy on the Access Edge service. One per SIP domain whose users can communicate with XMPP contacts according to '
    + 'their external access policy; the partner domain must be an allowed XMPP partner.'),
  hostLine(EXTERNAL, '{xmppFqdn}', '{accessEdgePublicAddress}', [], [PlanningCondition.XMPP], null,
    'Host record that the XMPP SRV record usually points to; AAAA for IPv6.'),
];
