import { flag, listOf, number, text, wordOf } from '../values/boundary/kinds';
import { optional, planPartOf } from '../values/boundary/object-shape';
import { PlanKind } from '../values/vocabulary/plan-kind';
import { PlanningCondition } from '../values/vocabulary/planning-condition';
import { PlatformKey } from '../values/vocabulary/platform';
import { AddressTranslation, ExternalAddressing, LoadBalancing, ReferenceTopology } from '../values/vocabulary/topology';
import {
  CERTIFICATE_PLAN_SHAPE, type CertificatePlan, EXISTING_CERTIFICATE_PLAN_SHAPE, type ExistingCertificatePlan,
} from './certificates/certificate-plan';
import { DNS_RECORD_PLAN_SHAPE, type DnsRecordPlan } from './network/dns-plan';
import { FEDERATION_PLAN_SHAPE, type FederationPlan } from './federation/federation-plan';
import { FINDING_SHAPE, type Finding } from './findings/finding';
import { FIREWALL_RULE_PLAN_SHAPE, type FirewallRulePlan } from './network/firewall-plan';
import { INTERNAL_SIDE_PLAN_SHAPE, type InternalSidePlan } from './servers/internal-side-plan';
import { LOAD_BALANCER_PLAN_SHAPE, type LoadBalancerPlan } from './network/load-balancer-plan';
import {
  ACCESS_EDGE_CONFIGURATION_PLAN_SHAPE, type AccessEdgeConfigurationPlan, EXTERNAL_ACCESS_POLICY_PLAN_SHAPE, type ExternalAccessPolicyPlan, FEDERATION_ROUTES_PLAN_SHAPE, type FederationRoutesPlan,
} from './settings/lync-settings-plan';
import { MEDIA_POLICY_PLAN_SHAPE, type MediaPolicyPlan } from './settings/media-policy-plan';
import { MOBILE_PUSH_PLAN_SHAPE, type MobilePushPlan } from './settings/mobile-push-plan';
import { ORGANIZATION_PLAN_SHAPE, type OrganizationPlan } from './settings/organization-plan';
import { PRODUCT_PLAN_SHAPE, type ProductPlan } from './product/product-plan';
import { PUBLIC_IM_PLAN_SHAPE, type PublicImPlan } from './federation/public-im-plan';
import { EDGE_SERVER_PLAN_SHAPE, type EdgeServerPlan } from './servers/server-plan';
import { EDGE_SERVICE_PLAN_SHAPE, type EdgeServicePlan } from './servers/service-plan';
import { XMPP_PLAN_SHAPE, type XmppPlan } from './federation/xmpp-plan';

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
  /** What the plan is about: `edge`. */
  readonly planKind: PlanKind;
  readonly product: ProductPlan;
  /** Installed build: `7.0.2046.879`; absent when it was not specified. */
  readonly productBuild?: string;
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
  /** True if the organization has other Edge pools. */
  readonly hasOtherEdgePools?: boolean;
  /** The existing external certificate; absent if there is none. */
  readonly existingExternalCertificate?: ExistingCertificatePlan;
  readonly findings: Finding[];
}

/** What {@link EdgePlan} holds. */
export const EDGE_PLAN_SHAPE = planPartOf<EdgePlan>('EdgePlan', {
  schemaVersion: number,
  planKind: wordOf('PlanKind', PlanKind),
  product: PRODUCT_PLAN_SHAPE,
  productBuild: optional(text),
  platform: wordOf('PlatformKey', PlatformKey),
  topology: wordOf('ReferenceTopology', ReferenceTopology),
  loadBalancing: wordOf('LoadBalancing', LoadBalancing),
  externalAddressing: wordOf('ExternalAddressing', ExternalAddressing),
  translation: wordOf('AddressTranslation', AddressTranslation),
  singleExternalAddress: flag,
  sipDomains: listOf(text),
  conditions: listOf(wordOf('PlanningCondition', PlanningCondition)),
  services: listOf(EDGE_SERVICE_PLAN_SHAPE),
  internal: INTERNAL_SIDE_PLAN_SHAPE,
  virtualMachineSize: optional(text),
  servers: listOf(EDGE_SERVER_PLAN_SHAPE),
  loadBalancers: listOf(LOAD_BALANCER_PLAN_SHAPE),
  firewall: listOf(FIREWALL_RULE_PLAN_SHAPE),
  mediaPolicies: listOf(MEDIA_POLICY_PLAN_SHAPE),
  dnsRecords: listOf(DNS_RECORD_PLAN_SHAPE),
  certificates: listOf(CERTIFICATE_PLAN_SHAPE),
  accessEdgeConfiguration: ACCESS_EDGE_CONFIGURATION_PLAN_SHAPE,
  externalAccessPolicy: EXTERNAL_ACCESS_POLICY_PLAN_SHAPE,
  routes: FEDERATION_ROUTES_PLAN_SHAPE,
  federation: optional(FEDERATION_PLAN_SHAPE),
  publicIm: listOf(PUBLIC_IM_PLAN_SHAPE),
  mobilePush: optional(MOBILE_PUSH_PLAN_SHAPE),
  xmpp: optional(XMPP_PLAN_SHAPE),
  planningDate: optional(text),
  organization: optional(ORGANIZATION_PLAN_SHAPE),
  hasOtherEdgePools: optional(flag),
  existingExternalCertificate: optional(EXISTING_CERTIFICATE_PLAN_SHAPE),
  findings: listOf(FINDING_SHAPE),
});
