import type { PlanningCondition } from '../values/vocabulary/planning-condition';
import type {
  BridgeAction, PublishedService, ReverseProxyKind, SimpleUrlKind, SimpleUrlNaming, WebAffinity, WebServicesPoolKind,
} from '../values/vocabulary/reverse-proxy';
import type { AppProtocol } from '../values/vocabulary/traffic';
import type { CertificatePlan } from './certificate-plan';
import type { DnsRecordPlan } from './dns-plan';
import type { Finding } from './finding';
import type { FirewallRulePlan } from './firewall-plan';


/** Version of the serialized plan's shape. */
export const REVERSE_PROXY_PLAN_SCHEMA_VERSION = 2;

/** Everything that the guide decides for one reverse proxy, as a value. The same request gives the same plan. */
export interface ReverseProxyPlan {
  readonly schemaVersion: number;
  /** What it runs on. */
  readonly kind: ReverseProxyKind;
  /** SIP domains in alphabetical order. */
  readonly sipDomains: string[];
  /** What is in use, in the words of the planning tables, in alphabetical order. */
  readonly conditions: PlanningCondition[];
  /** FQDN of the pool that takes simple URLs and Autodiscover. */
  readonly designatedPool: string;
  /** Pools in the order of their FQDNs. */
  readonly pools: WebPoolPlan[];
  /** How the simple URLs are named. */
  readonly simpleUrlNaming: SimpleUrlNaming;
  /** `Global`, or `site:` and the name of a site. */
  readonly simpleUrlScope: string;
  readonly simpleUrls: SimpleUrlPlan[];
  /** One rule for each published host name, in alphabetical order. */
  readonly publishing: PublishingRulePlan[];
  readonly listenerCertificate: CertificatePlan;
  /** Addresses that the Internet reaches the listener at; empty when the platform assigns one at deployment. */
  readonly publicAddresses: string[];
  readonly dnsRecords: DnsRecordPlan[];
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
  readonly kind: WebServicesPoolKind;
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
  readonly kind: SimpleUrlKind;
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
  /** HTTPS or HTTP. */
  readonly protocol: AppProtocol;
  readonly action: BridgeAction;
  /** Port of the pool; absent when the request is redirected. */
  readonly targetPort?: number;
}

/** One host name that the proxy publishes. */
export interface PublishingRulePlan {
  readonly host: string;
  /** What is behind it. */
  readonly publishes: PublishedService[];
  /** FQDN of the pool or server that answers. */
  readonly target: string;
  readonly addresses: string[];
  readonly paths: string;
  /** Ports, 443 before 80. */
  readonly bridges: BridgePlan[];
  /** Whether the pool sees the host name that the client asked for: always. */
  readonly originalHostHeader: boolean;
  readonly affinity: WebAffinity;
  /** Name of the affinity cookie; absent without one. */
  readonly affinityCookie?: string;
  /** Whether the proxy authenticates nobody and leaves that to the pool: always. */
  readonly passThroughAuthentication: boolean;
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
