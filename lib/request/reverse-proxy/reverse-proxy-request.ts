import type { AutodiscoverPublishing } from '../../values/vocabulary/reverse-proxy';
import type { EdgePlan } from '../../plan/edge-plan';
import type { CertificateSourceRequest } from '../certificate-source-request';
import type { Acknowledgement, DnsZoneRequest } from '../edge-plan-request';
import type { SimpleUrls } from './simple-urls';
import type { WebServicesPool } from './web-services-pool';

/** An Office Web Apps Server (farm) that shows presentations to participants outside. */
export interface OfficeWebAppsRequest {
  /** External FQDN: `officewebapps01.contoso.com`. */
  readonly fqdn: string;
  /** IPv4 addresses inside, which take HTTPS on 443. */
  readonly addresses: string[];
}

/** What a reverse proxy publishes: the part of a plan that is the same whatever it runs on. */
export interface ReverseProxyPlanningProps {
  /**
   * SIP domains of the organization's users, each once.
   *
   * @default those of the Edge
   */
  readonly sipDomains?: string[];
  /** Every pool and server whose web services users outside reach; at least one. */
  readonly pools: WebServicesPool[];
  /**
   * FQDN of the pool that takes simple URLs and Autodiscover.
   *
   * @default the Director (pool); without one the Edge's next hop, or the only pool
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
   * Office Web Apps Server, when conferencing is offered.
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
   * Whether visitors on port 80 are sent to https.
   *
   * @default false: port 80 is open for Autodiscover alone, if at all
   */
  readonly redirectHttp?: boolean;
  /**
   * Name that every external `lyncdiscover` name is a CNAME to. The zones here write host records only, so that such
   * records are listed as to be created by others.
   *
   * @default a host record with the proxy's address
   */
  readonly lyncdiscoverCname?: string;
  /**
   * Whether mobile clients are in use: their requests stay open for up to 15 minutes.
   *
   * @default true
   */
  readonly mobileClients?: boolean;
  /**
   * Whether Lync Server 2010 pools or Lync 2010 Mobile clients are left, which need cookie affinity.
   *
   * @default false
   */
  readonly lync2010Remains?: boolean;
  /**
   * Seconds that the proxy waits for a pool's answer, 1 to 86400.
   *
   * @default 960 with mobile clients, else 200
   */
  readonly requestTimeoutSeconds?: number;
  /**
   * Whether the certificate has `*.<SIP domain>` in place of the meet, dial-in and lyncdiscover names.
   *
   * @default false
   */
  readonly wildcardNames?: boolean;
  /**
   * Whether the inside gets its records too: `lyncdiscoverinternal`, simple URLs, `sip` and `_sipinternaltls._tcp`.
   *
   * @default true
   */
  readonly internalRecords?: boolean;
  /**
   * SIP domains whose clients inside sign in by `_sipinternaltls._tcp` SRV record.
   *
   * @default every SIP domain
   */
  readonly automaticSignInDomains?: string[];
  /**
   * Whether a name that no zone holds is listed as to be created by others; it is refused otherwise.
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

/** An Azure Application Gateway as far as the plan depends on it. */
export interface ApplicationGatewayRequest {
  /** Subnet of its own, as CIDR. */
  readonly subnet: string;
  /** Whether every client connection gets a connection to the pool of its own. */
  readonly dedicatedConnections: boolean;
  /** Whether a web application firewall policy inspects the requests. */
  readonly hasFirewallPolicy: boolean;
  /** Whether the certificate is taken from the vault by version, so that a renewed one is not picked up. */
  readonly certificateVersionPinned: boolean;
  /**
   * Where the certificate of the listeners comes from when it is made with the gateway.
   *
   * @default it is there already
   */
  readonly certificateSource?: CertificateSourceRequest;
}

/** A reverse proxy that is there already. */
export interface ReverseProxyApplianceRequest {
  /** IPv4 addresses that the Internet reaches the listener at. */
  readonly publicAddresses: string[];
  /** IPv4 addresses from which it connects inwards. */
  readonly internalAddresses: string[];
}

/** Everything that decides the plan of a reverse proxy. Exactly one of `gateway` and `appliance` is given. */
export interface ReverseProxyRequest extends ReverseProxyPlanningProps {
  /**
   * Zones that records can be written to.
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
   * Plan of the Edge beside it, for SIP domains, next hop, and names that both sides know.
   *
   * @default none
   */
  readonly edge?: EdgePlan;
  /**
   * Azure Application Gateway.
   *
   * @default none: an appliance is given
   */
  readonly gateway?: ApplicationGatewayRequest;
  /**
   * Existing appliance.
   *
   * @default none: a gateway is given
   */
  readonly appliance?: ReverseProxyApplianceRequest;
}
