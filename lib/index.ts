export { CertificateRequest } from './configure/certificate-request';
export { CertificateRotationScript } from './configure/certificate-rotation-script';
export type { ChecklistSection, ChecklistStep, ChecklistValue } from './configure/checklist/checklist-step';
export { LyncSettingsScript } from './configure/lync-settings-script';
export { TopologyChecklist } from './configure/topology-checklist';
export {
  EdgeCertificate, type EdgeCertificateProps, type ExistingVaultCertificateProps, type IssuedCertificateProps,
  type CreatedCertificateProps, type SignedElsewhereProps,
} from './constructs/certificates/edge-certificate';
export type { EdgeCertificates } from './constructs/certificates/edge-certificates';
export { FederationSrvRecord, type FederationSrvRecordProps } from './constructs/federation/federation-srv-record';
export { XmppProxyRule, type XmppProxyRuleProps } from './constructs/federation/xmpp-proxy-rule';
export type { IAzureLoadBalancer } from './constructs/load-balancing/azure-load-balancer';
export {
  type AzureBalancingProps, EdgeLoadBalancer, type ExternalApplianceProps,
} from './constructs/load-balancing/edge-load-balancer';
export { EdgeResourceKind, ResourceNaming } from './constructs/naming/resource-naming';
export type { IEdgeFirewall } from './constructs/network/edge-firewall';
export { EdgeNetwork } from './constructs/network/edge-network';
export type {
  CreatedNetworkProps, ExistingSubnet, ExistingSubnetsProps, ExistingVirtualNetworkProps,
} from './constructs/network/edge-network-props';
export { PlannedConstruct } from './constructs/planned-construct';
export { AdministratorPassword, type KeyVaultSecretProps } from './constructs/pool/administrator-password';
export { type AvailabilitySetProps, EdgePlacement } from './constructs/pool/edge-placement';
export { EdgePool } from './constructs/pool/edge-pool';
export type { EdgePoolProps } from './constructs/pool/edge-pool-props';
export type { IEdgeServer } from './constructs/pool/edge-server';
export type { EdgeVirtualMachineProps, NightlyShutdown } from './constructs/pool/virtual-machine-settings';
export { EdgeReports, type EdgeReportsProps } from './constructs/reports/edge-reports';
export { ReverseProxy, type ReverseProxyProps } from './constructs/reverse-proxy/reverse-proxy';
export type { IReverseProxyGateway } from './constructs/reverse-proxy/reverse-proxy-gateway';
export {
  type ApplicationGatewayProps, GatewayCapacity, ReverseProxyHost,
} from './constructs/reverse-proxy/reverse-proxy-host';
export {
  type CreatedProxyNetworkProps, type ProxyInSubnetProps, type ProxyInVirtualNetworkProps, ReverseProxyNetwork,
} from './constructs/reverse-proxy/reverse-proxy-network';
export { DeployedAddresses } from './deployed/deployed-addresses';
export { type AzurePrivateDnsZoneProps, AzurePrivateZone } from './dns/azure-private-zone';
export { AzurePublicZone } from './dns/azure-public-zone';
export { type AzureDnsZoneProps, AzureZone } from './dns/azure-zone';
export { DnsZone } from './dns/dns-zone';
export { EdgeDnsZone } from './dns/edge-dns-zone';
export type { RecordSet } from './dns/record-set';
export { type Rfc2136DnsZoneProps, Rfc2136Zone } from './dns/rfc2136-zone';
export { PlanDiagram } from './diagram/plan-diagram';
export { type DocumentSelection, PlanDocuments, type PlanDocumentsProps } from './documents/plan-documents';
export { ReportFormat } from './documents/report-format';
export { AerleonPolicy } from './exports/aerleon-policy';
export { type ScannedPlansProps, ScannerSuppressions } from './exports/scanner-suppressions';
export { ZoneFiles } from './exports/zone-files';
export {
  EdgeTopology, type ScaledEdgeProps, type ScaledNatEdgeProps, type SingleEdgeProps, type SingleNatEdgeProps,
} from './guide/edge-topology';
export { LyncProduct } from './guide/products/lync-product';
export type { WindowsImage } from './guide/products/windows-image';
export type { EdgePlan } from './plan/edge-plan';
export { type Finding, FindingSeverity } from './plan/findings/finding';
export { PlanFile } from './plan/stored/plan-file';
export type { ReverseProxyPlan } from './plan/reverse-proxy-plan';
export { EdgePlanner, planEdge, planForProduct } from './planner/index';
export { planReverseProxy, ReverseProxyPlanner } from './planner/reverse-proxy/index';
export { EdgePlatform } from './platform/edge-platform';
export { PlanTables, type PlanTablesProps } from './projection/plan-tables';
export { FirewallProof } from './proof/firewall-proof';
export { ReverseProxyProof } from './proof/reverse-proxy-proof';
export { CsvReports } from './reports/csv-reports';
export { HtmlReport } from './reports/html-report';
export { JsonReport } from './reports/json-report';
export { MarkdownReport } from './reports/markdown-report';
export { ReviewComment, type ReviewCommentOptions } from './reports/review-comment';
export { TextReport } from './reports/text-report';
export { EdgeFeature } from './request/edge-feature';
export type { Acknowledgement } from './request/acknowledgement';
export type { EdgePlanRequest } from './request/edge-plan-request';
export {
  type AllowedDomainProps, type AllowedServerProps, FederatedPartner, type HostingProviderProps,
  type PartnerDomainProps,
} from './request/partners/federated-partner';
export { PublicImProvider } from './request/partners/public-im-provider';
export { XmppPartner, type XmppPartnerProps } from './request/partners/xmpp-partner';
export type { ReverseProxyRequest } from './request/reverse-proxy/reverse-proxy-request';
export {
  type GivenSimpleUrlsProps, type HostPerSipDomainProps, type HostPerUrlProps, type SharedHostProps, SimpleUrls,
} from './request/reverse-proxy/simple-urls';
export { WebServicesPool, type WebServicesPoolProps } from './request/reverse-proxy/web-services-pool';
export { EdgePlanComparison } from './review/edge-plan-comparison';
export { EdgePlanReview } from './review/edge-plan-review';
export { PlanFolderReview } from './review/plan-folder-review';
export { ReverseProxyReview } from './review/reverse-proxy-review';
export type { PlanReviewOptions, ThresholdConfirmation } from './review/thresholds/threshold-confirmation';
export { ReverseProxyComparison } from './review/reverse-proxy-comparison';
export { type EdgeProblem, EdgeValidationError } from './values/edge-validation-error';
export { FirewallVerdict } from './values/firewall-verdict';
export type { IPlanDocument } from './values/plan-document';
export { CertificatePurpose, CertificateSource } from './values/vocabulary/certificates';
export { DnsRecordType } from './values/vocabulary/dns';
export { EdgeService } from './values/vocabulary/edge-service';
export { EdgeSide } from './values/vocabulary/edge-side';
export { ExchangeUmVersion } from './values/vocabulary/exchange-um';
export { FederationType, PartnerProduct, VerificationLevel } from './values/vocabulary/federation';
export { MobileClient } from './values/vocabulary/mobile-push';
export { PublicImService } from './values/vocabulary/public-im';
export { AutodiscoverPublishing, SimpleUrlKind } from './values/vocabulary/reverse-proxy';
export { LoadBalancing, ReferenceTopology } from './values/vocabulary/topology';
export { XmppNegotiationSupport, XmppPartnerType } from './values/vocabulary/xmpp';
export { PlanVerification } from './verify/plan-verification';
/** Both sides of a hybrid deployment: how they differ, and the move between them. */
export * as hybrid from './hybrid';
/** What a verification is asked for, and what it finds. */
export * as verification from './verify';
/** The parts of a request for a plan, which are also parts of the properties of constructs. */
export * as request from './request';
/** When certificates are renewed. */
export * as rotation from './calendar';
/** The types and enums of a plan. */
export * as plan from './plan';
/** The parts of reports and comparisons: tables with columns and rows, and the differences between them. */
export * as tables from './projection';
/** Requests for plans of what runs now, read from its exports. */
export * as imports from './imports';
/** What runs beside a plan. */
export * as drift from './drift';
/** What runs now, as read from its exports. */
export * as running from './running';
