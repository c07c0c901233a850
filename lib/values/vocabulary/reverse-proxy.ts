/** How clients outside reach Autodiscover at `lyncdiscover.<SIP domain>`. */
export enum AutodiscoverPublishing {
  /** On 443, with a certificate that holds every `lyncdiscover` name. */
  HTTPS = 'https',
  /** On 80 only, with no name in the certificate. */
  HTTP = 'http',
  /** On both. */
  HTTPS_AND_HTTP = 'https-and-http',
}

/** Kind of machine that answers web requests of Lync users. */
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

/** Whether it is a Director or a pool of them: it comes before the Front End pools. */
export function isDirector(kind: WebServicesPoolKind): boolean {
  return kind === WebServicesPoolKind.DIRECTOR || kind === WebServicesPoolKind.DIRECTOR_POOL;
}

/** What a reverse proxy runs on. */
export enum ReverseProxyKind {
  APPLICATION_GATEWAY = 'application-gateway',
  APPLIANCE = 'appliance',
}

/** Which simple URL: the base of meeting links, the page of dial-in settings, or the control panel. */
export enum SimpleUrlKind {
  MEET = 'meet',
  DIAL_IN = 'dialin',
  /** Inside only. */
  ADMIN = 'admin',
}

/** How simple URLs are named. */
export enum SimpleUrlNaming {
  /** A host of its own for each URL: option 1 of the guide. */
  HOST_PER_URL = 'host-per-url',
  /** One host for each SIP domain: option 2. */
  HOST_PER_SIP_DOMAIN = 'host-per-sip-domain',
  /** One host for all SIP domains: option 3. */
  SHARED_HOST = 'shared-host',
  /** Each URL written out. */
  GIVEN = 'given',
}

/** What the reverse proxy does with a request to a published host. */
export enum BridgeAction {
  /** Passes it on to the pool. */
  FORWARD = 'forward',
  /** Redirects the client to https. */
  REDIRECT = 'redirect',
}

/** What is behind a host name that the reverse proxy publishes. */
export enum PublishedService {
  EXTERNAL_WEB_SERVICES = 'external web services',
  MEET = 'Meet',
  DIAL_IN = 'Dial-in',
  AUTODISCOVER = 'Autodiscover',
  OFFICE_WEB_APPS = 'Office Web Apps',
}

/** How a client is kept with one server of the pool. */
export enum WebAffinity {
  NONE = 'none',
  COOKIE = 'cookie',
}
