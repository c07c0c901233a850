import { flag, listOf, number, text, wordOf } from '../../values/boundary/kinds';
import { optional, planPartOf } from '../../values/boundary/object-shape';
import { ExchangeUmVersion } from '../../values/vocabulary/exchange-um';
import { ProductKey } from '../../values/vocabulary/product-key';

/** Facts about the organization; absent facts are not known. */
export interface OrganizationPlan {
  /** Name of the Lync site that the Edge belongs to. */
  readonly siteName?: string;
  readonly needsFailover: boolean;
  /** Exchange Unified Messaging for remote users. */
  readonly exchangeUm?: ExchangeUmVersion;
  readonly clientsBeforeLync2010: boolean;
  readonly survivableBranchAppliances: boolean;
  readonly lync2010Users: boolean;
  readonly legacyXmppGateway: boolean;
  /** Whether TLS 1.0 and 1.1 are disabled; absent when it was not specified. */
  readonly legacyTlsDisabled?: boolean;
  readonly concurrentRemoteUsers?: number;
  readonly accessEdgeConnections?: number;
  readonly webConferencingConnections?: number;
  readonly audioVideoSessions?: number;
  /** Days that it takes to order, receive and install a certificate. */
  readonly certificateLeadDays?: number;
  /** Lifetime of the tokens of A/V authentication in hours; absent for the default. */
  readonly avTokenLifetimeHours?: number;
  /** Products of other Lync servers, each once, sorted by key. */
  readonly otherProducts?: OtherProductPlan[];
  /** Whether users who are homed in Microsoft 365 call through telephone lines of this deployment. */
  readonly hybridVoice?: boolean;
  /** SIP domains of a tenant that is merged with this deployment, in alphabetical order. */
  readonly onlineSipDomains?: string[];
}

/** A product of other servers than those of the pool. */
export interface OtherProductPlan {
  readonly key: ProductKey;
  /** Product name. */
  readonly name: string;
}

const OTHER_PRODUCT_PLAN_SHAPE = planPartOf<OtherProductPlan>('OtherProductPlan', { key: wordOf('ProductKey', ProductKey), name: text });

/** What {@link OrganizationPlan} holds. */
export const ORGANIZATION_PLAN_SHAPE = planPartOf<OrganizationPlan>('OrganizationPlan', {
  siteName: optional(text),
  needsFailover: flag,
  exchangeUm: optional(wordOf('ExchangeUmVersion', ExchangeUmVersion)),
  clientsBeforeLync2010: flag,
  survivableBranchAppliances: flag,
  lync2010Users: flag,
  legacyXmppGateway: flag,
  legacyTlsDisabled: optional(flag),
  concurrentRemoteUsers: optional(number),
  accessEdgeConnections: optional(number),
  webConferencingConnections: optional(number),
  audioVideoSessions: optional(number),
  certificateLeadDays: optional(number),
  avTokenLifetimeHours: optional(number),
  otherProducts: optional(listOf(OTHER_PRODUCT_PLAN_SHAPE)),
  hybridVoice: optional(flag),
  onlineSipDomains: optional(listOf(text)),
});
