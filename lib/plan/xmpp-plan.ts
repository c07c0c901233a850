import type { XmppMethod, XmppNegotiationSupport, XmppPartnerType } from '../values/vocabulary/xmpp';

/** Federation with XMPP systems. */
export interface XmppPlan {
  /** Host name that the SRV record of the domain points at that holds it. */
  readonly fqdn: string;
  /** SIP domains whose users may talk to XMPP contacts, in alphabetical order. */
  readonly domains: string[];
  /** Partners, in the order of their primary domains. */
  readonly partners: XmppPartnerPlan[];
}

/** An XMPP partner. */
export interface XmppPartnerPlan {
  /** Primary domain. */
  readonly domain: string;
  /** Further domains, in alphabetical order. */
  readonly additionalDomains: string[];
  readonly type: XmppPartnerType;
  readonly tls: XmppNegotiationSupport;
  readonly sasl: XmppNegotiationSupport;
  readonly dialback: boolean;
  readonly keepAlive: boolean;
  /** Ways in which the two sides can come to prove who they are. */
  readonly methods: XmppMethod[];
  readonly description?: string;
}
