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

/** Version of the serialized plan's shape. It grows when a reader of plans has to change. */
export const EDGE_PLAN_SCHEMA_VERSION = 2;

/**
 * Everything that the planning guide decides for one Edge deployment, as a value.
 *
 * It holds text, numbers, booleans and lists only: it can be written as JSON, compared, and stored, and is read without
 * the tables that it was made from. The same request gives the same plan, byte for byte.
 */
export interface EdgePlan {
  readonly schemaVersion: number;
  readonly product: ProductPlan;
  /** Where the Edge is deployed. */
  readonly platform: PlatformKey;
  readonly topology: ReferenceTopology;
  /** How the members share the load. */
  readonly loadBalancing: LoadBalancing;
  /** What the topology wants on the external adapters. */
  readonly externalAddressing: ExternalAddressing;
  /** What lies between the Internet and the external adapters. */
  readonly translation: AddressTranslation;
  /** Whether one external address per server serves all three Edge services. */
  readonly singleExternalAddress: boolean;
  /** SIP domains in alphabetical order. */
  readonly sipDomains: string[];
  /** What is in use, in the words of the planning tables, in alphabetical order. */
  readonly conditions: PlanningCondition[];
  /** Access Edge, Web Conferencing Edge and A/V Edge: the three names that the outside knows. */
  readonly services: EdgeServicePlan[];
  readonly internal: InternalSidePlan;
  /** Size of the virtual machines; absent when they are not planned here. */
  readonly virtualMachineSize?: string;
  readonly servers: EdgeServerPlan[];
  /** The load balancers, external and internal; empty without hardware load balancing. */
  readonly loadBalancers: LoadBalancerPlan[];
  readonly firewall: FirewallRulePlan[];
  /** The firewall policies of the A/V page in both of their forms; empty without audio/video. */
  readonly mediaPolicies: MediaPolicyPlan[];
  readonly dnsRecords: DnsRecordPlan[];
  readonly certificates: CertificatePlan[];
  readonly accessEdgeConfiguration: AccessEdgeConfigurationPlan;
  readonly externalAccessPolicy: ExternalAccessPolicyPlan;
  readonly routes: FederationRoutesPlan;
  /** Absent without federation. */
  readonly federation?: FederationPlan;
  /** Public IM providers, in the order of their keys. */
  readonly publicIm: PublicImPlan[];
  /** Absent without push notification. */
  readonly mobilePush?: MobilePushPlan;
  /** Absent without XMPP. */
  readonly xmpp?: XmppPlan;
  /** Day for which the plan is made, `YYYY-MM-DD`; absent when it was not given. */
  readonly planningDate?: string;
  /** What is known of the organization; absent when nothing was given. */
  readonly organization?: OrganizationPlan;
  /** The external certificate that is in use already; absent when there is none. */
  readonly existingExternalCertificate?: ExistingCertificatePlan;
  readonly findings: Finding[];
}
