import type { FederationType, PartnerProduct, VerificationLevel } from '../values/vocabulary/federation';

/** Federation with Lync and Office Communications Server organizations, as it is set in Lync. */
export interface FederationPlan {
  /** Whether partners not on the allow list are accepted when their SRV record leads to them. */
  readonly partnerDiscovery: boolean;
  /** SIP domains that have a federation SRV record so that partners discover them, in alphabetical order. */
  readonly discoverableDomains: string[];
  /** Partners that are domains, in alphabetical order. */
  readonly partners: PartnerPlan[];
  /** Hosting providers, in the order of their proxies. */
  readonly hostingProviders: HostingProviderPlan[];
  /** Blocked domains, in alphabetical order. */
  readonly blockedDomains: string[];
}

/** A partner's product, with what is needed to speak of it without the planning tables. */
export interface PartnerProductPlan {
  readonly key: PartnerProduct;
  /** Name as Microsoft prints it. */
  readonly name: string;
  /** Whether Microsoft runs it: it is reached through a hosting provider. */
  readonly hosted: boolean;
}

/** A partner domain. */
export interface PartnerPlan {
  readonly domain: string;
  readonly type: FederationType;
  /** The only Access Edge that may speak for it; absent when its SRV record finds it. */
  readonly edgeFqdn?: string;
  readonly product: PartnerProductPlan;
  /** Whether the domain is one of our own, some of whose users are homed at the partner. */
  readonly sharedAddressSpace: boolean;
  /** Whether it is the domain of the push clearing house, which has no users. */
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
  /** Whether it homes Lync users, rather than other accounts. */
  readonly hostsLyncUsers: boolean;
  /** Whether its proxy is that of the push clearing house. */
  readonly pushClearingHouse: boolean;
  readonly autodiscoverUrl?: string;
}
