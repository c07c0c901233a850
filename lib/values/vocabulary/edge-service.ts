/** Services of an Edge Server, and of what stands beside it, to which addresses, firewall rules and listeners belong. */
export enum EdgeService {
  /** SIP for users outside and for partners. */
  ACCESS_EDGE = 'access-edge',
  /** Meeting content. */
  WEB_CONFERENCING = 'web-conferencing',
  /** The A/V Edge: media. */
  AUDIO_VIDEO = 'audio-video',
  /** Credentials for media, inside. */
  AV_AUTHENTICATION = 'av-authentication',
  XMPP_PROXY = 'xmpp-proxy',
  /** Replication of the Central Management store. */
  CMS_REPLICATION = 'cms-replication',
  CENTRALIZED_LOGGING = 'centralized-logging',
  /** The internal interface, which all services share. */
  EDGE_INTERNAL = 'edge-internal',
  /** Web services behind a reverse proxy. */
  WEB_SERVICES = 'web-services',
  OFFICE_WEB_APPS = 'office-web-apps',
  WINDOWS_ACTIVATION = 'windows-activation',
  REMOTE_DESKTOP = 'remote-desktop',
  /** How a load balancer tells whether a server is healthy. */
  HEALTH_PROBE = 'health-probe',
  /** Azure's management of an Application Gateway. */
  GATEWAY_MANAGEMENT = 'gateway-management',
  /** Azure's own load balancer, in front of an Application Gateway. */
  AZURE_LOAD_BALANCER = 'azure-load-balancer',
  /** Whatever no other rule of a firewall is about. */
  EVERYTHING_ELSE = 'everything-else',
}

/** The three services that users and partners outside know, in the order of their addresses. */
export const EXTERNAL_SERVICES = [EdgeService.ACCESS_EDGE, EdgeService.WEB_CONFERENCING, EdgeService.AUDIO_VIDEO] as const;

/** One of {@link EXTERNAL_SERVICES}. */
export type ExternalService = (typeof EXTERNAL_SERVICES)[number];
