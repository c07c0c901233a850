import { TOPOLOGY_FILE } from './export-format';
import { type CollectedPart, cmdletPart } from './collected-part';

/** What the script for a Front End Server reads, in this order. The properties are those of the cmdlets' documentation. */
export const FRONT_END_PARTS: readonly CollectedPart[] = [
  {
    name: 'topology',
    title: `topology, with names of servers, databases and file shares (written to ${TOPOLOGY_FILE})`,
    command: 'Get-CsTopology',
    read: `    $topology = Get-CsTopology -AsXml -ErrorAction Stop
    if ($topology -is [xml]) { $topology = $topology.OuterXml }
    Write-TextFile '${TOPOLOGY_FILE}' ($topology -join "\`r\`n")
    [ordered]@{ File = '${TOPOLOGY_FILE}' }
`,
  },
  cmdletPart({
    name: 'sites', title: 'sites and their federation routes', cmdlet: 'Get-CsSite',
    properties: ['Identity', 'SiteId', 'DisplayName', 'SiteType', 'FederationRoute', 'XmppFederationRoute'],
  }),
  cmdletPart({
    name: 'pools', title: 'pools and their computers', cmdlet: 'Get-CsPool',
    properties: ['Identity', 'Fqdn', 'Site'], lists: ['Computers', 'Services'],
  }),
  cmdletPart({
    name: 'edgeServices', title: 'names and ports of Edge pools', cmdlet: 'Get-CsService -EdgeServer',
    properties: [
      'Identity', 'PoolFqdn', 'SiteId', 'Registrar', 'AccessEdgeInternalSipPort', 'AccessEdgeExternalSipPort', 'AccessEdgeClientPort',
      'AccessEdgeClientSipPort', 'DataPsomServerPort', 'DataPsomClientPort', 'MediaRelayAuthEdgePort', 'MediaRelayAuthInternalTurnTcpPort',
      'MediaRelayAuthExternalTurnTcpPort', 'MediaRelayAuthInternalTurnUdpPort', 'MediaRelayAuthExternalTurnUdpPort',
      'MediaCommunicationPortStart', 'MediaComunicationPortCount', 'MediaCommunicationPortCount', 'AccessEdgeExternalFqdn',
      'DataEdgeExternalFqdn', 'AVEdgeExternalFqdn', 'InternalInterfaceFqdn', 'ExternalMrasFqdn', 'XmppListeningPort', 'XmppInternalPort',
    ],
  }),
  cmdletPart({
    name: 'webServices', title: 'names of web services', cmdlet: 'Get-CsService -WebServer',
    properties: ['Identity', 'PoolFqdn', 'InternalFqdn', 'ExternalFqdn'],
  }),
  {
    name: 'simpleUrls',
    title: 'simple URLs',
    command: 'Get-CsSimpleUrlConfiguration',
    read: `    foreach ($each in @(Get-CsSimpleUrlConfiguration -ErrorAction Stop)) {
        foreach ($url in $each.SimpleUrl) {
            $entry = Get-Values $url @('Component', 'Domain', 'ActiveUrl')
            $entry['Configuration'] = "$($each.Identity)"
            $entry
        }
    }
`,
  },
  cmdletPart({
    name: 'sipDomains', title: 'SIP domains', cmdlet: 'Get-CsSipDomain', properties: ['Identity', 'Name', 'IsDefault'],
  }),
  cmdletPart({
    name: 'accessEdge', title: 'Access Edge configuration', cmdlet: 'Get-CsAccessEdgeConfiguration',
    properties: [
      'Identity', 'AllowOutsideUsers', 'AllowFederatedUsers', 'AllowAnonymousUsers', 'EnablePartnerDiscovery', 'RoutingMethod',
      'DefaultRouteFqdn',
    ],
  }),
  cmdletPart({
    name: 'externalAccessPolicies', title: 'external access policies', cmdlet: 'Get-CsExternalAccessPolicy',
    properties: [
      'Identity', 'EnableOutsideAccess', 'EnableFederationAccess', 'EnableXmppAccess', 'EnablePublicCloudAccess',
      'EnablePublicCloudAudioVideoAccess',
    ],
  }),
  cmdletPart({
    name: 'allowedDomains', title: 'allowed domains', cmdlet: 'Get-CsAllowedDomain',
    properties: ['Identity', 'Domain', 'ProxyFqdn', 'VerificationLevel'], comments: ['Comment'],
  }),
  cmdletPart({
    name: 'blockedDomains', title: 'blocked domains', cmdlet: 'Get-CsBlockedDomain',
    properties: ['Identity', 'Domain'], comments: ['Comment'],
  }),
  cmdletPart({
    name: 'hostingProviders', title: 'hosting providers', cmdlet: 'Get-CsHostingProvider',
    properties: [
      'Identity', 'ProxyFqdn', 'Enabled', 'EnabledSharedAddressSpace', 'HostsOCSUsers', 'IsLocal', 'VerificationLevel', 'AutodiscoverUrl',
    ],
  }),
  cmdletPart({
    name: 'publicProviders', title: 'public IM providers', cmdlet: 'Get-CsPublicProvider',
    properties: ['Identity', 'ProxyFqdn', 'Enabled', 'VerificationLevel'],
  }),
  cmdletPart({
    name: 'xmppPartners', title: 'XMPP partners', cmdlet: 'Get-CsXmppAllowedPartner',
    properties: [
      'Identity', 'Domain', 'PartnerType', 'TlsNegotiation', 'SaslNegotiation', 'SupportDialbackNegotiation', 'EnableKeepAlive',
      'ProxyFqdn', 'ConnectionLimit',
    ],
    lists: ['AdditionalDomains'], comments: ['Description'],
  }),
  cmdletPart({
    name: 'push', title: 'push notification', cmdlet: 'Get-CsPushNotificationConfiguration',
    properties: ['Identity', 'EnableApplePushNotificationService', 'EnableMicrosoftPushNotificationService'],
  }),
  cmdletPart({
    name: 'avEdge', title: 'A/V Edge configuration', cmdlet: 'Get-CsAVEdgeConfiguration', properties: ['Identity', 'MaxTokenLifetime'],
  }),
  cmdletPart({
    name: 'media', title: 'media encryption', cmdlet: 'Get-CsMediaConfiguration', properties: ['Identity', 'EncryptionLevel'],
  }),
  cmdletPart({
    name: 'patchVersions', title: 'builds of the product on this server', cmdlet: 'Get-CsServerPatchVersion',
    properties: ['ComponentName', 'Version'],
  }),
];
