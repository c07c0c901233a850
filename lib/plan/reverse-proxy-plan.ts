import { flag, listOf, number, text, wordOf } from '../values/boundary/kinds';
import { optional, planPartOf } from '../values/boundary/object-shape';
import { PlanKind } from '../values/vocabulary/plan-kind';
import { PlanningCondition } from '../values/vocabulary/planning-condition';
import {
  BridgeAction, PublishedService, ReverseProxyKind, SimpleUrlKind, SimpleUrlNaming, WebAffinity, WebServicesPoolKind,
} from '../values/vocabulary/reverse-proxy';
import { AppProtocol } from '../values/vocabulary/traffic';
import { CERTIFICATE_PLAN_SHAPE, type CertificatePlan } from './certificates/certificate-plan';
import { DNS_RECORD_PLAN_SHAPE, type DnsRecordPlan } from './network/dns-plan';
import { FINDING_SHAPE, type Finding } from './findings/finding';
import { FIREWALL_RULE_PLAN_SHAPE, type FirewallRulePlan } from './network/firewall-plan';

/** Schema version of a serialized plan. */
export const REVERSE_PROXY_PLAN_SCHEMA_VERSION = 2;

/** Everything that the guide decides for one reverse proxy, as a value. The same request results in the same plan. */
export interface ReverseProxyPlan {
  readonly schemaVersion: number;
  /** What the plan is about: `reverse-proxy`. */
  readonly planKind: PlanKind;
  /** Kind of reverse proxy. */
  readonly kind: ReverseProxyKind;
  /** SIP domains in alphabetical order. */
  readonly sipDomains: string[];
  /** Conditions of the planning tables that are met, in alphabetical order. */
  readonly conditions: PlanningCondition[];
  /** FQDN of the pool that handles simple URLs and Autodiscover. */
  readonly designatedPool: string;
  /** Pools, sorted by FQDN. */
  readonly pools: WebPoolPlan[];
  /** How the simple URLs are named. */
  readonly simpleUrlNaming: SimpleUrlNaming;
  /** `Global`, or `site:` and the name of a site. */
  readonly simpleUrlScope: string;
  readonly simpleUrls: SimpleUrlPlan[];
  /** One rule for each published host name, in alphabetical order. */
  readonly publishing: PublishingRulePlan[];
  readonly listenerCertificate: CertificatePlan;
  /** Public addresses of the listener; empty when the platform assigns one at deployment. */
  readonly publicAddresses: string[];
  readonly dnsRecords: DnsRecordPlan[];
  /** Names that resolve differently in internal and external DNS. */
  readonly splitNames: SplitNamePlan[];
  /** External names in the domain of an internal zone that has no record for them. */
  readonly hiddenNames: HiddenNamePlan[];
  readonly firewall: FirewallRulePlan[];
  /** Properties of an Application Gateway; absent for an appliance. */
  readonly gateway?: GatewayPlan;
  /** Next hop of the Edge; absent when no Edge was specified. */
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
  /** Host names that its certificate needs, because it receives requests for each of them. */
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

/** How one port of a published host is bridged. */
export interface BridgePlan {
  /** Port of the listener. */
  readonly listenPort: number;
  /** HTTPS or HTTP. */
  readonly protocol: AppProtocol;
  readonly action: BridgeAction;
  /** Port of the pool; absent when requests are redirected. */
  readonly targetPort?: number;
}

/** One published host name. */
export interface PublishingRulePlan {
  readonly host: string;
  /** Services that are published. */
  readonly publishes: PublishedService[];
  /** FQDN of the pool or server that receives the requests. */
  readonly target: string;
  readonly addresses: string[];
  readonly paths: string;
  /** Ports, 443 before 80. */
  readonly bridges: BridgePlan[];
  /** Whether the original host header is forwarded: always true. */
  readonly originalHostHeader: boolean;
  readonly affinity: WebAffinity;
  /** Name of the affinity cookie; absent without one. */
  readonly affinityCookie?: string;
  /** Whether authentication is left to the pool: always true. */
  readonly passThroughAuthentication: boolean;
  readonly timeoutSeconds: number;
  readonly monitor: WebMonitorPlan;
}

/** Health check of a pool. */
export interface WebMonitorPlan {
  /** Host name in the request. */
  readonly host: string;
  readonly path: string;
  /** HTTP status of a healthy pool. */
  readonly status: string;
}

/** A name that resolves differently in internal and external DNS. */
export interface SplitNamePlan {
  readonly name: string;
  /** What it resolves to internally. */
  readonly inside: string;
  /** What it resolves to externally. */
  readonly outside: string;
}

/** An external name that cannot be resolved internally because of an internal zone for its domain. */
export interface HiddenNamePlan {
  readonly name: string;
  /** Internal zone for its domain. */
  readonly zone: string;
}

/** Properties of an Application Gateway. */
export interface GatewayPlan {
  /** Dedicated subnet of the gateway as CIDR. */
  readonly subnet: string;
  readonly dedicatedConnections: boolean;
  readonly hasFirewallPolicy: boolean;
  readonly certificateVersionPinned: boolean;
}

const WEB_POOL_PLAN_SHAPE = planPartOf<WebPoolPlan>('WebPoolPlan', {
  kind: wordOf('WebServicesPoolKind', WebServicesPoolKind),
  fqdn: text,
  externalWebFqdn: text,
  internalWebFqdn: text,
  webAddresses: listOf(text),
  sipAddresses: listOf(text),
  certificateNames: listOf(text),
});

const SIMPLE_URL_PLAN_SHAPE = planPartOf<SimpleUrlPlan>('SimpleUrlPlan', {
  kind: wordOf('SimpleUrlKind', SimpleUrlKind),
  sipDomain: optional(text),
  url: text,
  host: text,
  published: flag,
});

const BRIDGE_PLAN_SHAPE = planPartOf<BridgePlan>('BridgePlan', {
  listenPort: number,
  protocol: wordOf('AppProtocol', AppProtocol),
  action: wordOf('BridgeAction', BridgeAction),
  targetPort: optional(number),
});

const WEB_MONITOR_PLAN_SHAPE = planPartOf<WebMonitorPlan>('WebMonitorPlan', {
  host: text,
  path: text,
  status: text,
});

const PUBLISHING_RULE_PLAN_SHAPE = planPartOf<PublishingRulePlan>('PublishingRulePlan', {
  host: text,
  publishes: listOf(wordOf('PublishedService', PublishedService)),
  target: text,
  addresses: listOf(text),
  paths: text,
  bridges: listOf(BRIDGE_PLAN_SHAPE),
  originalHostHeader: flag,
  affinity: wordOf('WebAffinity', WebAffinity),
  affinityCookie: optional(text),
  passThroughAuthentication: flag,
  timeoutSeconds: number,
  monitor: WEB_MONITOR_PLAN_SHAPE,
});

const SPLIT_NAME_PLAN_SHAPE = planPartOf<SplitNamePlan>('SplitNamePlan', {
  name: text,
  inside: text,
  outside: text,
});

const HIDDEN_NAME_PLAN_SHAPE = planPartOf<HiddenNamePlan>('HiddenNamePlan', {
  name: text,
  zone: text,
});

const GATEWAY_PLAN_SHAPE = planPartOf<GatewayPlan>('GatewayPlan', {
  subnet: text,
  dedicatedConnections: flag,
  hasFirewallPolicy: flag,
  certificateVersionPinned: flag,
});

/** What {@link ReverseProxyPlan} holds. */
export const REVERSE_PROXY_PLAN_SHAPE = planPartOf<ReverseProxyPlan>('ReverseProxyPlan', {
  schemaVersion: number,
  planKind: wordOf('PlanKind', PlanKind),
  kind: wordOf('ReverseProxyKind', ReverseProxyKind),
  sipDomains: listOf(text),
  conditions: listOf(wordOf('PlanningCondition', PlanningCondition)),
  designatedPool: text,
  pools: listOf(WEB_POOL_PLAN_SHAPE),
  simpleUrlNaming: wordOf('SimpleUrlNaming', SimpleUrlNaming),
  simpleUrlScope: text,
  simpleUrls: listOf(SIMPLE_URL_PLAN_SHAPE),
  publishing: listOf(PUBLISHING_RULE_PLAN_SHAPE),
  listenerCertificate: CERTIFICATE_PLAN_SHAPE,
  publicAddresses: listOf(text),
  dnsRecords: listOf(DNS_RECORD_PLAN_SHAPE),
  splitNames: listOf(SPLIT_NAME_PLAN_SHAPE),
  hiddenNames: listOf(HIDDEN_NAME_PLAN_SHAPE),
  firewall: listOf(FIREWALL_RULE_PLAN_SHAPE),
  gateway: optional(GATEWAY_PLAN_SHAPE),
  edgeNextHop: optional(text),
  findings: listOf(FINDING_SHAPE),
});
