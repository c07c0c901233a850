/**
 * Service tags that a security rule may name in place of addresses. Azure adds tags now and then: a new one is one more
 * word here (`az network list-service-tags` lists those of a region).
 */
export const SERVICE_TAGS: readonly string[] = [
  'ActionGroup', 'ApiManagement', 'AppConfiguration', 'AppService', 'AppServiceManagement',
  'ApplicationInsightsAvailability', 'AutonomousDevelopmentPlatform', 'AzureAIServices', 'AzureActiveDirectory',
  'AzureActiveDirectoryDomainServices', 'AzureAdvancedThreatProtection', 'AzureArcInfrastructure', 'AzureAttestation',
  'AzureBackup', 'AzureBotService', 'AzureCloud', 'AzureCognitiveSearch', 'AzureConnectors',
  'AzureContainerAppsService', 'AzureContainerRegistry', 'AzureCosmosDB', 'AzureDataExplorerManagement',
  'AzureDataLake', 'AzureDatabricks', 'AzureDevOps', 'AzureDevSpaces', 'AzureDeviceUpdate', 'AzureDigitalTwins',
  'AzureEventGrid', 'AzureFrontDoor.Backend', 'AzureFrontDoor.FirstParty', 'AzureFrontDoor.Frontend',
  'AzureFrontDoor.MicrosoftSecurity', 'AzureHealthcareAPIs', 'AzureInformationProtection', 'AzureIoTHub',
  'AzureKeyVault', 'AzureLoadBalancer', 'AzureMachineLearning', 'AzureMachineLearningInference',
  'AzureManagedGrafana', 'AzureMonitor', 'AzureMonitorForSAP', 'AzureOpenDatasets', 'AzurePlatformDNS',
  'AzurePlatformIMDS', 'AzurePlatformLKM', 'AzureResourceManager', 'AzureSecurityCenter', 'AzureSentinel',
  'AzureSignalR', 'AzureSiteRecovery', 'AzureSphere', 'AzureSpringCloud', 'AzureStack', 'AzureTrafficManager',
  'AzureUpdateDelivery', 'AzureVideoIndexer', 'AzureWebPubSub', 'BatchNodeManagement', 'ChaosStudio',
  'CognitiveServicesFrontend', 'CognitiveServicesManagement', 'DataFactory', 'DataFactoryManagement',
  'Dynamics365BusinessCentral', 'Dynamics365ForMarketingEmail', 'EOPExternalPublishedIPs', 'EventHub',
  'GatewayManager', 'GuestAndHybridManagement', 'HDInsight', 'Internet', 'KustoAnalytics', 'LogicApps',
  'LogicAppsManagement', 'M365ManagementActivityApi', 'M365ManagementActivityApiWebhook', 'Marketplace',
  'MicrosoftAzureFluidRelay', 'MicrosoftCloudAppSecurity', 'MicrosoftContainerRegistry',
  'MicrosoftDefenderForEndpoint', 'MicrosoftPurviewPolicyDistribution', 'OneDsCollector', 'PowerBI',
  'PowerPlatformInfra', 'PowerPlatformPlex', 'PowerQueryOnline', 'Scuba', 'SerialConsole', 'ServiceBus',
  'ServiceFabric', 'Sql', 'SqlManagement', 'Storage', 'StorageMover', 'StorageSyncService', 'VideoIndexer',
  'VirtualNetwork', 'WindowsAdminCenter', 'WindowsVirtualDesktop',
];
