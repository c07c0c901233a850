/** How external clients reach Autodiscover at `lyncdiscover.<SIP domain>`. */
export enum AutodiscoverPublishing {
  /** On port 443, with every `lyncdiscover` name in the certificate. */
  HTTPS = 'https',
  /** On port 80 only, without names in the certificate. */
  HTTP = 'http',
  /** On both ports. */
  HTTPS_AND_HTTP = 'https-and-http',
}

/** Kind of server or pool that hosts web services. */
export enum WebServicesPoolKind {
  /** Front End pool. */
  FRONT_END_POOL = 'front-end-pool',
  /** Standard Edition server. */
  STANDARD_EDITION_SERVER = 'standard-edition-server',
  /** A single Director. */
  DIRECTOR = 'director',
  /** Director pool. */
  DIRECTOR_POOL = 'director-pool',
}

/** Whether it is a Director or a Director pool, which comes before the Front End pools. */
export function isDirector(kind: WebServicesPoolKind): boolean {
  return kind === WebServicesPoolKind.DIRECTOR || kind === WebServicesPoolKind.DIRECTOR_POOL;
}

/** Kind of reverse proxy. */
export enum ReverseProxyKind {
  APPLICATION_GATEWAY = 'application-gateway',
  APPLIANCE = 'appliance',
}

/** Kind of simple URL: meeting links, the dial-in page, or the control panel. */
export enum SimpleUrlKind {
  MEET = 'meet',
  DIAL_IN = 'dialin',
  /** Internal only. */
  ADMIN = 'admin',
}

/** How simple URLs are named. */
export enum SimpleUrlNaming {
  /** A separate host for each URL: option 1 of the guide. */
  HOST_PER_URL = 'host-per-url',
  /** One host for each SIP domain: option 2. */
  HOST_PER_SIP_DOMAIN = 'host-per-sip-domain',
  /** One host for all SIP domains: option 3. */
  SHARED_HOST = 'shared-host',
  /** Each URL is specified. */
  GIVEN = 'given',
}

/** What the reverse proxy does with a request to a published host. */
export enum BridgeAction {
  /** Forwards it to the pool. */
  FORWARD = 'forward',
  /** Redirects the client to HTTPS. */
  REDIRECT = 'redirect',
}

/** What the reverse proxy publishes under a host name. */
export enum PublishedService {
  EXTERNAL_WEB_SERVICES = 'external web services',
  MEET = 'Meet',
  DIAL_IN = 'Dial-in',
  AUTODISCOVER = 'Autodiscover',
  OFFICE_WEB_APPS = 'Office Web Apps',
}

/** How requests of a client are kept on one server of the pool. */
export enum WebAffinity {
  NONE = 'none',
  COOKIE = 'cookie',
}
