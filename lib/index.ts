export { CertificateRequest } from './configure/certificate-request';
export { LyncSettings } from './configure/lync-settings';
export { AdministratorPassword, type KeyVaultSecretProps } from './constructs/administrator-password';
export {
  type CreatedNetworkProps, EdgeNetwork, type ExistingSubnet, type ExistingSubnetsProps, type ExistingVirtualNetworkProps,
} from './constructs/edge-network';
export {
  EdgeCertificate, type EdgeCertificateProps, type ExistingVaultCertificateProps, type IssuedCertificateProps,
  type MadeCertificateProps, type SignedElsewhereProps,
} from './constructs/edge-certificate';
export type { EdgeCertificates } from './constructs/edge-certificates';
export type { CreatedNetworkIpv6Props, ExistingNetworkIpv6Props } from './constructs/ipv6-ranges';
export { type AvailabilitySetProps, EdgePlacement } from './constructs/edge-placement';
export { AzureLoadBalancer, type AzureLoadBalancerProps } from './constructs/azure-load-balancer';
export type { EdgeNames, ResourcePlace } from './constructs/edge-context';
export { EdgeFirewall, type EdgeFirewallProps } from './constructs/edge-firewall';
export { type AzureBalancingProps, EdgeLoadBalancer, type ExternalApplianceProps } from './constructs/edge-load-balancer';
export { EdgePool } from './constructs/edge-pool';
export type { EdgePoolProps } from './constructs/edge-pool-props';
export { EdgeServer, type EdgeServerProps } from './constructs/edge-server';
export { FederationSrvRecord, type FederationSrvRecordProps } from './constructs/federation-srv-record';
export { EdgeResourceKind, ResourceNaming } from './constructs/resource-naming';
export { ReverseProxy, type ReverseProxyProps } from './constructs/reverse-proxy';
export { ReverseProxyGateway } from './constructs/reverse-proxy-gateway';
export { type ApplicationGatewayProps, GatewayCapacity, ReverseProxyHost } from './constructs/reverse-proxy-host';
export {
  type CreatedProxyNetworkProps, type ProxyInSubnetProps, type ProxyInVirtualNetworkProps, ReverseProxyNetwork,
} from './constructs/reverse-proxy-network';
export type { EdgeVirtualMachineProps, NightlyShutdown, VirtualMachineSettings } from './constructs/virtual-machine-settings';
export { XmppProxyRule, type XmppProxyRuleProps } from './constructs/xmpp-proxy-rule';
export { AzurePrivateZone } from './dns/azure-private-zone';
export { AzurePublicZone } from './dns/azure-public-zone';
export { type AzureDnsZoneProps, type AzureRecordSetPlace, AzureZone } from './dns/azure-zone';
export { DnsZone } from './dns/dns-zone';
export { EdgeDnsZone } from './dns/edge-dns-zone';
export type { RecordSet, SrvRecordData } from './dns/record-set';
export { type Rfc2136DnsZoneProps, Rfc2136Zone } from './dns/rfc2136-zone';
export { type EdgeProblem, EdgeValidationError } from './domain/edge-validation-error';
export { EdgeFeature, EdgeInterface } from './domain/features';
export {
  type AllowedDomainProps, type AllowedServerProps, FederatedPartner, type HostingProviderProps, type PartnerDomainProps,
  VerificationLevel,
} from './domain/federation/federated-partner';
export { PublicImProvider } from './domain/federation/public-im-provider';
export { XmppPartner, type XmppPartnerProps, XmppPartnerType } from './domain/federation/xmpp-partner';
export {
  type CertificatePlan, type DnsAddressPlan, type DnsRecordPlan, type EdgePlan, type EdgeServerPlan,
  type EdgeServicePlan, type ExternalAdapterPlan, type ExternalAddressPlan, type Finding, FindingSeverity,
  type FirewallEnd, FirewallRuleKind, type FirewallRulePlan, type HostsEntry, type InternalAdapterPlan,
  type InternalSidePlan, type PersistentRoute, type SrvDataPlan,
} from './domain/plan/edge-plan';
export {
  CertificateSource, type CertificateSourcePlan, type CertificateSourceRequest, type CertificateSourcesRequest,
} from './domain/plan/certificate-source';
export type { FederationRequest, MobilePushRequest, XmppRequest } from './domain/plan/federation-request';
export type {
  AccessEdgeConfigurationPlan, ExistingCertificatePlan, ExternalAccessPolicyPlan, FederationPlan, HostingProviderPlan, MediaPolicyPlan, MediaPolicyRulePlan, MobilePushPlan,
  OrganisationPlan, PartnerPlan, PublicImPlan, XmppPartnerPlan, XmppPlan,
} from './domain/plan/federation-plan';
export type {
  ListenerNodePlan, ListenerPlan, LoadBalancerPlan, VirtualAddressPlan,
} from './domain/plan/load-balancer-plan';
export type { LoadBalancerRequest } from './domain/plan/load-balancer-request';
export {
  type ExistingCertificateRequest, ExchangeUmVersion, type OrganisationRequest,
} from './domain/plan/organisation-request';
export {
  PlanChange, type PlanComparison, type PlanDifference, type PlanFactChange, PlanPart,
} from './domain/plan/plan-comparison';
export type { ExternalAdapterIpv6Plan, ExternalAddressIpv6Plan, InternalAdapterIpv6Plan } from './domain/plan/ipv6-plan';
export type { EdgeIpv6SubnetsRequest, EdgeServerIpv6Override, EdgeServerPublicIpv6Request } from './domain/plan/ipv6-request';
export { planEdge, serializeEdgePlan } from './domain/plan/plan-edge';
export type {
  Acknowledgement, DnsZoneRequest, EdgePlanningProps, EdgePlanRequest, EdgeServerOverride, EdgeServerRequest, EdgeServiceRequest, EdgeSubnetsRequest,
  InternalSideRequest, PlatformRequest,
} from './domain/plan/plan-request';
export { LyncProduct, type WindowsImage } from './domain/product';
export { planReverseProxy, serializeReverseProxyPlan } from './domain/reverse-proxy/plan-reverse-proxy';
export type {
  BridgePlan, GatewayPlan, HiddenNamePlan, PublishingRulePlan, ReverseProxyPlan, SimpleUrlPlan, SplitNamePlan,
  WebDnsRecordPlan, WebMonitorPlan, WebPoolPlan,
} from './domain/reverse-proxy/reverse-proxy-plan';
export {
  type ApplicationGatewayRequest, AutodiscoverPublishing, type OfficeWebAppsRequest, type ReverseProxyApplianceRequest,
  type ReverseProxyPlanningProps, type ReverseProxyRequest,
} from './domain/reverse-proxy/reverse-proxy-request';
export {
  type GivenSimpleUrlsProps, type HostPerSipDomainProps, type HostPerUrlProps, type SharedHostProps, SimpleUrls,
} from './domain/reverse-proxy/simple-urls';
export { WebServicesPool, WebServicesPoolKind, type WebServicesPoolProps } from './domain/reverse-proxy/web-services-pool';
export { FederationType } from './domain/tables/federation/federation-types';
export { PartnerProduct } from './domain/tables/federation/partner-products';
export { MobileClient } from './domain/tables/federation/push-notification';
export { XmppNegotiationSupport } from './domain/tables/federation/xmpp-negotiation';
export {
  EdgeTopology, ExternalAddressing, LoadBalancing, type ScaledEdgeProps, type ScaledNatEdgeProps, type SingleEdgeProps,
  type SingleNatEdgeProps,
} from './domain/topology';
export { EdgePlanReport } from './reports/edge-plan-report';
export { ReverseProxyReport } from './reports/reverse-proxy-report';
export { EdgePlanComparison } from './review/plan-comparison';
