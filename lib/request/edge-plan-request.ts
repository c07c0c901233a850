import type { EdgeSide } from '../values/vocabulary/edge-side';
import type { EdgeTopology } from '../guide/edge-topology';
import type { LyncProduct } from '../guide/products/lync-product';
import type { PublicImProvider } from './partners/public-im-provider';
import type { CertificateSourcesRequest } from './certificate-source-request';
import type { EdgeFeature } from './edge-feature';
import type { FederationRequest, MobilePushRequest, XmppRequest } from './federation-request';
import type { EdgeIpv6SubnetsRequest, EdgeServerIpv6Override, EdgeServerPublicIpv6Request } from './ipv6-request';
import type { LoadBalancerRequest } from './load-balancer-request';
import type { ExistingCertificateRequest, OrganizationRequest } from './organization-request';

/** Features and names of an Edge: the part of a request that does not depend on the platform. */
export interface EdgePlanningProps {
  /** Server product. */
  readonly product: LyncProduct;
  /** Reference topology, with the number of servers. */
  readonly topology: EdgeTopology;
  /** SIP domains of the organization; at least one, each only once. */
  readonly sipDomains: string[];
  /** Access Edge: SIP for users and partners. Its FQDN must be in a SIP domain. */
  readonly accessEdge: EdgeServiceRequest;
  /** Web Conferencing Edge: meeting content. */
  readonly webConferencing: EdgeServiceRequest;
  /** A/V Edge: media. */
  readonly audioVideo: EdgeServiceRequest;
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
   * Whether the organization has other Edge pools, whose A/V Edge services exchange media with this one.
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
   * Numbers of the servers that get no new connections: they are removed from the records and load balancers. They and
   * their firewall rules remain, so that they can be serviced or replaced.
   *
   * @default none
   */
  readonly drainedServers?: number[];
}

/** Request for an Edge plan. Names, addresses and networks are text and are checked by `planEdge`. */
export interface EdgePlanRequest extends EdgePlanningProps {
  /** The two subnets. */
  readonly subnets: EdgeSubnetsRequest;
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
   * Whether the platform maps each public address to a private address, regardless of the topology, and assigns it at
   * deployment, as Azure does.
   *
   * @default false
   */
  readonly cloudAssignsPublicAddresses?: boolean;
  /**
   * Load balancers, for a topology with hardware load balancing.
   *
   * @default addresses from the subnets
   */
  readonly loadBalancer?: LoadBalancerRequest;
  /**
   * Traffic that the platform needs in addition to the planning tables.
   *
   * @default none
   */
  readonly platform?: PlatformRequest;
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

/** Acknowledgement of a finding that the team accepts. */
export interface Acknowledgement {
  /** Id of the rule. */
  readonly ruleId: string;
  /** Why the team accepts it; the reason is part of the finding in the plan and in every report. */
  readonly reason: string;
}

/** The two subnets of an Edge. */
export interface EdgeSubnetsRequest extends EdgeIpv6SubnetsRequest {
  /** Subnet of the external interfaces as CIDR. */
  readonly external: string;
  /** Subnet of the internal interfaces as CIDR. */
  readonly internal: string;
}

/** Names and addresses of one server. Addresses must be in the subnet, unused, and not reserved by Azure. */
export interface EdgeServerOverride extends EdgeServerIpv6Override {
  /** Number in the pool, 1 to the number of servers. */
  readonly number: number;
  /**
   * Windows computer name.
   *
   * @default host label of the internal FQDN, with a two-digit number in a pool
   */
  readonly computerName?: string;
  /** @default allocated from the external subnet */
  readonly accessEdgeAddress?: string;
  /** @default allocated from the external subnet */
  readonly webConferencingAddress?: string;
  /** @default allocated from the external subnet */
  readonly audioVideoAddress?: string;
  /** @default allocated from the internal subnet */
  readonly internalAddress?: string;
}

/** Names and addresses of one server, with the public addresses that are known before deployment. */
export interface EdgeServerRequest extends EdgeServerOverride, EdgeServerPublicIpv6Request {
  /** @default not known before deployment */
  readonly accessEdgePublicAddress?: string;
  /** @default not known before deployment */
  readonly webConferencingPublicAddress?: string;
  /** @default not known before deployment */
  readonly audioVideoPublicAddress?: string;
}

/** A zone that records can be created in. */
export interface DnsZoneRequest {
  /** Name of the zone. */
  readonly name: string;
  /** Side of the zone: public or internal DNS. */
  readonly side: EdgeSide;
}

/** Traffic that the platform needs. */
export interface PlatformRequest {
  /**
   * Addresses of the Windows activation service on TCP 1688.
   *
   * @default none
   */
  readonly windowsActivationServers?: string[];
  /**
   * Subnet of a bastion host, from which administrators connect to the internal interface by Remote Desktop.
   *
   * @default none
   */
  readonly bastionSubnet?: string;
  /**
   * Whether the load balancers of the platform send health probes.
   *
   * @default false
   */
  readonly loadBalancerProbes?: boolean;
}
