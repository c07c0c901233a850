/** Service of an Edge Server, or of the systems around it, that an address, firewall rule or listener belongs to. */
export enum EdgeService {
  /** SIP for external users and partners. */
  ACCESS_EDGE = 'access-edge',
  /** Meeting content. */
  WEB_CONFERENCING = 'web-conferencing',
  /** The A/V Edge: media. */
  AUDIO_VIDEO = 'audio-video',
  /** Credentials for media relay, on the internal interface. */
  AV_AUTHENTICATION = 'av-authentication',
  XMPP_PROXY = 'xmpp-proxy',
  /** Replication of the Central Management store. */
  CMS_REPLICATION = 'cms-replication',
  CENTRALIZED_LOGGING = 'centralized-logging',
  /** The internal interface, shared by all services. */
  EDGE_INTERNAL = 'edge-internal',
  /** Web services behind a reverse proxy. */
  WEB_SERVICES = 'web-services',
  OFFICE_WEB_APPS = 'office-web-apps',
  WINDOWS_ACTIVATION = 'windows-activation',
  REMOTE_DESKTOP = 'remote-desktop',
  /** How a load balancer checks whether a server is healthy. */
  HEALTH_PROBE = 'health-probe',
  /** Azure's management of Application Gateway. */
  GATEWAY_MANAGEMENT = 'gateway-management',
  /** Azure's own load balancer, in front of Application Gateway. */
  AZURE_LOAD_BALANCER = 'azure-load-balancer',
  /** All other traffic. */
  EVERYTHING_ELSE = 'everything-else',
}

/** The three services with an external name, in the order of their addresses. */
export const EXTERNAL_SERVICES = [
  EdgeService.ACCESS_EDGE, EdgeService.WEB_CONFERENCING, EdgeService.AUDIO_VIDEO,
] as const;

/** One of {@link EXTERNAL_SERVICES}. */
export type ExternalService = (typeof EXTERNAL_SERVICES)[number];
