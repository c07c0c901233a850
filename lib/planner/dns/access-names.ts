import type { Fqdn } from '../../values/fqdn';
import type { CheckedRequest } from '../../check/edge-request';

/**
 * The host that the SRV records of a SIP domain point to. The target must be in the domain of the record. For a domain
 * that does not contain the Access Edge FQDN, it is a separate name, `sip.<domain>`.
 *
 * Page: `lync-server-2013-determine-dns-requirements.md`.
 */
export function accessHostIn(request: CheckedRequest, sipDomain: Fqdn): Fqdn {
  return request.accessEdge.fqdn.isDirectlyBelow(sipDomain)
    ? request.accessEdge.fqdn
    : sipDomain.prepend('sip', 'sipDomains');
}

/** The host that the XMPP record of a SIP domain points to, by the same rule. */
export function xmppHostIn(xmppHost: Fqdn, sipDomain: Fqdn): Fqdn {
  return xmppHost.isDirectlyBelow(sipDomain) ? xmppHost : sipDomain.prepend(xmppHost.hostLabel, 'xmpp.fqdn');
}

/** The names without duplicates, in alphabetical order. */
export function distinctNames(names: readonly Fqdn[]): readonly Fqdn[] {
  return [...new Map(names.map((name) => [name.text, name])).values()].sort((a, b) => a.compare(b));
}
