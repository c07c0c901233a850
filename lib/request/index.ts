export { RequestFile } from './request-file';
export type { CertificateSourceRequest, CertificateSourcesRequest } from './certificate-source-request';
export type {
  DnsZoneRequest, EdgeNetworkRequest, EdgePlanningProps, EdgeServiceRequest, InternalSideRequest,
} from './edge-plan-request';
export type { EdgeServerOverride, EdgeServerRequest } from './edge-server-request';
export type { FederationRequest, Microsoft365NetworksRequest, MobilePushRequest, XmppRequest } from './federation-request';
export type { LoadBalancerRequest } from './load-balancer-request';
export type { ExistingCertificateRequest, OrganizationRequest } from './organization-request';
export type {
  ApplicationGatewayRequest, OfficeWebAppsRequest, ReverseProxyApplianceRequest, ReverseProxyPlanningProps,
} from './reverse-proxy/reverse-proxy-request';
