import type { FederationType, PartnerProduct, VerificationLevel } from '../values/vocabulary/federation';

/** Federation with Lync and Office Communications Server organizations, as configured in Lync. */
export interface FederationPlan {
  /** Whether partners not on the allow list are accepted when they are found by their SRV record. */
  readonly partnerDiscovery: boolean;
  /** SIP domains with a federation SRV record so that partners can discover them, in alphabetical order. */
  readonly discoverableDomains: string[];
  /** Partners that are domains, in alphabetical order. */
  readonly partners: PartnerPlan[];
  /**
   * Products that the request gives for partners that are not listed, sorted by key; absent when it gives none, and the
   * usual ones are planned for.
   */
  readonly otherPartnerProducts?: PartnerProductPlan[];
  /** Hosting providers, sorted by proxy FQDN. */
  readonly hostingProviders: HostingProviderPlan[];
  /** Blocked domains, in alphabetical order. */
  readonly blockedDomains: string[];
}

/** The product of a partner, with what a reader needs to know without the planning tables. */
export interface PartnerProductPlan {
  readonly key: PartnerProduct;
  /** Product name. */
  readonly name: string;
  /** Whether Microsoft hosts it: it is reached through a hosting provider. */
  readonly hosted: boolean;
}

/** A partner domain. */
export interface PartnerPlan {
  readonly domain: string;
  readonly type: FederationType;
  /** The only Access Edge that is accepted for the domain; absent when it is found by its SRV record. */
  readonly edgeFqdn?: string;
  readonly product: PartnerProductPlan;
  /** Whether the domain is one of your SIP domains and some of its users are homed at the partner. */
  readonly sharedAddressSpace: boolean;
  /** Whether it is the domain of the Push Notification Clearing House, which has no users. */
  readonly pushClearingHouse: boolean;
  readonly comment?: string;
}

/** A hosting provider. */
export interface HostingProviderPlan {
  /** Name of the provider in Lync. */
  readonly name: string;
  readonly proxyFqdn: string;
  readonly product: PartnerProductPlan;
  readonly verificationLevel: VerificationLevel;
  readonly sharedAddressSpace: boolean;
  /** Whether it homes Lync users, and not only other accounts. */
  readonly hostsLyncUsers: boolean;
  /** Whether its proxy is the proxy of the Push Notification Clearing House. */
  readonly pushClearingHouse: boolean;
  readonly autodiscoverUrl?: string;
}
