/** The four types of SIP federation, by the name that Office Communications Server 2007 gave them. */
export enum FederationType {
  /** Any domain whose Edge is found by its SRV record: partner discovery. */
  DISCOVERED_PARTNER_DOMAIN = 'discovered-partner-domain',
  /** A listed domain, whose Edge is found by its SRV record. */
  ALLOWED_PARTNER_DOMAIN = 'allowed-partner-domain',
  /** A listed domain, from the listed Access Edge only. */
  ALLOWED_PARTNER_SERVER = 'allowed-partner-server',
  /** A hosting provider or public IM provider, from its proxy. */
  PROVIDER = 'hosting-provider-or-public-im-provider',
}

/** Product of a federated partner. It decides which media ports the A/V Edge needs, and whether failover works. */
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
}

/** How far a provider's statement that a sender is who he says counts. */
export enum VerificationLevel {
  /** Every sender counts as verified: anyone there may write to users here. */
  ALWAYS_VERIFIABLE = 'AlwaysVerifiable',
  /** No sender counts as verified: users here hear from those alone who are on their contact lists. */
  ALWAYS_UNVERIFIABLE = 'AlwaysUnverifiable',
  /** What the provider says of each message counts. */
  USE_SOURCE_VERIFICATION = 'UseSourceVerification',
}
