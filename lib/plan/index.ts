// The types and enums of a plan, as the public namespace `plan`: `plan.FirewallRulePlan`.
export { CertificateAuthority, CertificateHolder, ExtendedKeyUsage, PublicAuthority, SignatureAlgorithm } from '../values/vocabulary/certificates';
export { PartnerStack } from '../values/vocabulary/federation';
export { PushService } from '../values/vocabulary/mobile-push';
export { PlanKind } from '../values/vocabulary/plan-kind';
export { PlanningCondition } from '../values/vocabulary/planning-condition';
export { PlatformKey } from '../values/vocabulary/platform';
export { ProductKey } from '../values/vocabulary/product-key';
export { PublicImCapability } from '../values/vocabulary/public-im';
export {
  BridgeAction, PublishedService, ReverseProxyKind, SimpleUrlNaming, WebAffinity, WebServicesPoolKind,
} from '../values/vocabulary/reverse-proxy';
export { AddressTranslation, ExternalAddressing } from '../values/vocabulary/topology';
export { AppProtocol, TrafficDirection, Transport } from '../values/vocabulary/traffic';
export { XmppMethod } from '../values/vocabulary/xmpp';
export type { CertificatePlan, CertificateSourcePlan, ExistingCertificatePlan } from './certificate-plan';
export { DnsAddressOwner, type DnsAddressPlan, type DnsRecordPlan, type SrvDataPlan } from './dns-plan';
export type { FederationPlan, HostingProviderPlan, Microsoft365NetworksPlan, PartnerPlan, PartnerProductPlan } from './federation-plan';
export {
  EdgeAddressKind, FirewallAccess, type FirewallEnd, FirewallEndKind, FirewallRuleKind, type FirewallRulePlan,
} from './firewall-plan';
export type { InternalSidePlan } from './internal-side-plan';
export {
  type ListenerNodePlan, type ListenerPlan, LoadBalancerPersistence, type LoadBalancerPlan, type VirtualAddressPlan,
} from './load-balancer-plan';
export {
  type AccessEdgeConfigurationPlan, type ExternalAccessPolicyPlan, ExternalAccessPolicyScope,
  type FederationRoutesPlan,
} from './lync-settings-plan';
export { MediaPolicyForm, type MediaPolicyPlan, type MediaPolicyRulePlan } from './media-policy-plan';
export type { MobileClientPlan, MobilePushPlan } from './mobile-push-plan';
export type { OrganizationPlan } from './organization-plan';
export type { ProductPlan } from './product-plan';
export { type PublicImPlan, PublicImProvisioning } from './public-im-plan';
export type {
  BridgePlan, GatewayPlan, HiddenNamePlan, PublishingRulePlan, SimpleUrlPlan, SplitNamePlan, WebMonitorPlan,
  WebPoolPlan,
} from './reverse-proxy-plan';
export type {
  EdgeServerPlan, ExternalAdapterPlan, ExternalAddressPlan, HostsEntry, InternalAdapterPlan, PersistentRoute,
} from './server-plan';
export type { EdgeServicePlan } from './service-plan';
export type { XmppPartnerPlan, XmppPlan } from './xmpp-plan';
