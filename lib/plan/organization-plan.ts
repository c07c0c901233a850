import type { ExchangeUmVersion } from '../values/vocabulary/exchange-um';

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
}
