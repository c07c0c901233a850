export { CertificateRequest } from './configure/certificate-request';
export { LyncSettings } from './configure/lync-settings';
export {
  EdgeCertificate, type EdgeCertificateProps, type ExistingVaultCertificateProps, type IssuedCertificateProps,
  type MadeCertificateProps, type SignedElsewhereProps,
} from './constructs/certificates/edge-certificate';
export type { EdgeCertificates } from './constructs/certificates/edge-certificates';
export { FederationSrvRecord, type FederationSrvRecordProps } from './constructs/federation/federation-srv-record';
export { XmppProxyRule, type XmppProxyRuleProps } from './constructs/federation/xmpp-proxy-rule';
export { AzureLoadBalancer, type AzureLoadBalancerProps } from './constructs/load-balancing/azure-load-balancer';
export {
  type AzureBalancingProps, EdgeLoadBalancer, type ExternalApplianceProps,
} from './constructs/load-balancing/edge-load-balancer';
export { EdgeNames, type ResourcePlace } from './constructs/naming/edge-context';
export { EdgeResourceKind, ResourceNaming } from './constructs/naming/resource-naming';
export { EdgeFirewall, type EdgeFirewallProps } from './constructs/network/edge-firewall';
export {
  type CreatedNetworkProps, EdgeNetwork, type ExistingSubnet, type ExistingSubnetsProps,
  type ExistingVirtualNetworkProps,
} from './constructs/network/edge-network';
export type { CreatedNetworkIpv6Props, ExistingNetworkIpv6Props } from './constructs/network/ipv6-ranges';
export { AdministratorPassword, type KeyVaultSecretProps } from './constructs/pool/administrator-password';
export { type AvailabilitySetProps, EdgePlacement } from './constructs/pool/edge-placement';
export { EdgePool } from './constructs/pool/edge-pool';
export type { EdgePoolProps } from './constructs/pool/edge-pool-props';
export { EdgeServer, type EdgeServerProps } from './constructs/pool/edge-server';
export type {
  EdgeVirtualMachineProps, NightlyShutdown, VirtualMachineSettings,
} from './constructs/pool/virtual-machine-settings';
export { ReverseProxy, type ReverseProxyProps } from './constructs/reverse-proxy/reverse-proxy';
export { ReverseProxyGateway } from './constructs/reverse-proxy/reverse-proxy-gateway';
export {
  type ApplicationGatewayProps, GatewayCapacity, ReverseProxyHost,
} from './constructs/reverse-proxy/reverse-proxy-host';
export {
  type CreatedProxyNetworkProps, type ProxyInSubnetProps, type ProxyInVirtualNetworkProps, ReverseProxyNetwork,
} from './constructs/reverse-proxy/reverse-proxy-network';
export { AzurePrivateZone } from './dns/azure-private-zone';
export { AzurePublicZone } from './dns/azure-public-zone';
export { type AzureDnsZoneProps, type AzureRecordSetPlace, AzureZone } from './dns/azure-zone';
export { DnsZone } from './dns/dns-zone';
export { EdgeDnsZone } from './dns/edge-dns-zone';
export type { RecordSet, SrvRecordData } from './dns/record-set';
export { type Rfc2136DnsZoneProps, Rfc2136Zone } from './dns/rfc2136-zone';
export {
  EdgeTopology, type ScaledEdgeProps, type ScaledNatEdgeProps, type SingleEdgeProps, type SingleNatEdgeProps,
} from './guide/edge-topology';
export { LyncProduct } from './guide/products/lync-product';
export type { WindowsImage } from './guide/products/windows-image';
export type { CertificatePlan, CertificateSourcePlan, ExistingCertificatePlan } from './plan/certificate-plan';
export { DnsAddressOwner, type DnsAddressPlan, type DnsRecordPlan, type SrvDataPlan } from './plan/dns-plan';
export type { EdgePlan } from './plan/edge-plan';
export type { FederationPlan, HostingProviderPlan, PartnerPlan, PartnerProductPlan } from './plan/federation-plan';
export { type Finding, FindingSeverity } from './plan/finding';
export {
  FirewallAccess, type FirewallEnd, FirewallEndKind, FirewallRuleKind, type FirewallRulePlan,
} from './plan/firewall-plan';
export type { InternalSidePlan } from './plan/internal-side-plan';
export {
  type ListenerNodePlan, type ListenerPlan, LoadBalancerPersistence, type LoadBalancerPlan, type VirtualAddressPlan,
} from './plan/load-balancer-plan';
export {
  type AccessEdgeConfigurationPlan, type ExternalAccessPolicyPlan, ExternalAccessPolicyScope,
  type FederationRoutesPlan,
} from './plan/lync-settings-plan';
export { MediaPolicyForm, type MediaPolicyPlan, type MediaPolicyRulePlan } from './plan/media-policy-plan';
export type { MobileClientPlan, MobilePushPlan } from './plan/mobile-push-plan';
export type { OrganizationPlan } from './plan/organization-plan';
export { PlanFile } from './plan/plan-file';
export type { ProductPlan } from './plan/product-plan';
export type { PublicImPlan } from './plan/public-im-plan';
export type {
  BridgePlan, GatewayPlan, HiddenNamePlan, PublishingRulePlan, ReverseProxyPlan, SimpleUrlPlan, SplitNamePlan,
  WebMonitorPlan, WebPoolPlan,
} from './plan/reverse-proxy-plan';
export type {
  EdgeServerPlan, ExternalAdapterPlan, ExternalAddressPlan, HostsEntry, InternalAdapterPlan, PersistentRoute,
} from './plan/server-plan';
export type { EdgeServicePlan } from './plan/service-plan';
export type { XmppPartnerPlan, XmppPlan } from './plan/xmpp-plan';
export { planEdge } from './planner/plan-edge';
export { planForProduct } from './planner/plan-for-product';
export { planReverseProxy } from './planner/reverse-proxy/plan-reverse-proxy';
export {
  PlanChange, type PlanComparison, type PlanDifference, type PlanFactChange,
} from './projection/changes/plan-comparison';
export { PlanPart } from './projection/model/plan-part';
export type { PlanSection } from './projection/model/plan-section';
export {
  PlanAudience, type PlanColumn, PlanColumnKind, PlanColumnPlace, type PlanRow, type PlanTable, PlanTableForm,
} from './projection/model/plan-table';
export { PlanTableId } from './projection/model/plan-table-id';
export { PlanTables } from './projection/plan-tables';
export { TextReport } from './reports/text-report';
export type { CertificateSourceRequest, CertificateSourcesRequest } from './request/certificate-source-request';
export { EdgeFeature } from './request/edge-feature';
export type {
  Acknowledgement, DnsZoneRequest, EdgePlanningProps, EdgePlanRequest, EdgeServerOverride, EdgeServerRequest,
  EdgeServiceRequest, EdgeSubnetsRequest, InternalSideRequest, PlatformRequest,
} from './request/edge-plan-request';
export type { FederationRequest, MobilePushRequest, XmppRequest } from './request/federation-request';
export type {
  EdgeIpv6SubnetsRequest, EdgeServerIpv6Override, EdgeServerPublicIpv6Request,
} from './request/ipv6-request';
export type { LoadBalancerRequest } from './request/load-balancer-request';
export type { ExistingCertificateRequest, OrganizationRequest } from './request/organization-request';
export {
  type AllowedDomainProps, type AllowedServerProps, FederatedPartner, type HostingProviderProps,
  type PartnerDomainProps,
} from './request/partners/federated-partner';
export { PublicImProvider } from './request/partners/public-im-provider';
export { XmppPartner, type XmppPartnerProps } from './request/partners/xmpp-partner';
export type {
  ApplicationGatewayRequest, OfficeWebAppsRequest, ReverseProxyApplianceRequest, ReverseProxyPlanningProps,
  ReverseProxyRequest,
} from './request/reverse-proxy/reverse-proxy-request';
export {
  type GivenSimpleUrlsProps, type HostPerSipDomainProps, type HostPerUrlProps, type SharedHostProps, SimpleUrls,
} from './request/reverse-proxy/simple-urls';
export { WebServicesPool, type WebServicesPoolProps } from './request/reverse-proxy/web-services-pool';
export { EdgePlanComparison } from './review/edge-plan-comparison';
export { ReverseProxyComparison } from './review/reverse-proxy-comparison';
export { type EdgeProblem, EdgeValidationError } from './values/edge-validation-error';
export type { PlanDocument } from './values/plan-document';
export {
  CertificateAuthority, CertificateHolder, CertificatePurpose, CertificateSource, ExtendedKeyUsage,
} from './values/vocabulary/certificates';
export { DnsRecordType } from './values/vocabulary/dns';
export { EdgeService } from './values/vocabulary/edge-service';
export { EdgeSide } from './values/vocabulary/edge-side';
export { ExchangeUmVersion } from './values/vocabulary/exchange-um';
export { FederationType, PartnerProduct, VerificationLevel } from './values/vocabulary/federation';
export { MobileClient, PushService } from './values/vocabulary/mobile-push';
export { PlanningCondition } from './values/vocabulary/planning-condition';
export { ProductKey } from './values/vocabulary/product-key';
export { PublicImCapability, PublicImService } from './values/vocabulary/public-im';
export {
  AutodiscoverPublishing, BridgeAction, PublishedService, ReverseProxyKind, SimpleUrlKind, SimpleUrlNaming,
  WebAffinity, WebServicesPoolKind,
} from './values/vocabulary/reverse-proxy';
export { AddressTranslation, ExternalAddressing, LoadBalancing, ReferenceTopology } from './values/vocabulary/topology';
export { AppProtocol, TrafficDirection, Transport } from './values/vocabulary/traffic';
export { XmppMethod, XmppNegotiationSupport, XmppPartnerType } from './values/vocabulary/xmpp';
