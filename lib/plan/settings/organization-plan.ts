import { flag, number, text, wordOf } from '../../values/boundary/kinds';
import { optional, planPartOf } from '../../values/boundary/object-shape';
import { ExchangeUmVersion } from '../../values/vocabulary/exchange-um';

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
}

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
});
