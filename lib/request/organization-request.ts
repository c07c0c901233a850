import { flag, listOf, number, text, wordOf } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { PublicAuthority, SignatureAlgorithm } from '../values/vocabulary/certificates';
import { ExchangeUmVersion } from '../values/vocabulary/exchange-um';
import type { LyncProduct } from '../guide/products/lync-product';
import { LYNC_PRODUCT } from './lync-product-property';

/** Facts about the organization. They are not deployed, but used by the rules that check the plan. */
export interface OrganizationRequest {
  /**
   * Name of the Lync site that the Edge belongs to. The settings script then sets the federation routes of the site.
   *
   * @default not known: the checklist asks for it
   */
  readonly siteName?: string;
  /**
   * Whether the Edge must remain available when a server fails.
   *
   * @default false
   */
  readonly needsFailover?: boolean;
  /**
   * Exchange Unified Messaging for remote users.
   *
   * @default none
   */
  readonly exchangeUm?: ExchangeUmVersion;
  /**
   * Whether external users have clients older than Lync 2010.
   *
   * @default false
   */
  readonly clientsBeforeLync2010?: boolean;
  /**
   * Whether some users are homed on survivable branch appliances.
   *
   * @default false
   */
  readonly survivableBranchAppliances?: boolean;
  /**
   * Whether some users are still homed on Lync Server 2010.
   *
   * @default false
   */
  readonly lync2010Users?: boolean;
  /**
   * Whether an XMPP gateway of Office Communications Server or Lync Server 2010 is still in use.
   *
   * @default false
   */
  readonly legacyXmppGateway?: boolean;
  /**
   * Whether TLS 1.0 and 1.1 are disabled on the Edge Servers.
   *
   * @default false
   */
  readonly legacyTlsDisabled?: boolean;
  /**
   * Maximum number of remote users who are connected at the same time.
   *
   * @default not known
   */
  readonly concurrentRemoteUsers?: number;
  /**
   * Maximum number of simultaneous SIP connections to the Access Edge.
   *
   * @default not known
   */
  readonly accessEdgeConnections?: number;
  /**
   * Maximum number of simultaneous connections to the Web Conferencing Edge.
   *
   * @default not known
   */
  readonly webConferencingConnections?: number;
  /**
   * Maximum number of simultaneous audio/video sessions through the A/V Edge.
   *
   * @default not known
   */
  readonly audioVideoSessions?: number;
  /**
   * Days that it takes to order, receive and install a certificate, 0 to 365.
   *
   * @default not known: only the time that A/V authentication needs is planned for
   */
  readonly certificateLeadDays?: number;
  /**
   * Lifetime of the tokens of A/V authentication in hours, 1 to 4320: `MaxTokenLifetime` of the A/V Edge configuration, rounded up.
   * A new certificate must be staged at least this long before the old one expires.
   * Page: `lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-set-cscertificate.md`.
   *
   * @default 8
   */
  readonly avTokenLifetimeHours?: number;
  /**
   * Products of other Lync servers of the organization: Front End Servers that have not moved yet, or another Edge pool. Microsoft supports
   * few combinations in a hybrid deployment.
   * Page: `plan-hybrid-connectivity.md`.
   *
   * @default none: every server has the product of the Edge
   */
  readonly otherProducts?: LyncProduct[];
  /**
   * Whether users who are homed in Microsoft 365 call through telephone lines of this deployment (hybrid voice).
   * Page: `plan-hybrid-connectivity.md`.
   *
   * @default false
   */
  readonly hybridVoice?: boolean;
  /**
   * SIP domains of a tenant that was online alone until it was merged with this deployment, each only once, and none of `onmicrosoft.com`.
   * The external certificate has `sip.` of each.
   * Page: `cloud-consolidation-edge-certificates.md`.
   *
   * @default none
   */
  readonly onlineSipDomains?: string[];
}

/** An existing external certificate. */
export interface ExistingCertificateRequest {
  /** Subject name (common name). */
  readonly subject: string;
  /** Subject alternative names of the certificate. They can include wildcards. */
  readonly sans: string[];
  /** Whether its key usages include client authentication. */
  readonly clientAuthentication: boolean;
  /** Whether its private key can be exported. */
  readonly privateKeyExportable: boolean;
  /** Whether a public certification authority issued it. */
  readonly publicCa: boolean;
  /**
   * Whether every server of the pool has it, with the same private key.
   *
   * @default false
   */
  readonly sharedAcrossPool?: boolean;
  /** Key length in bits. */
  readonly keyLengthBits: number;
  /**
   * First day on which it is valid, `YYYY-MM-DD`; not after `validUntil`.
   *
   * @default not known
   */
  readonly validFrom?: string;
  /**
   * Last day on which it is valid, `YYYY-MM-DD`.
   *
   * @default not known
   */
  readonly validUntil?: string;
  /**
   * The public authority that issued it.
   *
   * @default PublicAuthority.UNKNOWN
   */
  readonly authority?: PublicAuthority;
  /**
   * How it is signed.
   *
   * @default not known
   */
  readonly signatureAlgorithm?: SignatureAlgorithm;
  /**
   * Whether it names a CRL distribution point.
   *
   * @default not known
   */
  readonly crlDistributionPoint?: boolean;
}

/** What {@link OrganizationRequest} may hold. */
export const ORGANIZATION_REQUEST = objectOf<OrganizationRequest>('OrganizationRequest', {
  siteName: optional(text),
  needsFailover: optional(flag),
  exchangeUm: optional(wordOf('ExchangeUmVersion', ExchangeUmVersion)),
  clientsBeforeLync2010: optional(flag),
  survivableBranchAppliances: optional(flag),
  lync2010Users: optional(flag),
  legacyXmppGateway: optional(flag),
  legacyTlsDisabled: optional(flag),
  concurrentRemoteUsers: optional(number),
  accessEdgeConnections: optional(number),
  webConferencingConnections: optional(number),
  audioVideoSessions: optional(number),
  certificateLeadDays: optional(number),
  avTokenLifetimeHours: optional(number),
  otherProducts: optional(listOf(LYNC_PRODUCT)),
  hybridVoice: optional(flag),
  onlineSipDomains: optional(listOf(text)),
});

/** What {@link ExistingCertificateRequest} may hold. */
export const EXISTING_CERTIFICATE_REQUEST = objectOf<ExistingCertificateRequest>('ExistingCertificateRequest', {
  subject: text,
  sans: listOf(text),
  clientAuthentication: flag,
  privateKeyExportable: flag,
  publicCa: flag,
  sharedAcrossPool: optional(flag),
  keyLengthBits: number,
  validFrom: optional(text),
  validUntil: optional(text),
  authority: optional(wordOf('PublicAuthority', PublicAuthority)),
  signatureAlgorithm: optional(wordOf('SignatureAlgorithm', SignatureAlgorithm)),
  crlDistributionPoint: optional(flag),
});
