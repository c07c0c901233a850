import { flag, listOf, text, wordOf } from '../../values/boundary/kinds';
import { optional, planPartOf } from '../../values/boundary/object-shape';
import { FederationType, PartnerProduct, PartnerStack, VerificationLevel } from '../../values/vocabulary/federation';

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
  /** Networks that the rule for outbound federation is narrowed to; absent if partners may be anywhere. */
  readonly microsoft365Networks?: Microsoft365NetworksPlan;
}

/** Networks of Microsoft 365, of a published list. */
export interface Microsoft365NetworksPlan {
  /** Day of the list, `YYYY-MM-DD`. */
  readonly listDate: string;
  readonly networks: string[];
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
  /** Server software of the partner; absent if it is not known. */
  readonly stack?: PartnerStack;
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

const PARTNER_PRODUCT_PLAN_SHAPE = planPartOf<PartnerProductPlan>('PartnerProductPlan', {
  key: wordOf('PartnerProduct', PartnerProduct),
  name: text,
  hosted: flag,
});

/** What {@link PartnerPlan} holds. */
export const PARTNER_PLAN_SHAPE = planPartOf<PartnerPlan>('PartnerPlan', {
  domain: text,
  type: wordOf('FederationType', FederationType),
  edgeFqdn: optional(text),
  product: PARTNER_PRODUCT_PLAN_SHAPE,
  sharedAddressSpace: flag,
  pushClearingHouse: flag,
  comment: optional(text),
  stack: optional(wordOf('PartnerStack', PartnerStack)),
});

const HOSTING_PROVIDER_PLAN_SHAPE = planPartOf<HostingProviderPlan>('HostingProviderPlan', {
  name: text,
  proxyFqdn: text,
  product: PARTNER_PRODUCT_PLAN_SHAPE,
  verificationLevel: wordOf('VerificationLevel', VerificationLevel),
  sharedAddressSpace: flag,
  hostsLyncUsers: flag,
  pushClearingHouse: flag,
  autodiscoverUrl: optional(text),
});

const MICROSOFT_365_NETWORKS_PLAN_SHAPE = planPartOf<Microsoft365NetworksPlan>('Microsoft365NetworksPlan', {
  listDate: text,
  networks: listOf(text),
});

/** What {@link FederationPlan} holds. */
export const FEDERATION_PLAN_SHAPE = planPartOf<FederationPlan>('FederationPlan', {
  partnerDiscovery: flag,
  discoverableDomains: listOf(text),
  partners: listOf(PARTNER_PLAN_SHAPE),
  hostingProviders: listOf(HOSTING_PROVIDER_PLAN_SHAPE),
  blockedDomains: listOf(text),
  otherPartnerProducts: optional(listOf(PARTNER_PRODUCT_PLAN_SHAPE)),
  microsoft365Networks: optional(MICROSOFT_365_NETWORKS_PLAN_SHAPE),
});
