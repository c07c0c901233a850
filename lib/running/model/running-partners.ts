import { flag, listOf, number, text, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { VerificationLevel } from '../../values/vocabulary/federation';
import { XmppNegotiationSupport, XmppPartnerType } from '../../values/vocabulary/xmpp';
import { RUNNING_SOURCE_SHAPE, type RunningSource } from './running-source';

/** A domain on the allow list (`Get-CsAllowedDomain`). */
export interface RunningAllowedDomain {
  readonly domain: string;
  /** The only Access Edge that is accepted for the domain; absent if it is found by its SRV record. */
  readonly proxyFqdn?: string;
  readonly verificationLevel?: VerificationLevel;
  readonly comment?: string;
  readonly source: RunningSource;
}

/** A blocked domain (`Get-CsBlockedDomain`). */
export interface RunningBlockedDomain {
  readonly domain: string;
  readonly comment?: string;
  readonly source: RunningSource;
}

/** A hosting provider (`Get-CsHostingProvider`). */
export interface RunningHostingProvider {
  readonly identity: string;
  readonly proxyFqdn: string;
  /** Absent if it was not read. */
  readonly enabled?: boolean;
  readonly sharedAddressSpace?: boolean;
  readonly hostsLyncUsers?: boolean;
  readonly isLocal?: boolean;
  readonly verificationLevel?: VerificationLevel;
  readonly autodiscoverUrl?: string;
  readonly source: RunningSource;
}

/** A public IM provider (`Get-CsPublicProvider`). */
export interface RunningPublicProvider {
  readonly identity: string;
  readonly proxyFqdn: string;
  /** Absent if it was not read. */
  readonly enabled?: boolean;
  readonly verificationLevel?: VerificationLevel;
  readonly source: RunningSource;
}

/** An XMPP partner (`Get-CsXmppAllowedPartner`). */
export interface RunningXmppPartner {
  /** Primary domain. */
  readonly domain: string;
  readonly additionalDomains: string[];
  readonly type?: XmppPartnerType;
  readonly tls?: XmppNegotiationSupport;
  readonly sasl?: XmppNegotiationSupport;
  readonly dialback?: boolean;
  readonly keepAlive?: boolean;
  readonly proxyFqdn?: string;
  readonly connectionLimit?: number;
  readonly description?: string;
  readonly source: RunningSource;
}

const LEVEL = wordOf('VerificationLevel', VerificationLevel);
const NEGOTIATION = wordOf('XmppNegotiationSupport', XmppNegotiationSupport);

/** What {@link RunningAllowedDomain} holds. */
export const RUNNING_ALLOWED_DOMAIN_SHAPE = objectOf<RunningAllowedDomain>('RunningAllowedDomain', {
  domain: text, proxyFqdn: optional(text), verificationLevel: optional(LEVEL), comment: optional(text), source: RUNNING_SOURCE_SHAPE,
});

/** What {@link RunningBlockedDomain} holds. */
export const RUNNING_BLOCKED_DOMAIN_SHAPE = objectOf<RunningBlockedDomain>('RunningBlockedDomain', {
  domain: text, comment: optional(text), source: RUNNING_SOURCE_SHAPE,
});

/** What {@link RunningHostingProvider} holds. */
export const RUNNING_HOSTING_PROVIDER_SHAPE = objectOf<RunningHostingProvider>('RunningHostingProvider', {
  identity: text,
  proxyFqdn: text,
  enabled: optional(flag),
  sharedAddressSpace: optional(flag),
  hostsLyncUsers: optional(flag),
  isLocal: optional(flag),
  verificationLevel: optional(LEVEL),
  autodiscoverUrl: optional(text),
  source: RUNNING_SOURCE_SHAPE,
});

/** What {@link RunningPublicProvider} holds. */
export const RUNNING_PUBLIC_PROVIDER_SHAPE = objectOf<RunningPublicProvider>('RunningPublicProvider', {
  identity: text, proxyFqdn: text, enabled: optional(flag), verificationLevel: optional(LEVEL), source: RUNNING_SOURCE_SHAPE,
});

/** What {@link RunningXmppPartner} holds. */
export const RUNNING_XMPP_PARTNER_SHAPE = objectOf<RunningXmppPartner>('RunningXmppPartner', {
  domain: text,
  additionalDomains: listOf(text),
  type: optional(wordOf('XmppPartnerType', XmppPartnerType)),
  tls: optional(NEGOTIATION),
  sasl: optional(NEGOTIATION),
  dialback: optional(flag),
  keepAlive: optional(flag),
  proxyFqdn: optional(text),
  connectionLimit: optional(number),
  description: optional(text),
  source: RUNNING_SOURCE_SHAPE,
});
