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
export type { CertificatePlan, CertificateSourcePlan, ExistingCertificatePlan } from './certificates/certificate-plan';
export { DnsAddressOwner, type DnsAddressPlan, type DnsRecordPlan, type SrvDataPlan } from './network/dns-plan';
export type { FederationPlan, HostingProviderPlan, Microsoft365NetworksPlan, PartnerPlan, PartnerProductPlan } from './federation/federation-plan';
export {
  EdgeAddressKind, FirewallAccess, type FirewallEnd, FirewallEndKind, FirewallRuleKind, type FirewallRulePlan,
} from './network/firewall-plan';
export type { InternalSidePlan } from './servers/internal-side-plan';
export {
  type ListenerNodePlan, type ListenerPlan, LoadBalancerPersistence, type LoadBalancerPlan, type VirtualAddressPlan,
} from './network/load-balancer-plan';
export {
  type AccessEdgeConfigurationPlan, type ExternalAccessPolicyPlan, ExternalAccessPolicyScope,
  type FederationRoutesPlan,
} from './settings/lync-settings-plan';
export { MediaPolicyForm, type MediaPolicyPlan, type MediaPolicyRulePlan } from './settings/media-policy-plan';
export type { MobileClientPlan, MobilePushPlan } from './settings/mobile-push-plan';
export type { OrganizationPlan, OtherProductPlan } from './settings/organization-plan';
export type { ProductPlan } from './product/product-plan';
export { type PublicImPlan, PublicImProvisioning } from './federation/public-im-plan';
export type {
  BridgePlan, GatewayPlan, HiddenNamePlan, PublishingRulePlan, SimpleUrlPlan, SplitNamePlan, WebMonitorPlan,
  WebPoolPlan,
} from './reverse-proxy-plan';
export type {
  EdgeServerPlan, ExternalAdapterPlan, ExternalAddressPlan, HostsEntry, InternalAdapterPlan, PersistentRoute,
} from './servers/server-plan';
export type { EdgeServicePlan } from './servers/service-plan';
export type { XmppPartnerPlan, XmppPlan } from './federation/xmpp-plan';
