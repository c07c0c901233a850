import { flag, instanceOf, listOf, number, text, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional, type Properties } from '../../values/boundary/object-shape';
import { AutodiscoverPublishing } from '../../values/vocabulary/reverse-proxy';
import type { EdgePlan } from '../../plan/edge-plan';
import { CERTIFICATE_SOURCE_REQUEST, type CertificateSourceRequest } from '../certificate-source-request';
import { ACKNOWLEDGEMENT, type Acknowledgement } from '../acknowledgement';
import { DNS_ZONE_REQUEST, type DnsZoneRequest } from '../edge-plan-request';
import { SimpleUrls } from './simple-urls';
import { WebServicesPool } from './web-services-pool';
import { edgePlanShape } from '../../plan/stored/stored-plan';

/** An Office Web Apps Server (farm), which shows presentations to external participants. */
export interface OfficeWebAppsRequest {
  /** External FQDN: `officewebapps01.contoso.com`. */
  readonly fqdn: string;
  /** Internal IPv4 addresses, which receive HTTPS on port 443. */
  readonly addresses: string[];
}

/** What a reverse proxy publishes: the part of a request that does not depend on the kind of reverse proxy. */
export interface ReverseProxyPlanningProps {
  /**
   * SIP domains of the organization, each only once.
   *
   * @default the SIP domains of the Edge
   */
  readonly sipDomains?: string[];
  /** All pools and servers whose web services external users need; at least one. */
  readonly pools: WebServicesPool[];
  /**
   * FQDN of the pool that handles simple URLs and Autodiscover.
   *
   * @default the Director (pool); without a Director, the next hop of the Edge, or the only pool
   */
  readonly designatedPool?: string;
  /** The simple URLs. */
  readonly simpleUrls: SimpleUrls;
  /**
   * Scope of the simple URLs: `Global`, or `site:` and the name of a site.
   *
   * @default Global
   */
  readonly simpleUrlScope?: string;
  /**
   * Office Web Apps Server, for conferencing.
   *
   * @default none
   */
  readonly officeWebApps?: OfficeWebAppsRequest;
  /**
   * How Autodiscover is published.
   *
   * @default HTTPS
   */
  readonly autodiscover?: AutodiscoverPublishing;
  /**
   * Whether HTTP requests on port 80 are redirected to HTTPS.
   *
   * @default false: port 80 is used for Autodiscover only, if at all
   */
  readonly redirectHttp?: boolean;
  /**
   * Name that every external `lyncdiscover` name is a CNAME for. The zones do not create CNAME records: the plan lists
   * them for others to create.
   *
   * @default host records with the address of the reverse proxy
   */
  readonly lyncdiscoverCname?: string;
  /**
   * Whether mobile clients are in use, whose requests stay open for up to 15 minutes.
   *
   * @default true
   */
  readonly mobileClients?: boolean;
  /**
   * Whether there are still Lync Server 2010 pools or Lync 2010 Mobile clients, which require cookie affinity.
   *
   * @default false
   */
  readonly lync2010Remains?: boolean;
  /**
   * Seconds that the reverse proxy waits for a response of a pool, 1 to 86400.
   *
   * @default 960 with mobile clients, otherwise 200
   */
  readonly requestTimeoutSeconds?: number;
  /**
   * Whether the certificate has `*.<SIP domain>` instead of the meet, dial-in and lyncdiscover names.
   *
   * @default false
   */
  readonly wildcardNames?: boolean;
  /**
   * Whether to plan the internal records too: `lyncdiscoverinternal`, simple URLs, `sip` and `_sipinternaltls._tcp`.
   *
   * @default true
   */
  readonly internalRecords?: boolean;
  /**
   * SIP domains whose internal clients sign in by their `_sipinternaltls._tcp` SRV record.
   *
   * @default every SIP domain
   */
  readonly automaticSignInDomains?: string[];
  /**
   * Whether the plan may contain records that are in none of the zones, for others to create; otherwise they are an
   * error.
   *
   * @default false
   */
  readonly recordsByOthers?: boolean;
  /**
   * TTL of every record in seconds, 1 to 2147483647.
   *
   * @default 3600
   */
  readonly recordTtlSeconds?: number;
}

/** Properties of an Azure Application Gateway that affect the plan. */
export interface ApplicationGatewayRequest {
  /** Dedicated subnet of the gateway as CIDR. */
  readonly subnet: string;
  /** Whether every client connection gets a dedicated connection to the pool. */
  readonly dedicatedConnections: boolean;
  /** Whether a web application firewall policy inspects the requests. */
  readonly hasFirewallPolicy: boolean;
  /** Whether the certificate in the vault is referenced by version, so that a renewed one is not used automatically. */
  readonly certificateVersionPinned: boolean;
  /**
   * Source of the listener certificate, if it is created with the gateway.
   *
   * @default an existing certificate
   */
  readonly certificateSource?: CertificateSourceRequest;
}

/** An existing reverse proxy. */
export interface ReverseProxyApplianceRequest {
  /** Public IPv4 addresses of the listener. */
  readonly publicAddresses: string[];
  /** IPv4 addresses from which it connects to internal servers. */
  readonly internalAddresses: string[];
}

/** Request for the plan of a reverse proxy. Exactly one of `gateway` and `appliance` must be set. */
export interface ReverseProxyRequest extends ReverseProxyPlanningProps {
  /**
   * Zones that records can be created in.
   *
   * @default none
   */
  readonly zones?: DnsZoneRequest[];
  /**
   * Findings that the team accepts. They stay in the plan, with the reason.
   *
   * @default none
   */
  readonly acknowledgements?: Acknowledgement[];
  /**
   * Plan of the Edge, for its SIP domains, next hop and names.
   *
   * @default none
   */
  readonly edge?: EdgePlan;
  /**
   * Azure Application Gateway.
   *
   * @default none: an appliance is used
   */
  readonly gateway?: ApplicationGatewayRequest;
  /**
   * Existing appliance.
   *
   * @default none: a gateway is used
   */
  readonly appliance?: ReverseProxyApplianceRequest;
}

const OFFICE_WEB_APPS_REQUEST = objectOf<OfficeWebAppsRequest>('OfficeWebAppsRequest', {
  fqdn: text, addresses: listOf(text),
});

/** What {@link ReverseProxyPlanningProps} may hold. */
export const REVERSE_PROXY_PLANNING_PROPS: Properties<ReverseProxyPlanningProps> = {
  sipDomains: optional(listOf(text)),
  pools: listOf(instanceOf(WebServicesPool, 'WebServicesPool', 'use WebServicesPool.frontEndPool or another of its factories')),
  designatedPool: optional(text),
  simpleUrls: instanceOf(SimpleUrls, 'SimpleUrls', 'use SimpleUrls.hostPerUrl or another of its factories'),
  simpleUrlScope: optional(text),
  officeWebApps: optional(OFFICE_WEB_APPS_REQUEST),
  autodiscover: optional(wordOf('AutodiscoverPublishing', AutodiscoverPublishing)),
  redirectHttp: optional(flag),
  lyncdiscoverCname: optional(text),
  mobileClients: optional(flag),
  lync2010Remains: optional(flag),
  requestTimeoutSeconds: optional(number),
  wildcardNames: optional(flag),
  internalRecords: optional(flag),
  automaticSignInDomains: optional(listOf(text)),
  recordsByOthers: optional(flag),
  recordTtlSeconds: optional(number),
};

const APPLICATION_GATEWAY_REQUEST = objectOf<ApplicationGatewayRequest>('ApplicationGatewayRequest', {
  subnet: text,
  dedicatedConnections: flag,
  hasFirewallPolicy: flag,
  certificateVersionPinned: flag,
  certificateSource: optional(CERTIFICATE_SOURCE_REQUEST),
});

/** What {@link ReverseProxyApplianceRequest} may hold. */
export const REVERSE_PROXY_APPLIANCE_REQUEST = objectOf<ReverseProxyApplianceRequest>('ReverseProxyApplianceRequest', {
  publicAddresses: listOf(text), internalAddresses: listOf(text),
});

/** What {@link ReverseProxyRequest} may hold. */
export const REVERSE_PROXY_REQUEST = objectOf<ReverseProxyRequest>('ReverseProxyRequest', {
  ...REVERSE_PROXY_PLANNING_PROPS,
  zones: optional(listOf(DNS_ZONE_REQUEST)),
  acknowledgements: optional(listOf(ACKNOWLEDGEMENT)),
  edge: optional(edgePlanShape),
  gateway: optional(APPLICATION_GATEWAY_REQUEST),
  appliance: optional(REVERSE_PROXY_APPLIANCE_REQUEST),
});
