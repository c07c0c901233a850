export { CertificateRequest } from './configure/certificate-request';
export { LyncSettings } from './configure/lync-settings';
export { AdministratorPassword, type KeyVaultSecretProps } from './constructs/pool/administrator-password';
export {
  type CreatedNetworkProps, EdgeNetwork, type ExistingSubnet, type ExistingSubnetsProps, type ExistingVirtualNetworkProps,
} from './constructs/network/edge-network';
export {
  EdgeCertificate, type EdgeCertificateProps, type ExistingVaultCertificateProps, type IssuedCertificateProps,
  type MadeCertificateProps, type SignedElsewhereProps,
} from './constructs/certificates/edge-certificate';
export type { EdgeCertificates } from './constructs/certificates/edge-certificates';
export type { CreatedNetworkIpv6Props, ExistingNetworkIpv6Props } from './constructs/network/ipv6-ranges';
export { type AvailabilitySetProps, EdgePlacement } from './constructs/pool/edge-placement';
export { AzureLoadBalancer, type AzureLoadBalancerProps } from './constructs/load-balancing/azure-load-balancer';
export type { EdgeNames, ResourcePlace } from './constructs/naming/edge-context';
export { EdgeFirewall, type EdgeFirewallProps } from './constructs/network/edge-firewall';
export { type AzureBalancingProps, EdgeLoadBalancer, type ExternalApplianceProps } from './constructs/load-balancing/edge-load-balancer';
export { EdgePool } from './constructs/pool/edge-pool';
export type { EdgePoolProps } from './constructs/pool/edge-pool-props';
export { EdgeServer, type EdgeServerProps } from './constructs/pool/edge-server';
export { FederationSrvRecord, type FederationSrvRecordProps } from './constructs/federation/federation-srv-record';
export { EdgeResourceKind, ResourceNaming } from './constructs/naming/resource-naming';
export { ReverseProxy, type ReverseProxyProps } from './constructs/reverse-proxy/reverse-proxy';
export { ReverseProxyGateway } from './constructs/reverse-proxy/reverse-proxy-gateway';
export { type ApplicationGatewayProps, GatewayCapacity, ReverseProxyHost } from './constructs/reverse-proxy/reverse-proxy-host';
export {
  type CreatedProxyNetworkProps, type ProxyInSubnetProps, type ProxyInVirtualNetworkProps, ReverseProxyNetwork,
} from './constructs/reverse-proxy/reverse-proxy-network';
export type { EdgeVirtualMachineProps, NightlyShutdown, VirtualMachineSettings } from './constructs/pool/virtual-machine-settings';
export { XmppProxyRule, type XmppProxyRuleProps } from './constructs/federation/xmpp-proxy-rule';
export { AzurePrivateZone } from './dns/azure-private-zone';
export { AzurePublicZone } from './dns/azure-public-zone';
export { type AzureDnsZoneProps, type AzureRecordSetPlace, AzureZone } from './dns/azure-zone';
export { DnsZone } from './dns/dns-zone';
export { EdgeDnsZone } from './dns/edge-dns-zone';
export type { RecordSet, SrvRecordData } from './dns/record-set';
export { type Rfc2136DnsZoneProps, Rfc2136Zone } from './dns/rfc2136-zone';
export { type EdgeProblem, EdgeValidationError } from './values/edge-validation-error';
export { EdgeFeature, EdgeInterface } from './request/edge-feature';
export {
  type AllowedDomainProps, type AllowedServerProps, FederatedPartner, type HostingProviderProps, type PartnerDomainProps,
  VerificationLevel,
} from './request/partners/federated-partner';
export { PublicImProvider } from './request/partners/public-im-provider';
export { XmppPartner, type XmppPartnerProps, XmppPartnerType } from './request/partners/xmpp-partner';
export {
  type CertificatePlan, type DnsAddressPlan, type DnsRecordPlan, type EdgePlan, type EdgeServerPlan,
  type EdgeServicePlan, type ExternalAdapterPlan, type ExternalAddressPlan, type Finding, FindingSeverity,
  type FirewallEnd, FirewallRuleKind, type FirewallRulePlan, type HostsEntry, type InternalAdapterPlan,
  type InternalSidePlan, type PersistentRoute, type SrvDataPlan,
} from './plan/edge-plan';
export {
  CertificateSource, type CertificateSourcePlan, type CertificateSourceRequest, type CertificateSourcesRequest,
} from './planner/certificates/certificate-source';
export type { FederationRequest, MobilePushRequest, XmppRequest } from './request/federation-request';
export type {
  AccessEdgeConfigurationPlan, ExistingCertificatePlan, ExternalAccessPolicyPlan, FederationPlan, HostingProviderPlan, MediaPolicyPlan, MediaPolicyRulePlan, MobilePushPlan,
  OrganisationPlan, PartnerPlan, PublicImPlan, XmppPartnerPlan, XmppPlan,
} from './plan/federation-plan';
export type {
  ListenerNodePlan, ListenerPlan, LoadBalancerPlan, VirtualAddressPlan,
} from './plan/load-balancer-plan';
export type { LoadBalancerRequest } from './request/load-balancer-request';
export {
  type ExistingCertificateRequest, ExchangeUmVersion, type OrganisationRequest,
} from './request/organization-request';
export {
  PlanChange, type PlanComparison, type PlanDifference, type PlanFactChange, PlanPart,
} from './plan/plan-comparison';
export type { ExternalAdapterIpv6Plan, ExternalAddressIpv6Plan, InternalAdapterIpv6Plan } from './plan/ipv6-plan';
export type { EdgeIpv6SubnetsRequest, EdgeServerIpv6Override, EdgeServerPublicIpv6Request } from './request/ipv6-request';
export { planEdge, serializeEdgePlan } from './planner/plan-edge';
export type {
  Acknowledgement, DnsZoneRequest, EdgePlanningProps, EdgePlanRequest, EdgeServerOverride, EdgeServerRequest, EdgeServiceRequest, EdgeSubnetsRequest,
  InternalSideRequest, PlatformRequest,
} from './request/edge-plan-request';
export { LyncProduct, type WindowsImage } from './guide/products/lync-product';
export { planReverseProxy, serializeReverseProxyPlan } from './planner/reverse-proxy/plan-reverse-proxy';
export type {
  BridgePlan, GatewayPlan, HiddenNamePlan, PublishingRulePlan, ReverseProxyPlan, SimpleUrlPlan, SplitNamePlan,
  WebDnsRecordPlan, WebMonitorPlan, WebPoolPlan,
} from './plan/reverse-proxy-plan';
export {
  type ApplicationGatewayRequest, AutodiscoverPublishing, type OfficeWebAppsRequest, type ReverseProxyApplianceRequest,
  type ReverseProxyPlanningProps, type ReverseProxyRequest,
} from './request/reverse-proxy/reverse-proxy-request';
export {
  type GivenSimpleUrlsProps, type HostPerSipDomainProps, type HostPerUrlProps, type SharedHostProps, SimpleUrls,
} from './request/reverse-proxy/simple-urls';
export { WebServicesPool, WebServicesPoolKind, type WebServicesPoolProps } from './request/reverse-proxy/web-services-pool';
export { FederationType } from './guide/federation/federation-types';
export { PartnerProduct } from './guide/federation/partner-products';
export { MobileClient } from './guide/federation/push-notification';
export { XmppNegotiationSupport } from './guide/federation/xmpp-negotiation';
export {
  EdgeTopology, ExternalAddressing, LoadBalancing, type ScaledEdgeProps, type ScaledNatEdgeProps, type SingleEdgeProps,
  type SingleNatEdgeProps,
} from './guide/edge-topology';
export { EdgePlanReport } from './reports/edge-plan-report';
export { ReverseProxyReport } from './reports/reverse-proxy-report';
export { EdgePlanComparison } from './review/plan-comparison';
