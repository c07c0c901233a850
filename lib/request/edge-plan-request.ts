import type { PublicImProvider } from './partners/public-im-provider';
import type { EdgeFeature } from './edge-feature';
import type { EdgePlatform } from '../platform/edge-platform';
import type { EdgeSide } from '../values/vocabulary/edge-side';
import type { EdgeTopology } from '../guide/edge-topology';
import type { LyncProduct } from '../guide/products/lync-product';
import type { CertificateSourcesRequest } from './certificate-source-request';
import type { FederationRequest, MobilePushRequest, XmppRequest } from './federation-request';
import type { LoadBalancerRequest } from './load-balancer-request';
import type { ExistingCertificateRequest, OrganizationRequest } from './organization-request';

/** What an Edge is for and how it is called: the part of a plan that is the same whatever it is built on. */
export interface EdgePlanningProps {
  /** Server product. */
  readonly product: LyncProduct;
  /** Reference topology, with the number of servers. */
  readonly topology: EdgeTopology;
  /** SIP domains of the organization's users; at least one, each once. */
  readonly sipDomains: string[];
  /** Access Edge: SIP for users and partners. Its FQDN lies in a SIP domain. */
  readonly accessEdge: EdgeServiceRequest;
  /** Web Conferencing Edge: meeting content. */
  readonly webConferencing: EdgeServiceRequest;
  /** A/V Edge: media. */
  readonly audioVideo: EdgeServiceRequest;
  /** The side towards the organization. */
  readonly internal: InternalSideRequest;
  /**
   * What users outside get.
   *
   * @default all of {@link EdgeFeature}
   */
  readonly features?: EdgeFeature[];
  /**
   * SIP domains whose clients find the Edge by `_sip._tls` SRV record.
   *
   * @default every SIP domain when remote user access is in use, else none
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
   * Public instant messaging services to connect to. They need {@link planningDate}: each has a first or last day.
   *
   * @default none
   */
  readonly publicIm?: PublicImProvider[];
  /**
   * Push notification to Lync Mobile. It makes the pool the federation route, with the push service as a partner.
   *
   * @default none
   */
  readonly mobilePush?: MobilePushRequest;
  /**
   * External access policy that lets users do what the Edge is for: `Global`, `site:` and the name of a site, or the name
   * of a user policy, which is then granted to the users by hand.
   *
   * @default Global, the policy of all users without another one
   */
  readonly externalAccessPolicy?: string;
  /**
   * Day for which the plan is made, `YYYY-MM-DD`. Services and products that have ended by then are findings.
   *
   * @default none: what depends on a date is not checked
   */
  readonly planningDate?: string;
  /**
   * What is known of the organization around the Edge, for the rules to judge.
   *
   * @default nothing
   */
  readonly organization?: OrganizationRequest;
  /**
   * The external certificate that is there already, to be checked against the plan.
   *
   * @default none: a new one is made
   */
  readonly existingExternalCertificate?: ExistingCertificateRequest;
  /**
   * Whether the organization has further Edge pools, whose A/V Edges exchange media with this one.
   *
   * @default false
   */
  readonly hasOtherEdgePools?: boolean;
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
  /**
   * Numbers of the servers that are to get nothing new: no record and no load balancer leads to them. They stay, with
   * their firewall rules, so that they can be serviced or replaced.
   *
   * @default none
   */
  readonly drainedServers?: number[];
}

/** Everything that decides an Edge plan. Names, addresses and networks are text and are checked by `planEdge`. */
export interface EdgePlanRequest extends EdgePlanningProps {
  /** The two subnets, and that of the bastion host. */
  readonly network: EdgeNetworkRequest;
  /**
   * What is to differ from the planned names and addresses, by server number.
   *
   * @default names from the internal FQDN, addresses from the subnets
   */
  readonly servers?: EdgeServerRequest[];
  /**
   * Zones that records can be written to.
   *
   * @default none
   */
  readonly zones?: DnsZoneRequest[];
  /**
   * Where the Edge is deployed, and what that imposes.
   *
   * @default EdgePlatform.onPremises()
   */
  readonly platform?: EdgePlatform;
  /**
   * The load balancers, for a topology that has them.
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
   * Findings that the team knows of and lives with, each rule once. They stay in the plan, with the reason.
   *
   * @default none
   */
  readonly acknowledgements?: Acknowledgement[];
  /**
   * Where the certificates come from.
   *
   * @default others make them
   */
  readonly certificates?: CertificateSourcesRequest;
  /**
   * Size of the virtual machines, checked against the documented hardware.
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
   * @default 443; when the services share one address 5061 (Access Edge), 444 (Web Conferencing Edge), 443 (A/V Edge)
   */
  readonly port?: number;
}

/** The side towards the organization. */
export interface InternalSideRequest {
  /** FQDN of the internal interface; of the pool when there are several servers. */
  readonly fqdn: string;
  /** FQDN of the next hop: Director (pool) if deployed, else Front End pool or Standard Edition server. */
  readonly nextHop: string;
  /**
   * Addresses of the next hop, one per member under DNS load balancing. They go into the servers' hosts files where
   * there is no perimeter DNS.
   *
   * @default none
   */
  readonly nextHopAddresses?: string[];
  /** Networks (CIDR) of internal servers and clients. Internal firewall rules are narrowed to them; routes lead there. */
  readonly networks: string[];
  /**
   * Addresses of every internal Lync server that talks to the Edge: Front End Servers, Directors, survivable branch
   * appliances. They narrow the rules that the tables allow to narrow: SIP, A/V authentication, web conferencing, XMPP
   * and replication of the Central Management store. The next hop's addresses belong to them without being repeated.
   *
   * @default those rules are open to the internal networks
   */
  readonly lyncServers?: string[];
  /**
   * DNS servers in the perimeter that resolve the next hop, the preferred one first. Internal DNS servers should not be used by an Edge: none
   * may be in {@link networks}.
   *
   * @default none: the next hop goes into the hosts file
   */
  readonly perimeterDnsServers?: string[];
}

/** A finding that the team knows of and accepts. */
export interface Acknowledgement {
  /** Id of the rule. */
  readonly ruleId: string;
  /** Why the team accepts it; every report prints it beside the finding. */
  readonly reason: string;
  /**
   * Subject of the finding, as the finding names it: a partner, a server, a name.
   *
   * @default every subject that the rule finds in the plan
   */
  readonly subject?: string;
}

/** The subnets of an Edge, as CIDR. */
export interface EdgeNetworkRequest {
  /** Subnet of the external interfaces. */
  readonly externalSubnet: string;
  /** Subnet of the internal interfaces. */
  readonly internalSubnet: string;
  /**
   * IPv6 subnet of the external interfaces, a /64 as CIDR. Host records outside get an AAAA record beside the A record.
   * In a cloud it needs a topology with a single external address. Not with hardware load balancing.
   *
   * Page: `lync-server-2013-changes-in-lync-server-that-affect-edge-server-planning.md`.
   *
   * @default no IPv6 outside
   */
  readonly externalIpv6Subnet?: string;
  /**
   * IPv6 subnet of the internal interfaces, a /64 as CIDR. The internal networks need an IPv6 network then.
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

/** What differs for one server. Addresses must lie in the subnet, be free, and not be reserved by the platform. */
export interface EdgeServerOverride {
  /** Number in the pool, 1 to the number of servers. */
  readonly number: number;
  /** @default host label of the internal FQDN, with a two-digit number in a pool */
  readonly computerName?: string;
  /** @default allocated from the external subnet */
  readonly accessEdgeAddress?: string;
  /** @default allocated from the external subnet */
  readonly webConferencingAddress?: string;
  /** @default allocated from the external subnet */
  readonly audioVideoAddress?: string;
  /** @default allocated from the internal subnet */
  readonly internalAddress?: string;
  /** @default allocated from the external IPv6 subnet */
  readonly accessEdgeIpv6Address?: string;
  /** @default allocated from the external IPv6 subnet */
  readonly webConferencingIpv6Address?: string;
  /** @default allocated from the external IPv6 subnet */
  readonly audioVideoIpv6Address?: string;
  /** @default allocated from the internal IPv6 subnet */
  readonly internalIpv6Address?: string;
}

/** What differs for one server, and the public addresses that are known before the deployment. */
export interface EdgeServerRequest extends EdgeServerOverride {
  /** @default not known before deployment */
  readonly accessEdgePublicAddress?: string;
  /** @default not known before deployment */
  readonly webConferencingPublicAddress?: string;
  /** @default not known before deployment */
  readonly audioVideoPublicAddress?: string;
  /** @default the address of the adapter if it is a global one; else not known before deployment */
  readonly accessEdgePublicIpv6Address?: string;
  /** @default as that of the Access Edge */
  readonly webConferencingPublicIpv6Address?: string;
  /** @default as that of the Access Edge */
  readonly audioVideoPublicIpv6Address?: string;
}

/** A zone that records can be written to. */
export interface DnsZoneRequest {
  /** Name of the zone. */
  readonly name: string;
  /** Which side the zone answers: the Internet, or the organization. */
  readonly side: EdgeSide;
}
