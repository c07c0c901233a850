import type { PlanningCondition } from '../values/vocabulary/planning-condition';
import type { PlatformKey } from '../values/vocabulary/platform';
import type { AddressTranslation, ExternalAddressing, LoadBalancing, ReferenceTopology } from '../values/vocabulary/topology';
import type { CertificatePlan, ExistingCertificatePlan } from './certificate-plan';
import type { DnsRecordPlan } from './dns-plan';
import type { FederationPlan } from './federation-plan';
import type { Finding } from './finding';
import type { FirewallRulePlan } from './firewall-plan';
import type { InternalSidePlan } from './internal-side-plan';
import type { LoadBalancerPlan } from './load-balancer-plan';
import type { AccessEdgeConfigurationPlan, ExternalAccessPolicyPlan, FederationRoutesPlan } from './lync-settings-plan';
import type { MediaPolicyPlan } from './media-policy-plan';
import type { MobilePushPlan } from './mobile-push-plan';
import type { OrganizationPlan } from './organization-plan';
import type { ProductPlan } from './product-plan';
import type { PublicImPlan } from './public-im-plan';
import type { EdgeServerPlan } from './server-plan';
import type { EdgeServicePlan } from './service-plan';
import type { XmppPlan } from './xmpp-plan';

/** Schema version of a serialized plan. It is incremented when readers of plans must change. */
export const EDGE_PLAN_SCHEMA_VERSION = 2;

/**
 * Everything that the planning guide decides for one Edge deployment, as a value.
 *
 * It consists of text, numbers, booleans and lists: it can be written as JSON, compared and stored, and can be read
 * without the planning tables. The same request always results in the same plan, byte for byte.
 */
export interface EdgePlan {
  readonly schemaVersion: number;
  readonly product: ProductPlan;
  /** Where the Edge is deployed. */
  readonly platform: PlatformKey;
  readonly topology: ReferenceTopology;
  /** Load balancing of the pool. */
  readonly loadBalancing: LoadBalancing;
  /** Addresses that the topology requires on the external adapters. */
  readonly externalAddressing: ExternalAddressing;
  /** Address translation between the Internet and the external adapters. */
  readonly translation: AddressTranslation;
  /** Whether all three Edge services share one external address per server. */
  readonly singleExternalAddress: boolean;
  /** SIP domains in alphabetical order. */
  readonly sipDomains: string[];
  /** Conditions of the planning tables that are met, in alphabetical order. */
  readonly conditions: PlanningCondition[];
  /** Access Edge, Web Conferencing Edge and A/V Edge. */
  readonly services: EdgeServicePlan[];
  readonly internal: InternalSidePlan;
  /** Size of the virtual machines; absent when it was not specified. */
  readonly virtualMachineSize?: string;
  readonly servers: EdgeServerPlan[];
  /** External and internal load balancers; empty without hardware load balancing. */
  readonly loadBalancers: LoadBalancerPlan[];
  readonly firewall: FirewallRulePlan[];
  /** The firewall policies of the A/V page in both variants; empty without audio/video. */
  readonly mediaPolicies: MediaPolicyPlan[];
  readonly dnsRecords: DnsRecordPlan[];
  readonly certificates: CertificatePlan[];
  readonly accessEdgeConfiguration: AccessEdgeConfigurationPlan;
  readonly externalAccessPolicy: ExternalAccessPolicyPlan;
  readonly routes: FederationRoutesPlan;
  /** Absent without federation. */
  readonly federation?: FederationPlan;
  /** Public IM providers, sorted by key. */
  readonly publicIm: PublicImPlan[];
  /** Absent without push notification. */
  readonly mobilePush?: MobilePushPlan;
  /** Absent without XMPP. */
  readonly xmpp?: XmppPlan;
  /** Date for which the deployment is planned, `YYYY-MM-DD`; absent when it was not specified. */
  readonly planningDate?: string;
  /** Facts about the organization; absent when none were specified. */
  readonly organization?: OrganizationPlan;
  /** The existing external certificate; absent if there is none. */
  readonly existingExternalCertificate?: ExistingCertificatePlan;
  readonly findings: Finding[];
}
