import { type DnsLine, hostLine, serviceLine } from './dns-row';

export const FEDERATION_DISCOVERY: DnsLine = serviceLine('_sipfederationtls._tcp.{sipDomain}', 5061, '{accessEdgeFqdn}',
  ['federation-discovery', 'push-notification'],
  'Lets partners discover this organisation ("Allowed SIP Domain"), and mobile push notification find it; push may '
  + 'misbehave if a SIP domain with mobile users lacks its own record.');

export const FEDERATION: readonly DnsLine[] = [FEDERATION_DISCOVERY];

/** Printed by one topology only. */
export const PUBLIC_IM: readonly DnsLine[] = [
  hostLine('external', '{accessEdgeFqdn}', '{accessEdgePublicAddress}', [], ['public-im'], 'sipDomain',
    'Points at the Access Edge external address; one per SIP domain with enabled users.'),
];

export const XMPP: readonly DnsLine[] = [
  serviceLine('_xmpp-server._tcp.{sipDomain}', 5269, '{xmppFqdn}', ['xmpp'],
    'XMPP proxy on the Access Edge service. One per SIP domain whose users may talk to XMPP contacts under their '
    + 'external access policy; the partner domain must be an allowed XMPP partner.'),
  hostLine('external', '{xmppFqdn}', '{accessEdgePublicAddress}', [], ['xmpp'], null,
    'Host record the XMPP SRV normally points at; AAAA for IPv6.'),
];
