import type { ExchangeUmVersion } from '../values/vocabulary/exchange-um';

/** What is known of the organization around the Edge. Nothing of it is built; the rules judge the plan by it. */
export interface OrganizationRequest {
  /**
   * Name of the Lync site that the Edge belongs to; the settings script then gives it its routes.
   *
   * @default not known: the checklist asks for it
   */
  readonly siteName?: string;
  /**
   * Whether the Edge has to stay up when a server fails.
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
   * Whether users outside have clients older than Lync 2010.
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
   * Whether TLS 1.0 and 1.1 are switched off on the Edge Servers.
   *
   * @default false
   */
  readonly legacyTlsDisabled?: boolean;
  /**
   * Users who are connected from outside at the same time, at most.
   *
   * @default not known
   */
  readonly concurrentRemoteUsers?: number;
  /**
   * SIP connections to the Access Edge at the same time, at most.
   *
   * @default not known
   */
  readonly accessEdgeConnections?: number;
  /**
   * Connections to the Web Conferencing Edge at the same time, at most.
   *
   * @default not known
   */
  readonly webConferencingConnections?: number;
  /**
   * Audio/video sessions through the A/V Edge at the same time, at most.
   *
   * @default not known
   */
  readonly audioVideoSessions?: number;
}

/** An external certificate that is in use already. */
export interface ExistingCertificateRequest {
  /** Subject name (common name). */
  readonly subject: string;
  /** Subject alternative names, as they stand in the certificate. A wildcard may be among them. */
  readonly sans: string[];
  /** Whether it has the client's key usage beside the server's. */
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
  /** Length of its key in bits. */
  readonly keyLengthBits: number;
  /**
   * Last day on which it is valid, `YYYY-MM-DD`.
   *
   * @default not known
   */
  readonly validUntil?: string;
}
