import { PUBLIC_IM_PROVIDER, type PublicImProvider } from './partners/public-im-provider';
import { EdgeFeature } from './edge-feature';
import { EdgePlatform } from '../platform/edge-platform';
import { flag, instanceOf, listOf, number, rankedListOf, text, wordOf } from '../values/boundary/kinds';
import { objectOf, optional, type Properties } from '../values/boundary/object-shape';
import { storedAs } from '../values/boundary/stored-form';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { EdgeTopology } from '../guide/edge-topology';
import type { LyncProduct } from '../guide/products/lync-product';
import { CERTIFICATE_SOURCES_REQUEST, type CertificateSourcesRequest } from './certificate-source-request';
import {
  FEDERATION_REQUEST, type FederationRequest, MOBILE_PUSH_REQUEST, type MobilePushRequest, XMPP_REQUEST, type XmppRequest,
} from './federation-request';
import { LYNC_PRODUCT } from './lync-product-property';
import { STORED_PLATFORM } from './stored/keys';
import { STORED_TOPOLOGY } from './stored/topology';
import { ACKNOWLEDGEMENT, type Acknowledgement } from './acknowledgement';
import { EDGE_SERVER_REQUEST, type EdgeServerRequest } from './edge-server-request';
import { LOAD_BALANCER_REQUEST, type LoadBalancerRequest } from './load-balancer-request';
import {
  EXISTING_CERTIFICATE_REQUEST, type ExistingCertificateRequest, ORGANIZATION_REQUEST, type OrganizationRequest,
} from './organization-request';

/** Features and names of an Edge: the part of a request that does not depend on the platform. */
export interface EdgePlanningProps {
  /** Server product. */
  readonly product: LyncProduct;
  /**
   * Installed build, as `Get-CsServerPatchVersion` shows it: `7.0.2046.879`. Known security updates that it lacks result in
   * a finding. `planForProduct` leaves it out for another product, which has other builds.
   *
   * @default not checked
   */
  readonly productBuild?: string;
  /** Reference topology, with the number of servers. */
  readonly topology: EdgeTopology;
  /** SIP domains of the organization; at least one, each only once. */
  readonly sipDomains: string[];
  /** Access Edge: SIP for users and partners. Its FQDN must be in a SIP domain. */
  readonly accessEdge: EdgeServiceRequest;
  /**
   * Web Conferencing Edge: meeting content. It is required, except in a topology with a single external address: there all
   * services have the FQDN of the Access Edge, and any other is refused.
   *
   * Page: `lync-server-2013-define-your-edge-topology.md`.
   *
   * @default with a single external address: the FQDN of the Access Edge on port 444
   */
  readonly webConferencing?: EdgeServiceRequest;
  /**
   * A/V Edge: media. It is required, except in a topology with a single external address: there all services have the FQDN
   * of the Access Edge, and any other is refused.
   *
   * Page: `lync-server-2013-define-your-edge-topology.md`.
   *
   * @default with a single external address: the FQDN of the Access Edge on port 443
   */
  readonly audioVideo?: EdgeServiceRequest;
  /** Internal side. */
  readonly internal: InternalSideRequest;
  /**
   * Features for external users.
   *
   * @default all of {@link EdgeFeature}
   */
  readonly features?: EdgeFeature[];
  /**
   * SIP domains whose clients find the Edge by their `_sip._tls` SRV record.
   *
   * @default every SIP domain with remote user access, otherwise none
   */
  readonly automaticSignInDomains?: string[];
  /**
   * Federation with other Lync and Office Communications Server organizations.
   *
   * @default none
   */
  readonly federation?: FederationRequest;
  /**
   * Federation with XMPP systems.
   *
   * @default none
   */
  readonly xmpp?: XmppRequest;
  /**
   * Public IM providers. They require {@link planningDate}, because each service has an end date.
   *
   * @default none
   */
  readonly publicIm?: PublicImProvider[];
  /**
   * Push notification for Lync Mobile. It makes the pool the federation route, with the push service as a partner.
   *
   * @default none
   */
  readonly mobilePush?: MobilePushRequest;
  /**
   * External access policy that enables the features for users: `Global`, `site:` and the name of a site, or the name of
   * a user policy, which you then grant to the users.
   *
   * @default Global, the policy of all users without another policy
   */
  readonly externalAccessPolicy?: string;
  /**
   * Date that the plan is made for, `YYYY-MM-DD`. Services and products that have ended by then result in findings.
   *
   * @default none: nothing that depends on a date is checked
   */
  readonly planningDate?: string;
  /**
   * Facts about the organization, for the rules that check the plan.
   *
   * @default none
   */
  readonly organization?: OrganizationRequest;
  /**
   * Existing external certificate, which is checked against the plan.
   *
   * @default none: a new certificate is needed
   */
  readonly existingExternalCertificate?: ExistingCertificateRequest;
  /**
   * Whether the organization has other Edge pools, whose A/V Edge services exchange media with this one. Then the settings
   * script of this pool alone turns nothing off that another pool may need (`LyncSettingsScript`).
   *
   * @default false
   */
  readonly hasOtherEdgePools?: boolean;
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
  /**
   * Numbers of the servers that get no new connections: they are removed from the records of the pool and from
   * the load balancers. They, their firewall rules and the records of their own FQDNs remain, so that they can be serviced
   * or replaced.
   *
   * @default none
   */
  readonly drainedServers?: number[];
}

/** Request for an Edge plan. Names, addresses and networks are text and are checked by `planEdge`. */
export interface EdgePlanRequest extends EdgePlanningProps {
  /** The two subnets, and that of the bastion host. */
  readonly network: EdgeNetworkRequest;
  /**
   * Names and addresses that differ from the default, by server number.
   *
   * @default names from the internal FQDN, addresses from the subnets
   */
  readonly servers?: EdgeServerRequest[];
  /**
   * Zones that records can be created in.
   *
   * @default none
   */
  readonly zones?: DnsZoneRequest[];
  /**
   * Platform that the Edge is deployed on, with its restrictions.
   *
   * @default EdgePlatform.onPremises()
   */
  readonly platform?: EdgePlatform;
  /**
   * Load balancers, for a topology with hardware load balancing.
   *
   * @default addresses from the subnets
   */
  readonly loadBalancer?: LoadBalancerRequest;
  /**
   * Addresses of the servers that activate Windows (TCP 1688). An empty list blocks activation.
   *
   * @default those of the platform
   */
  readonly windowsActivationServers?: string[];
  /**
   * Findings that the team accepts, each rule only once. They remain in the plan, with the reason.
   *
   * @default none
   */
  readonly acknowledgements?: Acknowledgement[];
  /**
   * Sources of the certificates.
   *
   * @default created outside of this plan
   */
  readonly certificates?: CertificateSourcesRequest;
  /**
   * Size of the virtual machines, which is checked against the documented hardware requirements.
   *
   * @default not checked
   */
  readonly virtualMachineSize?: string;
}

/** Name and port of an external Edge service. */
export interface EdgeServiceRequest {
  /** External FQDN. */
  readonly fqdn: string;
  /**
   * TCP port for clients.
   *
   * @default 443; if the services share one address: 5061 (Access Edge), 444 (Web Conferencing Edge), 443 (A/V Edge)
   */
  readonly port?: number;
}

/** Internal side of an Edge. */
export interface InternalSideRequest {
  /** FQDN of the internal interface; of the pool when there are several servers. */
  readonly fqdn: string;
  /** FQDN of the next hop: Director (pool) if deployed, otherwise Front End pool or Standard Edition server. */
  readonly nextHop: string;
  /**
   * Addresses of the next hop, one per member with DNS load balancing. They are added to the hosts files of the servers
   * if there is no perimeter DNS.
   *
   * @default none
   */
  readonly nextHopAddresses?: string[];
  /** Networks (CIDR) of internal servers and clients, for internal firewall rules and routes. */
  readonly networks: string[];
  /**
   * Addresses of all internal Lync servers that communicate with the Edge: Front End Servers, Directors, survivable
   * branch appliances. The rules for SIP, A/V authentication, web conferencing, XMPP and replication of the Central
   * Management store are restricted to them, and to the addresses of the next hop.
   *
   * @default these rules allow the internal networks
   */
  readonly lyncServers?: string[];
  /**
   * DNS servers in the perimeter network that resolve the next hop, the preferred one first. An Edge should not use
   * internal DNS servers: none may be in {@link networks}.
   *
   * @default none: the next hop is added to the hosts file
   */
  readonly perimeterDnsServers?: string[];
}

/** The subnets of an Edge, as CIDR. */
export interface EdgeNetworkRequest {
  /** Subnet of the external interfaces. */
  readonly externalSubnet: string;
  /** Subnet of the internal interfaces. */
  readonly internalSubnet: string;
  /**
   * IPv6 subnet of the external interfaces, a /64 as CIDR. Each external host record gets an AAAA record in addition to the A record.
   * In a cloud it needs a topology with a single external address. Not with hardware load balancing.
   *
   * Page: `lync-server-2013-changes-in-lync-server-that-affect-edge-server-planning.md`.
   *
   * @default no IPv6 outside
   */
  readonly externalIpv6Subnet?: string;
  /**
   * IPv6 subnet of the internal interfaces, a /64 as CIDR. The internal networks must then include an IPv6 network.
   *
   * @default no IPv6 inside
   */
  readonly internalIpv6Subnet?: string;
  /**
   * Subnet of a bastion host, from which administrators reach the internal interface by Remote Desktop.
   *
   * @default no bastion host
   */
  readonly bastionSubnet?: string;
}

/** A zone that records can be created in. */
export interface DnsZoneRequest {
  /** Name of the zone. */
  readonly name: string;
  /** Side of the zone: public or internal DNS. */
  readonly side: EdgeSide;
}

const EDGE_SERVICE_REQUEST = objectOf<EdgeServiceRequest>('EdgeServiceRequest', { fqdn: text, port: optional(number) });

const INTERNAL_SIDE_REQUEST = objectOf<InternalSideRequest>('InternalSideRequest', {
  fqdn: text,
  nextHop: text,
  nextHopAddresses: optional(listOf(text)),
  networks: listOf(text),
  lyncServers: optional(listOf(text)),
  perimeterDnsServers: optional(rankedListOf(text)),
});

const EDGE_NETWORK_REQUEST = objectOf<EdgeNetworkRequest>('EdgeNetworkRequest', {
  externalSubnet: text,
  internalSubnet: text,
  externalIpv6Subnet: optional(text),
  internalIpv6Subnet: optional(text),
  bastionSubnet: optional(text),
});

/** What {@link DnsZoneRequest} may hold. */
export const DNS_ZONE_REQUEST = objectOf<DnsZoneRequest>('DnsZoneRequest', {
  name: text, side: wordOf('EdgeSide', EdgeSide),
});

/** What {@link EdgePlanningProps} may hold. */
export const EDGE_PLANNING_PROPS: Properties<EdgePlanningProps> = {
  product: LYNC_PRODUCT,
  productBuild: optional(text),
  topology: storedAs(
    instanceOf(EdgeTopology, 'EdgeTopology', 'use EdgeTopology.singleNat() or another of its topologies'), STORED_TOPOLOGY,
  ),
  sipDomains: listOf(text),
  accessEdge: EDGE_SERVICE_REQUEST,
  webConferencing: optional(EDGE_SERVICE_REQUEST),
  audioVideo: optional(EDGE_SERVICE_REQUEST),
  internal: INTERNAL_SIDE_REQUEST,
  features: optional(listOf(wordOf('EdgeFeature', EdgeFeature))),
  automaticSignInDomains: optional(listOf(text)),
  federation: optional(FEDERATION_REQUEST),
  xmpp: optional(XMPP_REQUEST),
  publicIm: optional(listOf(PUBLIC_IM_PROVIDER)),
  mobilePush: optional(MOBILE_PUSH_REQUEST),
  externalAccessPolicy: optional(text),
  planningDate: optional(text),
  organization: optional(ORGANIZATION_REQUEST),
  existingExternalCertificate: optional(EXISTING_CERTIFICATE_REQUEST),
  hasOtherEdgePools: optional(flag),
  recordsByOthers: optional(flag),
  recordTtlSeconds: optional(number),
  drainedServers: optional(listOf(number)),
};

/** What {@link EdgePlanRequest} may hold. */
export const EDGE_PLAN_REQUEST = objectOf<EdgePlanRequest>('EdgePlanRequest', {
  ...EDGE_PLANNING_PROPS,
  network: EDGE_NETWORK_REQUEST,
  servers: optional(listOf(EDGE_SERVER_REQUEST)),
  zones: optional(listOf(DNS_ZONE_REQUEST)),
  platform: optional(storedAs(
    instanceOf(EdgePlatform, 'EdgePlatform', 'use EdgePlatform.azure() or EdgePlatform.onPremises()'), STORED_PLATFORM,
  )),
  loadBalancer: optional(LOAD_BALANCER_REQUEST),
  windowsActivationServers: optional(listOf(text)),
  acknowledgements: optional(listOf(ACKNOWLEDGEMENT)),
  certificates: optional(CERTIFICATE_SOURCES_REQUEST),
  virtualMachineSize: optional(text),
});
