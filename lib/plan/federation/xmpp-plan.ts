import { flag, listOf, text, wordOf } from '../../values/boundary/kinds';
import { optional, planPartOf } from '../../values/boundary/object-shape';
import { PartnerStack } from '../../values/vocabulary/federation';
import { XmppMethod, XmppNegotiationSupport, XmppPartnerType } from '../../values/vocabulary/xmpp';

/** Federation with XMPP systems. */
export interface XmppPlan {
  /** Host name that the SRV record in its domain points to. */
  readonly fqdn: string;
  /** SIP domains whose users can communicate with XMPP contacts, in alphabetical order. */
  readonly domains: string[];
  /** Partners, sorted by primary domain. */
  readonly partners: XmppPartnerPlan[];
}

/** An XMPP partner. */
export interface XmppPartnerPlan {
  /** Primary domain. */
  readonly domain: string;
  /** Additional domains, in alphabetical order. */
  readonly additionalDomains: string[];
  readonly type: XmppPartnerType;
  readonly tls: XmppNegotiationSupport;
  readonly sasl: XmppNegotiationSupport;
  readonly dialback: boolean;
  readonly keepAlive: boolean;
  /** Authentication methods that the settings allow. */
  readonly methods: XmppMethod[];
  readonly description?: string;
  /** Server software of the partner; absent if it is not known. */
  readonly stack?: PartnerStack;
}

const XMPP_PARTNER_PLAN_SHAPE = planPartOf<XmppPartnerPlan>('XmppPartnerPlan', {
  domain: text,
  additionalDomains: listOf(text),
  type: wordOf('XmppPartnerType', XmppPartnerType),
  tls: wordOf('XmppNegotiationSupport', XmppNegotiationSupport),
  sasl: wordOf('XmppNegotiationSupport', XmppNegotiationSupport),
  dialback: flag,
  keepAlive: flag,
  methods: listOf(wordOf('XmppMethod', XmppMethod)),
  description: optional(text),
  stack: optional(wordOf('PartnerStack', PartnerStack)),
});

/** What {@link XmppPlan} holds. */
export const XMPP_PLAN_SHAPE = planPartOf<XmppPlan>('XmppPlan', {
  fqdn: text,
  domains: listOf(text),
  partners: listOf(XMPP_PARTNER_PLAN_SHAPE),
});
