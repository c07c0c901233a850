import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { App, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import * as edge from 'cdktf-lync-edge';
import { deployedOf } from '../support/running-of';

const VAULT = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-edge';
const IDENTITY = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/'
  + 'Microsoft.ManagedIdentity/userAssignedIdentities/id-gateway';
const VIRTUAL_NETWORK = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/'
  + 'virtualNetworks/vnet';
const SUBNET = `${VIRTUAL_NETWORK}/subnets`;

/** One way into the library: valid arguments, made anew each time, and the call. */
export interface Entry {
  readonly name: string;
  args(): unknown[];
  call(...args: unknown[]): unknown;
}

/** A stack that nothing else uses. */
export function newStack(): TerraformStack {
  const stack = new TerraformStack(new App({ outdir: '/nowhere' }), 'stack');
  new AzurermProvider(stack, 'azurerm', { features: [{}] });
  return stack;
}

/** A request that asks for nearly everything, in plain values. */
export function fullRequest(): edge.EdgePlanRequest {
  return {
    product: edge.LyncProduct.LYNC_SERVER_2013,
    productBuild: '5.0.8308.1198',
    topology: edge.EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }),
    sipDomains: ['contoso.com', 'fabrikam.com'],
    accessEdge: { fqdn: 'sip.contoso.com', port: 443 },
    webConferencing: { fqdn: 'webcon.contoso.com' },
    audioVideo: { fqdn: 'av.contoso.com' },
    internal: {
      fqdn: 'lsedge.contoso.net',
      nextHop: 'pool01.contoso.net',
      nextHopAddresses: ['192.168.10.90', '192.168.10.91'],
      networks: ['192.168.10.0/24'],
      lyncServers: ['192.168.10.92'],
      perimeterDnsServers: ['172.25.34.10'],
    },
    features: Object.values(edge.EdgeFeature),
    automaticSignInDomains: ['contoso.com'],
    federation: {
      discoverableDomains: ['contoso.com'],
      partnerDiscovery: true,
      partners: [edge.FederatedPartner.allowedDomain('litware.com', { product: edge.PartnerProduct.LYNC_SERVER_2013 })],
      blockedDomains: ['blocked.example'],
      partnerProducts: [edge.PartnerProduct.LYNC_SERVER_2010],
    },
    xmpp: { fqdn: 'xmpp.contoso.com', domains: ['contoso.com'], partners: [edge.XmppPartner.googleTalk()] },
    publicIm: [edge.PublicImProvider.SKYPE],
    mobilePush: { clients: [edge.MobileClient.LYNC_2013_WINDOWS_PHONE], domains: ['contoso.com'] },
    externalAccessPolicy: 'Global',
    planningDate: '2013-06-15',
    organization: { siteName: 'Redmond', needsFailover: true, concurrentRemoteUsers: 100, certificateLeadDays: 10, avTokenLifetimeHours: 8, otherProducts: [edge.LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015], hybridVoice: false, onlineSipDomains: ['online.example'] },
    existingExternalCertificate: {
      subject: 'sip.contoso.com', sans: ['sip.contoso.com', 'webcon.contoso.com'], clientAuthentication: true,
      privateKeyExportable: true, publicCa: true, keyLengthBits: 2048, validFrom: '2013-01-01', validUntil: '2014-01-01',
      authority: edge.plan.PublicAuthority.DIGICERT, signatureAlgorithm: edge.plan.SignatureAlgorithm.RSA, crlDistributionPoint: true,
    },
    hasOtherEdgePools: false,
    recordsByOthers: true,
    recordTtlSeconds: 3600,
    drainedServers: [2],
    network: { externalSubnet: '10.45.16.0/24', internalSubnet: '172.25.33.0/24', bastionSubnet: '172.25.35.0/26' },
    servers: [{ number: 1, computerName: 'edge-a', accessEdgeAddress: '10.45.16.200', accessEdgePublicAddress: '131.107.155.30' }],
    zones: [{ name: 'contoso.com', side: edge.EdgeSide.EXTERNAL }, { name: 'contoso.net', side: edge.EdgeSide.INTERNAL }],
    platform: edge.EdgePlatform.azure(),
    windowsActivationServers: ['20.118.99.224'],
    acknowledgements: [],
    certificates: { external: { source: edge.CertificateSource.SELF_SIGNED, validityMonths: 12, renewDaysBeforeExpiry: 30 } },
    virtualMachineSize: 'Standard_D8s_v5',
  };
}

function fullProps(): edge.EdgePoolProps {
  const { network: _network, zones: _zones, platform: _platform, certificates: _certificates, acknowledgements: _acknowledgements,
    virtualMachineSize: _size, servers: _servers, loadBalancer: _loadBalancer, ...planning } = fullRequest();
  return {
    ...planning,
    servers: [{ number: 1, computerName: 'edge-a', accessEdgeAddress: '10.45.0.200' }],
    network: edge.EdgeNetwork.create({ location: 'westeurope', addressSpace: '10.45.0.0/16' }),
    zones: [edge.DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' })],
    placement: edge.EdgePlacement.availabilitySet({ faultDomains: 2 }),
    virtualMachine: { size: 'Standard_D8s_v5', osDiskSizeGb: 256, nightlyShutdown: { time: '1900', timeZone: 'UTC' } },
    administratorPassword: edge.AdministratorPassword.variable('edge_password'),
    certificates: { external: edge.EdgeCertificate.selfSigned({ keyVaultId: VAULT }) },
    tags: { owner: 'lync', 'cost center': '42' },
    naming: new edge.ResourceNaming(),
  };
}

function smallPool(stack = newStack()): edge.EdgePool {
  return new edge.EdgePool(stack, 'Edge', { ...fullProps(), recordsByOthers: true });
}

function proxyRequest(): edge.ReverseProxyRequest {
  return {
    sipDomains: ['contoso.com'],
    pools: [webPool()],
    simpleUrls: edge.SimpleUrls.hostPerUrl({ domain: 'contoso.com' }),
    appliance: { publicAddresses: ['131.107.155.50'], internalAddresses: ['10.45.20.5'] },
    zones: [{ name: 'contoso.com', side: edge.EdgeSide.EXTERNAL }],
    recordsByOthers: true,
    requestTimeoutSeconds: 1800,
    officeWebApps: { fqdn: 'officewebapps.contoso.com', addresses: ['192.168.10.99'] },
    autodiscover: edge.AutodiscoverPublishing.HTTPS,
    mobileClients: true,
    edge: edgePlan(),
  };
}

function webPool(): edge.WebServicesPool {
  return edge.WebServicesPool.frontEndPool({
    fqdn: 'pool01.contoso.net', externalWebFqdn: 'webext.contoso.com', internalWebFqdn: 'webint.contoso.net',
    webAddresses: ['192.168.10.95'], sipAddresses: ['192.168.10.90'],
  });
}

function proxyNetwork(): edge.ReverseProxyNetwork {
  return edge.ReverseProxyNetwork.create({ location: 'westeurope', addressSpace: '10.60.0.0/16', subnet: '10.60.0.0/24' });
}

function secret(stack: TerraformStack): string {
  return new TerraformVariable(stack, 'secret', { type: 'string', sensitive: true }).stringValue;
}

/** What runs after a deployment of the plan. */
function runningEdge(): edge.running.RunningEdge {
  return JSON.parse(JSON.stringify(deployedOf(edgePlan()))) as edge.running.RunningEdge;
}

let edgePlanFile: string | undefined;
let proxyPlanFile: string | undefined;

/** A plan that can be changed, as one from a file. */
function edgePlan(): edge.EdgePlan {
  edgePlanFile ??= edge.PlanFile.ofEdge(edge.planEdge(fullRequest())).text;
  return JSON.parse(edgePlanFile) as edge.EdgePlan;
}

function proxyPlan(): edge.ReverseProxyPlan {
  proxyPlanFile ??= edge.PlanFile.ofReverseProxy(edge.planReverseProxy(proxyRequest())).text;
  return JSON.parse(proxyPlanFile) as edge.ReverseProxyPlan;
}

/** Every static factory, function and constructor that takes values, and every method of a pool, zone and proxy. */
export const ENTRIES: readonly Entry[] = [
  entry('planEdge', () => [fullRequest()], edge.planEdge),
  entry('planForProduct', () => [fullRequest(), edge.LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015], edge.planForProduct),
  entry('planReverseProxy', () => [proxyRequest()], edge.planReverseProxy),
  entry('new EdgePool', () => [newStack(), 'Edge', fullProps()], (scope: TerraformStack, id: string, props: edge.EdgePoolProps) => new edge.EdgePool(scope, id, props)),
  entry('new ReverseProxy', () => [newStack(), 'Proxy', {
    sipDomains: ['contoso.com'], pools: [webPool()], simpleUrls: edge.SimpleUrls.hostPerUrl({ domain: 'contoso.com' }),
    host: edge.ReverseProxyHost.appliance({ publicAddresses: ['131.107.155.50'], internalAddresses: ['10.45.20.5'] }),
    recordsByOthers: true, tags: { owner: 'lync' },
  }], (scope: TerraformStack, id: string, props: edge.ReverseProxyProps) => new edge.ReverseProxy(scope, id, props)),
  entry('new FederationSrvRecord', () => [newStack(), 'Record', {
    sipDomain: 'contoso.com', accessEdgeFqdn: 'sip.contoso.com', ttlSeconds: 300,
    zone: edge.DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' }),
  }], (scope: TerraformStack, id: string, props: edge.FederationSrvRecordProps) => new edge.FederationSrvRecord(scope, id, props)),
  entry('new XmppProxyRule', () => {
    const stack = newStack();
    return [stack, 'Xmpp', { pool: smallPool(stack), partner: edge.XmppPartner.federated('adatum.com', {}) }];
  }, (scope: TerraformStack, id: string, props: edge.XmppProxyRuleProps) => new edge.XmppProxyRule(scope, id, props)),
  factory('EdgeTopology', 'singleNat', () => [{ singleExternalAddress: true, translatedInterfaces: [edge.EdgeSide.EXTERNAL] }]),
  factory('EdgeTopology', 'singlePublic', () => [{ singleExternalAddress: true }]),
  factory('EdgeTopology', 'scaledDnsLoadBalancedNat', () => [{ servers: 3 }]),
  factory('EdgeTopology', 'scaledDnsLoadBalancedPublic', () => [{ servers: 3 }]),
  factory('EdgeTopology', 'scaledHardwareLoadBalanced', () => [{ servers: 3 }]),
  factory('FederatedPartner', 'allowedDomain', () => ['litware.com', {
    product: edge.PartnerProduct.LYNC_SERVER_2013, comment: 'by phone', sharedAddressSpace: false,
  }]),
  factory('FederatedPartner', 'allowedServer', () => ['litware.com', {
    product: edge.PartnerProduct.OCS_2007_R2, edgeFqdn: 'sip.litware.com',
  }]),
  factory('FederatedPartner', 'discoveredDomain', () => ['litware.com', { product: edge.PartnerProduct.OCS_2007_R2 }]),
  factory('FederatedPartner', 'hostingProvider', () => ['LyncOnline', {
    proxyFqdn: 'sipfed.online.lync.com', product: edge.PartnerProduct.OFFICE_365, autodiscoverUrl: 'https://x.example/a',
  }]),
  factory('FederatedPartner', 'lyncOnline', () => [edge.PartnerProduct.OFFICE_365, true]),
  factory('XmppPartner', 'federated', () => ['adatum.com', {
    tls: edge.XmppNegotiationSupport.OPTIONAL, sasl: edge.XmppNegotiationSupport.OPTIONAL, dialback: true, keepAlive: false,
    additionalDomains: ['chat.adatum.com'], description: 'chat',
  }]),
  factory('XmppPartner', 'publicVerified', () => ['adatum.com', {}]),
  factory('XmppPartner', 'publicUnverified', () => ['adatum.com', {}]),
  factory('EdgeNetwork', 'create', () => [{
    location: 'westeurope', addressSpace: '10.45.0.0/16', externalSubnet: '10.45.1.0/24', internalSubnet: '10.45.2.0/24',
    bastionSubnet: '10.45.3.0/26', ipv6AddressSpace: 'fd00:10:45::/48', internalIpv6Subnet: 'fd00:10:45:1::/64',
  }]),
  factory('EdgeNetwork', 'inExistingVirtualNetwork', () => [{
    location: 'westeurope', resourceGroupName: 'rg', virtualNetworkName: 'vnet', externalSubnet: '10.45.1.0/24',
    internalSubnet: '10.45.2.0/24', existingBastionSubnet: '10.45.3.0/26',
  }]),
  factory('EdgeNetwork', 'fromExistingSubnets', () => [{
    location: 'westeurope', resourceGroupName: 'rg',
    externalSubnet: { id: `${SUBNET}/outside`, addressPrefix: '10.45.1.0/24' },
    internalSubnet: { id: `${SUBNET}/inside`, addressPrefix: '10.45.2.0/24' },
  }]),
  factory('ReverseProxyNetwork', 'create', () => [{ location: 'westeurope', addressSpace: '10.60.0.0/16', subnet: '10.60.0.0/24' }]),
  factory('ReverseProxyNetwork', 'inExistingVirtualNetwork', () => [{
    location: 'westeurope', resourceGroupName: 'rg', virtualNetworkName: 'vnet', subnet: '10.60.0.0/24',
  }]),
  factory('ReverseProxyNetwork', 'fromExistingSubnet', () => [{
    location: 'westeurope', resourceGroupName: 'rg', subnet: { id: `${SUBNET}/gateway`, addressPrefix: '10.60.0.0/24' },
  }]),
  factory('ReverseProxyHost', 'applicationGateway', () => [{
    network: proxyNetwork(), identityId: IDENTITY, certificate: edge.EdgeCertificate.fromIssuer({
      keyVaultId: VAULT, issuerName: 'DigiCert',
    }), zones: ['1', '2'], dedicatedConnections: true, rootCertificates: { contoso: 'https://kv-edge.vault.azure.net/secrets/root' },
    capacity: edge.GatewayCapacity.fixed(2),
  }]),
  factory('ReverseProxyHost', 'appliance', () => [{ publicAddresses: ['131.107.155.50'], internalAddresses: ['10.45.20.5'] }]),
  factory('GatewayCapacity', 'autoscale', () => [1, 5]),
  factory('GatewayCapacity', 'fixed', () => [2]),
  factory('WebServicesPool', 'frontEndPool', () => [{
    fqdn: 'pool01.contoso.net', externalWebFqdn: 'webext.contoso.com', webAddresses: ['192.168.10.95'],
  }]),
  factory('WebServicesPool', 'director', () => [{
    fqdn: 'dir01.contoso.net', externalWebFqdn: 'webdir.contoso.com', webAddresses: ['192.168.10.96'],
  }]),
  factory('SimpleUrls', 'hostPerUrl', () => [{ domain: 'contoso.com' }]),
  factory('SimpleUrls', 'hostPerSipDomain', () => [{ domain: 'contoso.com', hostLabel: 'lync' }]),
  factory('SimpleUrls', 'sharedHost', () => [{ host: 'lync.contoso.com', paths: { 'contoso.com': 'contoso' } }]),
  factory('SimpleUrls', 'of', () => [{
    meet: { 'contoso.com': 'https://meet.contoso.com' }, dialin: 'https://dialin.contoso.com', admin: 'https://admin.contoso.com',
  }]),
  factory('EdgeLoadBalancer', 'azure', () => [{ internalAddress: '172.25.33.9' }]),
  factory('EdgeLoadBalancer', 'externalAppliance', () => [{
    accessEdgeAddress: '131.107.155.4', webConferencingAddress: '131.107.155.5', audioVideoAddress: '131.107.155.6',
    internalAddress: '172.25.33.9', sourceAddresses: ['131.107.155.9'], monitorAddresses: ['131.107.155.9'],
  }]),
  factory('EdgePlacement', 'availabilitySet', () => [{ faultDomains: 2, updateDomains: 5 }]),
  factory('EdgePlacement', 'availabilityZones', () => [['1', '2']]),
  factory('AdministratorPassword', 'variable', () => ['edge_password']),
  factory('AdministratorPassword', 'keyVaultSecret', () => [{ keyVaultId: VAULT, secretName: 'edge-password' }]),
  factory('EdgeCertificate', 'selfSigned', () => [{ keyVaultId: VAULT, validityMonths: 12, tags: { owner: 'lync' } }]),
  factory('EdgeCertificate', 'fromIssuer', () => [{ keyVaultId: VAULT, issuerName: 'DigiCert' }]),
  factory('EdgeCertificate', 'signedElsewhere', () => [{ keyVaultId: VAULT, signed: true }]),
  factory('EdgeCertificate', 'existing', () => [{
    keyVaultId: VAULT, certificateId: 'https://kv-edge.vault.azure.net/certificates/edge',
  }]),
  factory('DnsZone', 'azure', () => [{ zoneName: 'contoso.com', resourceGroupName: 'rg-dns', createZone: true }]),
  factory('DnsZone', 'azurePrivate', () => [{
    zoneName: 'contoso.net', resourceGroupName: 'rg-dns', linkedVirtualNetworkIds: [VIRTUAL_NETWORK],
  }]),
  factory('DnsZone', 'rfc2136', () => [{
    zoneName: 'contoso.com', server: 'ns1.contoso.com', port: 53, keyName: 'edge.', keySecret: secret(newStack()),
  }]),
  entry('publish', () => [newStack(), {
    type: edge.DnsRecordType.A, name: 'sip.contoso.com', ttlSeconds: 300, addresses: ['131.107.155.30'],
  }], (scope: TerraformStack, record: edge.RecordSet) =>
    edge.DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' }).publish(scope, record)),
  method('addPartner', () => [edge.FederatedPartner.allowedDomain('adatum.com', { product: edge.PartnerProduct.OCS_2007 })]),
  method('addBlockedDomain', () => ['bad.example']),
  method('addPublicIm', () => [edge.PublicImProvider.AOL]),
  method('addXmppPartner', () => [edge.XmppPartner.federated('adatum.com', {})]),
  method('addDiscoverableDomain', () => ['fabrikam.com']),
  method('drain', () => [2]),
  method('acknowledge', () => ['round-robin-needed', 'agreed', 'A lsedge.contoso.net']),
  method('planFor', () => [edge.LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019]),
  entry('TenantSettingsScript.of', () => [hybridPlan()], (plan: edge.EdgePlan) => edge.hybrid.TenantSettingsScript.of(plan).text),
  entry('TenantComparison.of', () => [hybridPlan(), bothSides()],
    (plan: edge.EdgePlan, props: edge.hybrid.TenantComparisonProps) => edge.hybrid.TenantComparison.of(plan, props).tables.sections),
  entry('TenantComparison.ofRunning', () => [[hybridPlan()], runningEdge()],
    (plans: edge.EdgePlan[], runs: edge.running.RunningEdge) => edge.hybrid.TenantComparison.ofRunning(plans, runs).tables.sections),
  entry('HybridMove.of', () => [hybridPlan()], (plan: edge.EdgePlan) => edge.hybrid.HybridMove.of(plan).tables.sections),
  entry('LyncSettingsScript.of', () => [edgePlan()], (plan: edge.EdgePlan) => edge.LyncSettingsScript.of(plan).text),
  entry('LyncSettingsScript.ofOrganization', () => [[edgePlan()]],
    (plans: edge.EdgePlan[]) => edge.LyncSettingsScript.ofOrganization(plans).text),
  entry('TopologyChecklist.ofOrganization', () => [[edgePlan()]],
    (plans: edge.EdgePlan[]) => edge.TopologyChecklist.ofOrganization(plans).text),
  entry('CertificateRotationScript.of', () => [edgePlan()], (plan: edge.EdgePlan) => edge.CertificateRotationScript.of(plan).text),
  entry('RotationCalendar.ofEdge', () => [edgePlan(), { date: '2026-11-25', until: '2027-12-31', installed: [
    { subject: 'sip.contoso.com', validFrom: '2026-08-01', validUntil: '2027-01-31' },
  ] }], (plan: edge.EdgePlan, props: edge.rotation.RotationCalendarProps) => {
    const calendar = edge.rotation.RotationCalendar.ofEdge(plan, props);
    return edge.TextReport.of(edge.PlanTables.ofCalendar(calendar)).text + calendar.ics.text;
  }),
  entry('RotationCalendar.ofEdge with what runs', () => [edgePlan(), { date: '2026-11-25', until: '2027-12-31', running: runningEdge() }],
    (plan: edge.EdgePlan, props: edge.rotation.RotationCalendarProps) => edge.TextReport.of(edge.PlanTables.ofCalendar(edge.rotation.RotationCalendar.ofEdge(plan, props))).text),
  entry('RotationCalendar.ofReverseProxy', () => [proxyPlan(), { date: '2026-11-25' }],
    (plan: edge.ReverseProxyPlan, props: edge.rotation.RotationCalendarProps) => edge.rotation.RotationCalendar.ofReverseProxy(plan, props).ics.text),
  entry('RotationCalendar.ofOrganization', () => [[edgePlan()], [proxyPlan()], {}],
    (edges: edge.EdgePlan[], proxies: edge.ReverseProxyPlan[], props: edge.rotation.RotationCalendarProps) =>
      edge.rotation.RotationCalendar.ofOrganization(edges, proxies, props).ics.text),
  entry('PlanTables.ofCalendar', () => [edge.rotation.RotationCalendar.ofEdge(edgePlan())], (calendar: edge.tables.IRotationCalendar) =>
    edge.PlanTables.ofCalendar(calendar)),
  entry('TopologyChecklist.of', () => [edgePlan()], (plan: edge.EdgePlan) => edge.TopologyChecklist.of(plan).text),
  entry('CertificateRequest.of', () => [edgePlan(), edge.CertificatePurpose.EDGE_EXTERNAL],
    (plan: edge.EdgePlan, purpose: edge.CertificatePurpose) => edge.CertificateRequest.of(plan, purpose).text),
  entry('PlanTables.ofEdge', () => [edgePlan()], (plan: edge.EdgePlan) =>
    edge.TextReport.of(edge.PlanTables.ofEdge(plan)).text),
  entry('PlanTables.ofReverseProxy', () => [proxyPlan()], (plan: edge.ReverseProxyPlan) =>
    edge.TextReport.of(edge.PlanTables.ofReverseProxy(plan)).text),
  factory('TextReport', 'of', () => [edge.PlanTables.ofEdge(edgePlan())]),
  entry('EdgePlanComparison.of', () => [edgePlan(), edgePlan()],
    (before: edge.EdgePlan, after: edge.EdgePlan) => edge.EdgePlanComparison.of(before, after)),
  entry('ReverseProxyComparison.of', () => [proxyPlan(), proxyPlan()],
    (before: edge.ReverseProxyPlan, after: edge.ReverseProxyPlan) => edge.ReverseProxyComparison.of(before, after)),
  entry('PlanFile.ofEdge', () => [edgePlan()], (plan: edge.EdgePlan) => edge.PlanFile.ofEdge(plan).text),
  entry('RequestFile.of', () => [fullRequest()], (given: edge.EdgePlanRequest) => edge.request.RequestFile.of(given).text),
  entry('RequestFile.parse', () => [edge.request.RequestFile.of(fullRequest()).text], (text: string) => edge.request.RequestFile.parse(text)),
  entry('EdgeImport.of', () => [runningEdge(), { planningDate: '2016-01-15' }], (given: edge.running.RunningEdge, options: edge.imports.EdgeImportOptions) => {
    const imported = edge.imports.EdgeImport.of(given, options);
    return [edge.imports.ImportReport.of(imported).text, edge.imports.EdgeProgram.of(imported).text];
  }),
  entry('PlanDrift.of', () => [edgePlan(), runningEdge()], (given: edge.EdgePlan, runs: edge.running.RunningEdge) => (
    edge.drift.DriftReport.of(edge.drift.PlanDrift.of(given, runs)).text)),
  factory('PlanFile', 'readEdge', () => [edge.PlanFile.ofEdge(edgePlan()).text]),
  entry('PlanTables.forAudience', () => [edge.tables.PlanAudience.DNS], (audience: edge.tables.PlanAudience) =>
    edge.PlanTables.ofEdge(edgePlan()).forAudience(audience)),
  factory('MarkdownReport', 'of', () => [edge.PlanTables.ofEdge(edgePlan())]),
  factory('CsvReports', 'of', () => [edge.PlanTables.ofEdge(edgePlan())]),
  factory('JsonReport', 'of', () => [edge.PlanTables.ofEdge(edgePlan())]),
  entry('HtmlReport.withPicture', () => [edge.PlanTables.ofEdge(edgePlan()), { fileName: 'a.svg', text: '<svg></svg>' }],
    (plan: edge.PlanTables, picture: edge.IPlanDocument) => edge.HtmlReport.withPicture(plan, picture).text),
  factory('PlanDiagram', 'ofEdge', () => [edgePlan()]),
  factory('ZoneFiles', 'ofEdge', () => [edgePlan()]),
  factory('AerleonPolicy', 'ofEdge', () => [edgePlan()]),
  factory('AerleonPolicy', 'ofReverseProxy', () => [proxyPlan()]),
  factory('ScannerSuppressions', 'ofEdge', () => [poolPlan()]),
  factory('ScannerSuppressions', 'ofReverseProxy', () => [proxyPlan()]),
  factory('ScannerSuppressions', 'ofPlans', () => [{ edges: [poolPlan()], reverseProxies: [proxyPlan()] }]),
  factory('PlanDocuments', 'ofEdge', () => [edgePlan(), { formats: [edge.ReportFormat.TEXT], audiences: [edge.tables.PlanAudience.PKI] }]),
  factory('PlanDocuments', 'ofEdgeWithReverseProxy', () => [edgePlan(), proxyPlan(), { formats: [edge.ReportFormat.PICTURE] }]),
  entry('new EdgeReports', () => {
    const pool = smallPool();
    return [pool.node.scope, 'Reports', { subjects: [pool], formats: [edge.ReportFormat.TEXT], folder: 'reports' }];
  }, (scope: TerraformStack, id: string, props: edge.EdgeReportsProps) => new edge.EdgeReports(scope, id, props)),
  factory('EdgePlanReview', 'of', () => [edgePlan(), edgePlan(), { confirmations: [] }]),
  factory('ReverseProxyReview', 'of', () => [proxyPlan(), proxyPlan(), {}]),
  entry('PlanFolderReview.of', () => [[edge.PlanFile.ofEdge(edgePlan())], [edge.PlanFile.ofEdge(edgePlan())], {
    confirmations: [], terraform: [{ fileName: 'show.json', text: '{"format_version":"1.2","planned_values":{},"resource_changes":[]}' }],
  }],
    (base: edge.IPlanDocument[], head: edge.IPlanDocument[], options: edge.PlanReviewOptions) =>
      edge.ReviewComment.of(edge.PlanFolderReview.of(base, head, options)).text),
  factory('ReviewComment', 'of', () => [edge.EdgePlanReview.of(edgePlan(), edgePlan()), { reportUrl: 'https://example.com/', key: 'lab' }]),
  factory('DeployedAddresses', 'ofTerraformShow', () => ['{"format_version": "1.0", "values": {"root_module": {}}}']),
  factory('DeployedAddresses', 'ofTerraformOutput', () => ['{"edge_public_addresses": {"value": {}}}']),
  factory('FirewallProof', 'ofSynthesized', () => [poolPlan(), poolCode()]),
  factory('FirewallProof', 'ofFirewallRows', () => [edgePlan(), edge.EdgeSide.EXTERNAL, [{
    name: 'relay', side: edge.EdgeSide.EXTERNAL, direction: edge.plan.TrafficDirection.INBOUND, allows: true, transport: edge.plan.Transport.UDP, sources: [],
    destinations: ['10.45.16.0/24'], destinationPorts: [{ first: 3478, last: 3478 }], source: { file: 'external.csv', place: 'line 2' },
  }]]),
  factory('ReverseProxyProof', 'ofSynthesized', () => [gatewayPlan(), gatewayCode()]),
  factory('ReverseProxyProof', 'ofSecurityGroup', () => [gatewayPlan(), '{"securityRules": [], "subnets": [{"id": "/subnet"}]}']),
  entry('PlanTables.ofReverseProxy with a proof', () => [{ proof: gatewayProof() }], (props: edge.PlanTablesProps) =>
    edge.PlanTables.ofReverseProxy(smallGateway().plan, props)),
  factory('PlanVerification', 'ofEdge', () => [edgePlan(), {
    fromSide: edge.EdgeSide.INTERNAL, only: [edge.verification.VerifyArea.DNS, edge.verification.VerifyArea.PARTNERS], resolver: '[2001:db8::53]:5353',
    authoritative: true, partners: ['fabrikam.com'], allPartners: true, rehearsal: true, daysLeft: 14, now: '2026-11-29T12:00:00Z',
    timeoutSeconds: 2, deadlineSeconds: 60, parallel: 10, perSecond: 100,
  }]),
  factory('PlanVerification', 'ofReverseProxy', () => [proxyPlan(), { daysLeft: 14 }]),
  entry('VerificationReport.of', () => [verificationResult(), edge.verification.VerificationFormat.JSON, true],
    (result: edge.verification.VerificationResult, format: edge.verification.VerificationFormat, all: boolean) =>
      edge.verification.VerificationReport.of(result, format, all)),
  entry('VerificationReport.ofExpectations', () => [
    JSON.parse(JSON.stringify(edge.PlanVerification.ofEdge(edgePlan()).expectations)), edge.verification.VerificationFormat.JSON,
  ], (expectations: edge.verification.Expectation[], format: edge.verification.VerificationFormat) =>
    edge.verification.VerificationReport.ofExpectations(expectations, format)),
  entry('pool.addDnsChecks', () => [edge.EdgeSide.INTERNAL], (side: edge.EdgeSide) => smallPool().addDnsChecks(side)),
  entry('server.publicAddress', () => [edge.EdgeService.ACCESS_EDGE], (service: edge.EdgeService) =>
    smallPool().servers[0]?.publicAddress(service)),
  entry('server.ipConfigurationName', () => [edge.EdgeService.ACCESS_EDGE], (service: edge.EdgeService) =>
    smallPool().servers[0]?.ipConfigurationName(service)),
  entry('ruleResource', () => ['external-in-443-tcp-access-edge'], (id: string) => smallPool().externalFirewall.ruleResource(id)),
];

/** A result with everything that one can have. */
function verificationResult(): edge.verification.VerificationResult {
  const { CheckOutcome, BlamedLayer, CauseAudience, VerifyArea, FailoverAudience, FailoverResult } = edge.verification;
  return {
    isGood: false, subject: 'lsedge.contoso.net', what: 'Edge pool of Lync Server 2013', side: edge.EdgeSide.EXTERNAL, wasStopped: false,
    checks: [{
      expectation: {
        id: 'dns/A/sip.contoso.com', area: VerifyArea.DNS, severity: edge.FindingSeverity.ERROR, subject: 'sip.contoso.com',
        expected: 'resolves to 203.0.113.10', tableRows: ['single-public/main/1'],
      },
      outcome: CheckOutcome.FAILED, found: 'the name does not exist', causes: ['dns/contoso.com'], daysLeft: 3,
    }],
    causes: [{
      id: 'dns/contoso.com', layer: BlamedLayer.DNS, severity: edge.FindingSeverity.ERROR, what: 'A record is missing.', evidence: ['It is missing.'],
      who: CauseAudience.DNS, fix: ['Create it.'], page: 'page.md', tableRows: ['single-public/main/1'], expectations: ['dns/A/sip.contoso.com'],
    }],
    rehearsals: [{
      title: 'with lsedge01 silent', silent: ['lsedge01'], isAnyOne: false, serversLeft: 1,
      rows: [{
        audience: FailoverAudience.PARTNERS, who: 'fabrikam.com', connects: FailoverResult.YES, how: 'next address', tableRows: [], page: 'page.md',
      }],
    }],
  };
}

let code: string | undefined;

function poolPlan(): unknown {
  return JSON.parse(edge.PlanFile.ofEdge(smallPool().plan).text);
}

/** The Terraform code of the pool, which all attempts share. */
function poolCode(): string {
  code ??= Testing.synth(smallPool().node.scope as TerraformStack);
  return code;
}

let gateway: edge.ReverseProxy | undefined;
let gatewayText: string | undefined;
let proof: edge.ReverseProxyProof | undefined;

/** A reverse proxy that all attempts share; none of them changes it. */
function smallGateway(): edge.ReverseProxy {
  gateway ??= new edge.ReverseProxy(newStack(), 'Proxy', {
    sipDomains: ['contoso.com'], pools: [webPool()], simpleUrls: edge.SimpleUrls.hostPerUrl({ domain: 'contoso.com' }),
    host: edge.ReverseProxyHost.applicationGateway({
      network: proxyNetwork(), listenerCertificate: 'https://kv-edge.vault.azure.net/certificates/web', identityId: IDENTITY,
    }),
    recordsByOthers: true,
  });
  return gateway;
}

function gatewayPlan(): unknown {
  return JSON.parse(edge.PlanFile.ofReverseProxy(smallGateway().plan).text);
}

function gatewayCode(): string {
  gatewayText ??= Testing.synth(smallGateway().node.scope as TerraformStack);
  return gatewayText;
}

function gatewayProof(): edge.ReverseProxyProof {
  proof ??= edge.ReverseProxyProof.ofSynthesized(smallGateway().plan, gatewayCode());
  return proof;
}

/** A plan of a hybrid deployment. */
function hybridPlan(): unknown {
  const federation = {
    discoverableDomains: ['contoso.com'], partners: [edge.FederatedPartner.lyncOnline(edge.PartnerProduct.OFFICE_365, true)],
    microsoft365Networks: { listDate: '2026-08-14', networks: ['52.112.0.0/14'] },
  };
  const { publicIm: _publicIm, ...request } = fullRequest();
  return JSON.parse(edge.PlanFile.ofEdge(edge.planEdge({ ...request, federation })).text);
}

/** What both sides of it have. */
function bothSides(): edge.hybrid.TenantComparisonProps {
  const side = { openFederation: false, federatedUsers: true, sharedAddressSpace: true, allowedDomains: ['litware.com'], blockedDomains: [] };
  return { onPremises: side, tenant: side };
}

/** A call with arguments of any kind, as JavaScript makes it. */
type Call = (...args: never[]) => unknown;

function entry(name: string, args: () => unknown[], call: Call): Entry {
  return { name, args, call: (...given) => Reflect.apply(call, undefined, given) as unknown };
}

/** A static factory of a class. */
function factory(owner: keyof typeof edge, name: string, args: () => unknown[]): Entry {
  const type: unknown = edge[owner];
  const make = Reflect.get(type as object, name) as Call;
  return { name: `${owner}.${name}`, args, call: (...given) => Reflect.apply(make, type, given) as unknown };
}

type PoolMethod = 'addPartner' | 'addBlockedDomain' | 'addPublicIm' | 'addXmppPartner' | 'addDiscoverableDomain' | 'drain'
  | 'acknowledge' | 'planFor';

/** A method of a pool. */
function method(name: PoolMethod, args: () => unknown[]): Entry {
  return {
    name: `pool.${name}`,
    args,
    call: (...given) => {
      const pool = smallPool();
      const call: unknown = Reflect.get(pool, name);
      return Reflect.apply(call as Call, pool, given) as unknown;
    },
  };
}
