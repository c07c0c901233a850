/** Type of SIP federation, by its name in Office Communications Server 2007. */
export enum FederationType {
  /** Any domain whose Edge is found by its SRV record (partner discovery). */
  DISCOVERED_PARTNER_DOMAIN = 'discovered-partner-domain',
  /** A domain on the allow list, whose Edge is found by its SRV record. */
  ALLOWED_PARTNER_DOMAIN = 'allowed-partner-domain',
  /** A domain on the allow list together with its Access Edge. */
  ALLOWED_PARTNER_SERVER = 'allowed-partner-server',
  /** A hosting provider or public IM provider, by its proxy. */
  PROVIDER = 'hosting-provider-or-public-im-provider',
}

/** Product of a federated partner. It determines which media ports the A/V Edge needs, and whether failover works. */
export enum PartnerProduct {
  /** Live Communications Server 2005 with Service Pack 1: instant messages and presence only. */
  LCS_2005_SP1 = 'lcs-2005-sp1',
  /** Office Communications Server 2007: needs 50000-59999 TCP and UDP in both directions. */
  OCS_2007 = 'ocs-2007',
  /** Office Communications Server 2007 R2. */
  OCS_2007_R2 = 'ocs-2007-r2',
  LYNC_SERVER_2010 = 'lync-server-2010',
  LYNC_SERVER_2013 = 'lync-server-2013',
  SKYPE_FOR_BUSINESS_SERVER_2015 = 'skype-for-business-server-2015',
  SKYPE_FOR_BUSINESS_SERVER_2019 = 'skype-for-business-server-2019',
  /** Skype for Business Server Subscription Edition. */
  SKYPE_FOR_BUSINESS_SERVER_SE = 'skype-for-business-server-se',
  /** Lync Online 2010, hosted by Microsoft. */
  LYNC_ONLINE_2010 = 'lync-online-2010',
  /** Office 365 (Lync Online, later Skype for Business Online), hosted by Microsoft. */
  OFFICE_365 = 'office-365',
  /** Not known yet: the media ports of every product are opened until it is, and findings about products are advice. */
  UNKNOWN = 'unknown',
}

/** How messages from a provider are verified (`VerificationLevel` of the provider). */
export enum VerificationLevel {
  /** All messages are treated as verified: anyone at the provider can contact your users. */
  ALWAYS_VERIFIABLE = 'AlwaysVerifiable',
  /** All messages are treated as unverified: users receive messages only from people on their contact lists. */
  ALWAYS_UNVERIFIABLE = 'AlwaysUnverifiable',
  /** The verification level that the provider sends with each message is used. */
  USE_SOURCE_VERIFICATION = 'UseSourceVerification',
}

/** Server software that a partner connects with, of which a problem with certificates for server authentication alone is reported. */
export enum PartnerStack {
  /** Cisco Expressway, X14 and X15 before X15.4. */
  CISCO_EXPRESSWAY_BEFORE_X15_4 = 'cisco-expressway-before-x15-4',
  /** ejabberd before 25.08. */
  EJABBERD_BEFORE_25_08 = 'ejabberd-before-25-08',
  METRONOME = 'metronome',
  OPENSIPS = 'opensips',
  PEXIP_INFINITY = 'pexip-infinity',
  /** Another one, a later version, or not known. */
  UNKNOWN = 'unknown',
}
