import type { CertificateSourcePlan } from '../planner/certificates/certificate-source';
import type {
  AccessEdgeConfigurationPlan, ExistingCertificatePlan, ExternalAccessPolicyPlan, FederationPlan, MediaPolicyPlan,
  MobilePushPlan, OrganisationPlan, PublicImPlan, XmppPlan,
} from './federation-plan';
import type { ExternalAdapterIpv6Plan, ExternalAddressIpv6Plan, InternalAdapterIpv6Plan } from './ipv6-plan';
import type { LoadBalancerPlan } from './load-balancer-plan';

/** Version of the serialized plan's shape. It grows when a reader of plans has to change. */
export const EDGE_PLAN_SCHEMA_VERSION = 1;

/**
 * Everything that the planning guide decides for one Edge deployment, as a value.
 *
 * It holds text, numbers, booleans and lists only: it can be written as JSON, compared, and stored. The same request
 * gives the same plan, byte for byte.
 */
export interface EdgePlan {
  readonly schemaVersion: number;
  /** Key of the product: `lync-server-2013`. */
  readonly product: string;
  /** Windows features that every server needs. */
  readonly windowsFeatures: string[];
  /** Name of the topology in the planning tables: `scaled-dns-private-nat`. */
  readonly topology: string;
  /** How the members share the load: `none`, `dns` or `hardware`. */
  readonly loadBalancing: string;
  /**
   * What lies between the Internet and the external adapters: `none` (they carry the public addresses), `nat`, or
   * `cloud` (the cloud maps each public address to a private one, and assigns it at deployment).
   */
  readonly translation: string;
  /** Whether one external address per server serves all three Edge services. */
  readonly singleExternalAddress: boolean;
  /** SIP domains in alphabetical order. */
  readonly sipDomains: string[];
  /** What is in use, in the words of the planning tables, in alphabetical order. */
  readonly conditions: string[];
  /** Access Edge, Web Conferencing Edge and A/V Edge: the three names that the outside knows. */
  readonly services: EdgeServicePlan[];
  readonly internal: InternalSidePlan;
  /** Size of the virtual machines; absent when they are not planned here. */
  readonly virtualMachineSize?: string;
  readonly servers: EdgeServerPlan[];
  /** The load balancers, external and internal; empty without hardware load balancing. */
  readonly loadBalancers: LoadBalancerPlan[];
  readonly firewall: FirewallRulePlan[];
  /** The firewall policies of the A/V page in both of their forms; empty without audio/video. */
  readonly mediaPolicies: MediaPolicyPlan[];
  readonly dnsRecords: DnsRecordPlan[];
  readonly certificates: CertificatePlan[];
  readonly accessEdgeConfiguration: AccessEdgeConfigurationPlan;
  readonly externalAccessPolicy: ExternalAccessPolicyPlan;
  /** Absent without federation. */
  readonly federation?: FederationPlan;
  /** Public IM providers, in the order of their keys. */
  readonly publicIm: PublicImPlan[];
  /** Absent without push notification. */
  readonly mobilePush?: MobilePushPlan;
  /** Absent without XMPP. */
  readonly xmpp?: XmppPlan;
  /** Day for which the plan is made, `YYYY-MM-DD`; absent when it was not given. */
  readonly planningDate?: string;
  /** What is known of the organisation; absent when nothing was given. */
  readonly organisation?: OrganisationPlan;
  /** The external certificate that is in use already; absent when there is none. */
  readonly existingExternalCertificate?: ExistingCertificatePlan;
  readonly findings: Finding[];
}

/** One of the three external Edge services. */
export interface EdgeServicePlan {
  /** `accessEdge`, `webConferencingEdge` or `avEdge`. */
  readonly service: string;
  readonly fqdn: string;
  /** TCP port for clients: 443, or 5061, 444 and 443 when the services share one address. */
  readonly port: number;
}

/** The side towards the organisation. */
export interface InternalSidePlan {
  /** FQDN of the Edge's internal interface; of the pool, when there are several servers. */
  readonly fqdn: string;
  /** FQDN of the next hop: Director (pool) if deployed, else Front End pool or Standard Edition server. */
  readonly nextHop: string;
  /** Addresses of the next hop, in ascending order; empty when perimeter DNS is to resolve it. */
  readonly nextHopAddresses: string[];
  /** DNS servers of the perimeter, the preferred one first; empty when there are none. */
  readonly perimeterDnsServers: string[];
  /** Internal networks as CIDR, in ascending order. */
  readonly networks: string[];
}

/** One Edge Server. */
export interface EdgeServerPlan {
  /** Number in the pool, from 1. */
  readonly number: number;
  /** Windows computer name, at most 15 characters. */
  readonly computerName: string;
  /** Computer name with the internal DNS suffix, as it is defined in Topology Builder. */
  readonly fqdn: string;
  readonly dnsSuffix: string;
  readonly external: ExternalAdapterPlan;
  readonly internal: InternalAdapterPlan;
  /** Whether no record and no load balancer leads to it, so that it gets nothing new; absent otherwise. */
  readonly drained?: boolean;
  /** Lines for the hosts file; empty where perimeter DNS resolves the next hop. */
  readonly hosts: HostsEntry[];
}

/** The external adapter: the primary one, with the default gateway. */
export interface ExternalAdapterPlan extends ExternalAdapterIpv6Plan {
  readonly subnet: string;
  readonly defaultGateway: string;
  /** One entry per address, the primary (Access Edge) first. */
  readonly addresses: ExternalAddressPlan[];
  /** Routes besides the default gateway; absent when there are none. */
  readonly routes?: PersistentRoute[];
}

/** One external address and the services that listen on it. */
export interface ExternalAddressPlan extends ExternalAddressIpv6Plan {
  /** `accessEdge`, `webConferencingEdge` and `avEdge`, or all three on a single address. */
  readonly services: string[];
  /** Address on the adapter. */
  readonly address: string;
  /**
   * Address that the Internet sees: the same one without NAT, another one behind NAT; absent when it is assigned at
   * deployment.
   */
  readonly publicAddress?: string;
}

/** The internal adapter: no default gateway, routes inwards instead. */
export interface InternalAdapterPlan extends InternalAdapterIpv6Plan {
  readonly subnet: string;
  readonly address: string;
  readonly routes: PersistentRoute[];
}

/** A persistent route of the server. */
export interface PersistentRoute {
  /** Destination as CIDR. */
  readonly destination: string;
  /** Gateway in the adapter's subnet. */
  readonly gateway: string;
  /** Metric, where both adapters have a route to the destination: the lower one is preferred. Absent otherwise. */
  readonly metric?: number;
}

/** A line of the hosts file. */
export interface HostsEntry {
  readonly address: string;
  readonly fqdn: string;
}

/** Why a firewall rule is there. */
export enum FirewallRuleKind {
  /** A row of the planning tables. */
  PLANNING = 'planning',
  /** Needed by the Azure platform or by Windows on it; the reason says for what. */
  PLATFORM = 'platform',
  /** The closing rule of each side and direction. */
  DENY = 'deny',
}

/** One end of a firewall rule. */
export interface FirewallEnd {
  /** Who that is, in the field's words. */
  readonly label: string;
  /** Addresses and networks as CIDR or address, or one word: `Internet` (outside) or `*` (everything). */
  readonly prefixes: string[];
}

/** One effective firewall rule: several rows of the tables that permit the same traffic are one rule. */
export interface FirewallRulePlan {
  /** Content key: `external-in-5061-tcp-access-edge`. */
  readonly id: string;
  /** `external` or `internal`. */
  readonly interface: string;
  readonly kind: FirewallRuleKind;
  /** Seen from the Edge Server: `inbound` or `outbound`. */
  readonly direction: string;
  /** `allow` or `deny`. */
  readonly access: string;
  /** 100 to 4096, from the fixed band of the service. */
  readonly priority: number;
  /** Edge service or platform function the rule belongs to. */
  readonly service: string;
  /** Application protocol: `SIP/MTLS`. */
  readonly protocol: string;
  /** `TCP`, `UDP` or `*`. */
  readonly transport: string;
  /** Destination port, range or `*`. */
  readonly ports: string;
  readonly source: FirewallEnd;
  readonly destination: FirewallEnd;
  /** What the rule is for. */
  readonly purpose: string;
  /** Ids of the planning rows that ask for it; empty for rules of other kinds. */
  readonly tableRows: string[];
}

/** One DNS record set. */
export interface DnsRecordPlan {
  /** Content key: `external/A/sip.contoso.com`. */
  readonly id: string;
  /** `external` (what the Internet resolves) or `internal`. */
  readonly location: string;
  /** `A`, `AAAA` or `SRV`. */
  readonly type: string;
  readonly name: string;
  readonly ttlSeconds: number;
  /** For A and AAAA: one entry per server, in server order. */
  readonly addresses: DnsAddressPlan[];
  /** For SRV: the one target; absent for host records. */
  readonly srv?: SrvDataPlan;
  /** Name of the given zone that holds the record; absent when others create it. */
  readonly zone?: string;
  /** What the record is for. */
  readonly purpose: string;
  readonly tableRows: string[];
}

/** Address of a host record. */
export interface DnsAddressPlan {
  /** Computer name of the Edge Server that the address belongs to, or `load balancer`. */
  readonly server: string;
  /** `accessEdge`, `webConferencingEdge`, `avEdge` or `edgeInternal`. */
  readonly service: string;
  /** The address; absent when it is assigned at deployment. */
  readonly address?: string;
}

/** Data of an SRV record. */
export interface SrvDataPlan {
  readonly priority: number;
  readonly weight: number;
  readonly port: number;
  readonly target: string;
}

/** One certificate of the Edge. */
export interface CertificatePlan {
  /** `edge-external` or `edge-internal`. */
  readonly purpose: string;
  /** Subject name (common name). */
  readonly subject: string;
  /** Subject alternative names; the external certificate repeats its subject here. */
  readonly sans: string[];
  /** `public`, or `public-or-internal`. */
  readonly ca: string;
  /** Extended key usages: `serverAuth`, and `clientAuth` with AOL. */
  readonly eku: string[];
  readonly keyLengthBits: number;
  readonly privateKeyExportable: boolean;
  /** Whether every server of the pool carries the same certificate with the same private key. */
  readonly sharedAcrossPool: boolean;
  /** Services it is assigned to. */
  readonly assignedTo: string[];
  /** Computer names of the servers it is installed on. */
  readonly installedOn: string[];
  readonly tableRows: string[];
  /** Where it comes from; absent when others make it. */
  readonly source?: CertificateSourcePlan;
}

/** How much a finding weighs. */
export enum FindingSeverity {
  /** Fails the synthesis until it is mended or acknowledged. */
  ERROR = 'error',
  /** Something the guide advises against, or that won't work as hoped. */
  WARNING = 'warning',
  /** Good to know; nothing is wrong. */
  ADVICE = 'advice',
}

/** What the rules have to say about a plan. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: FindingSeverity;
  /** What it is about: a name, an interface, a server. */
  readonly subject: string;
  readonly message: string;
  readonly fix: string;
  /** Documentation page that the rule comes from. */
  readonly page: string;
  /** Reason for which the team lives with it; absent when it is not acknowledged. */
  readonly acknowledgement?: string;
}
