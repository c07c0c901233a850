import type { CertificatePlan, Finding, FirewallRulePlan, SrvDataPlan } from './edge-plan';

/** Version of the serialized plan's shape. */
export const REVERSE_PROXY_PLAN_SCHEMA_VERSION = 1;

/** Everything that the guide decides for one reverse proxy, as a value. The same request gives the same plan. */
export interface ReverseProxyPlan {
  readonly schemaVersion: number;
  /** `application-gateway` or `appliance`. */
  readonly platform: string;
  /** SIP domains in alphabetical order. */
  readonly sipDomains: string[];
  /** What is in use, in the words of the planning tables, in alphabetical order. */
  readonly conditions: string[];
  /** FQDN of the pool that takes simple URLs and Autodiscover. */
  readonly designatedPool: string;
  /** Pools in the order of their FQDNs. */
  readonly pools: WebPoolPlan[];
  /** How the simple URLs are named: `host-per-url`, `host-per-sip-domain`, `shared-host` or `given`. */
  readonly simpleUrlNaming: string;
  /** `Global`, or `site:` and the name of a site. */
  readonly simpleUrlScope: string;
  readonly simpleUrls: SimpleUrlPlan[];
  /** One rule for each published host name, in alphabetical order. */
  readonly publishing: PublishingRulePlan[];
  readonly listenerCertificate: CertificatePlan;
  /** Addresses that the Internet reaches the listener at; empty when the platform assigns one at deployment. */
  readonly publicAddresses: string[];
  readonly dnsRecords: WebDnsRecordPlan[];
  /** Names that have other data inside than outside. */
  readonly splitNames: SplitNamePlan[];
  /** External names that an internal zone holds no record of, though it answers for their domain. */
  readonly hiddenNames: HiddenNamePlan[];
  readonly firewall: FirewallRulePlan[];
  /** What decides only on an Application Gateway; absent on an appliance. */
  readonly gateway?: GatewayPlan;
  /** Next hop of the Edge beside it; absent without one. */
  readonly edgeNextHop?: string;
  readonly findings: Finding[];
}

/** One pool or server whose web services are published. */
export interface WebPoolPlan {
  /** `front-end-pool`, `standard-edition-server`, `director` or `director-pool`. */
  readonly kind: string;
  readonly fqdn: string;
  readonly externalWebFqdn: string;
  readonly internalWebFqdn: string;
  readonly webAddresses: string[];
  readonly sipAddresses: string[];
  /** Host names that its certificate has to hold, since requests come in under each of them. */
  readonly certificateNames: string[];
}

/** One simple URL. */
export interface SimpleUrlPlan {
  /** `meet`, `dialin` or `admin`. */
  readonly kind: string;
  /** SIP domain of a Meet URL. */
  readonly sipDomain?: string;
  readonly url: string;
  readonly host: string;
  /** Whether it is published; the Admin URL is not. */
  readonly published: boolean;
}

/** What becomes of one port of a published host. */
export interface BridgePlan {
  /** Port that the Internet connects to. */
  readonly listenPort: number;
  /** `HTTPS` or `HTTP`. */
  readonly protocol: string;
  /** `forward` to the pool, or `redirect` to https. */
  readonly action: string;
  /** Port of the pool; absent when the request is redirected. */
  readonly targetPort?: number;
}

/** One host name that the proxy publishes. */
export interface PublishingRulePlan {
  readonly host: string;
  /** What is behind it: `external web services`, `Meet`, `Dial-in`, `Autodiscover`, `Office Web Apps`. */
  readonly publishes: string[];
  /** FQDN of the pool or server that answers. */
  readonly target: string;
  readonly addresses: string[];
  readonly paths: string;
  /** Ports, 443 before 80. */
  readonly bridges: BridgePlan[];
  /** `original`: the pool sees the host name that the client asked for. */
  readonly hostHeader: string;
  /** `none`, or `cookie`. */
  readonly affinity: string;
  /** Name of the affinity cookie; absent without one. */
  readonly affinityCookie?: string;
  /** `pass-through`: the pool authenticates the user, and the proxy nobody. */
  readonly authentication: string;
  readonly timeoutSeconds: number;
  readonly monitor: WebMonitorPlan;
}

/** How the proxy finds out that a pool answers. */
export interface WebMonitorPlan {
  /** Host name in the request. */
  readonly host: string;
  readonly path: string;
  /** Status that a healthy pool answers with. */
  readonly status: string;
}

/** One DNS record set. */
export interface WebDnsRecordPlan {
  /** Content key: `external/A/meet.contoso.com`. */
  readonly id: string;
  /** `external` or `internal`. */
  readonly location: string;
  /** `A`, `CNAME` or `SRV`. */
  readonly type: string;
  readonly name: string;
  readonly ttlSeconds: number;
  /** For A: FQDN of the pool, or `reverse proxy`. */
  readonly leadsTo?: string;
  /** For A: the addresses; empty when the platform assigns the proxy's at deployment. */
  readonly addresses: string[];
  /** For CNAME: the name it stands for. */
  readonly cname?: string;
  /** For SRV: the one target. */
  readonly srv?: SrvDataPlan;
  /** Name of the given zone that holds the record; absent when others create it. */
  readonly zone?: string;
  readonly purpose: string;
  readonly tableRows: string[];
}

/** A name with other data inside than outside. */
export interface SplitNamePlan {
  readonly name: string;
  /** What it leads to inside. */
  readonly inside: string;
  /** What it leads to outside. */
  readonly outside: string;
}

/** An external name that an internal zone of the same domain hides from the inside. */
export interface HiddenNamePlan {
  readonly name: string;
  /** Internal zone that answers for its domain. */
  readonly zone: string;
}

/** The part of a plan that an Application Gateway adds. */
export interface GatewayPlan {
  /** Subnet of its own, as CIDR. */
  readonly subnet: string;
  readonly dedicatedConnections: boolean;
  readonly hasFirewallPolicy: boolean;
  readonly certificateVersionPinned: boolean;
}
