import type { Fqdn } from '../../values/fqdn';
import type { CheckedRequest } from '../../check/edge-request';

/**
 * The host that the SRV records of a SIP domain point at. An SRV target must be in the domain of its record, so a
 * domain that does not hold the Access Edge gets its own name for it, `sip.<domain>`.
 *
 * Page: `lync-server-2013-determine-dns-requirements.md`.
 */
export function accessHostIn(request: CheckedRequest, sipDomain: Fqdn): Fqdn {
  return request.accessEdge.fqdn.isDirectlyBelow(sipDomain)
    ? request.accessEdge.fqdn
    : sipDomain.prepend('sip', 'sipDomains');
}

/** The host that the XMPP record of a SIP domain points at, by the same rule. */
export function xmppHostIn(xmppHost: Fqdn, sipDomain: Fqdn): Fqdn {
  return xmppHost.isDirectlyBelow(sipDomain) ? xmppHost : sipDomain.prepend(xmppHost.hostLabel, 'xmpp.fqdn');
}

/** The given names, each once, in alphabetical order. */
export function distinctNames(names: readonly Fqdn[]): readonly Fqdn[] {
  return [...new Map(names.map((name) => [name.text, name])).values()].sort((a, b) => a.compare(b));
}
