import type { EdgePlan } from '../../plan/edge-plan';
import type { HostingProviderPlan, PartnerPlan } from '../../plan/federation/federation-plan';
import { FirewallAccess, FirewallRuleKind, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import { reachesHostedPartners } from '../../plan/federation/hosting';
import type { XmppPartnerPlan } from '../../plan/federation/xmpp-plan';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection, Transport } from '../../values/vocabulary/traffic';

/** Port of SIP federation between Edges. */
export const FEDERATION_PORT = 5061;
/** Port of XMPP between servers. */
export const XMPP_PORT = 5269;

/** Proxy of the organizations that Microsoft hosts (`lync-server-2013-configure-federation-support-for-a-lync-online-domain.md`). */
export const MICROSOFT_PROXY = 'sipfed.online.lync.com';

/** XMPP, as it concerns one domain. */
export interface XmppInPlan {
  /** SIP domain that streams come from. */
  readonly from: string;
  /** Settings for the domain; absent for one that the plan does not list. */
  readonly partner?: XmppPartnerPlan;
}

/** What a plan says about one domain as a partner. */
export interface PartnerInPlan {
  readonly domain: string;
  /** Its entry; absent if the plan does not list it for SIP federation. */
  readonly listed?: PartnerPlan;
  /** Provider that reaches the partner without a record of its domain; absent if there is none. */
  readonly provider?: HostingProviderPlan;
  readonly providers: readonly HostingProviderPlan[];
  readonly isBlocked: boolean;
  readonly partnerDiscovery: boolean;
  /** Absent without XMPP. */
  readonly xmpp?: XmppInPlan;
  /** Whether the Access Edge has IPv6 addresses. */
  readonly hasIpv6: boolean;
}

/** Domains that a plan lists as partners, of SIP and of XMPP, in alphabetical order. */
export function allPartners({ federation, xmpp }: Pick<EdgePlan, 'federation' | 'xmpp'>): string[] {
  return [...new Set([
    ...(federation?.partners ?? []).map(({ domain }) => domain),
    ...(xmpp?.partners ?? []).flatMap(({ domain, additionalDomains }) => [domain, ...additionalDomains]),
  ])].sort();
}

/** What a plan says about a domain, which is in lower case. */
export function partnerInPlan(plan: EdgePlan, domain: string): PartnerInPlan {
  const { federation, servers } = plan;
  const listed = federation?.partners.find((partner) => partner.domain === domain);
  const providers = federation?.hostingProviders ?? [];
  const provider = listed && providerOf(listed, providers);
  const xmpp = xmppInPlan(plan, domain);
  return {
    domain, providers,
    isBlocked: federation?.blockedDomains.includes(domain) ?? false,
    partnerDiscovery: federation?.partnerDiscovery ?? false,
    hasIpv6: servers.some(({ external }) => external.addresses.some(({ services, ipv6Address }) => (
      ipv6Address !== undefined && services.includes(EdgeService.ACCESS_EDGE)))),
    ...(listed === undefined ? {} : { listed }),
    ...(provider === undefined ? {} : { provider }),
    ...(xmpp === undefined ? {} : { xmpp }),
  };
}

/** Whether the partner is reached through a provider whatever the record of its domain says. */
export function isBehindProvider({ sharedAddressSpace, pushClearingHouse }: PartnerPlan): boolean {
  return sharedAddressSpace || pushClearingHouse;
}

function providerOf(partner: PartnerPlan, providers: readonly HostingProviderPlan[]): HostingProviderPlan | undefined {
  if (partner.pushClearingHouse) return providers.find(({ pushClearingHouse }) => pushClearingHouse);
  return partner.sharedAddressSpace
    ? providers.find((provider) => provider.sharedAddressSpace && reachesHostedPartners(provider))
    : undefined;
}

function xmppInPlan({ xmpp }: EdgePlan, domain: string): XmppInPlan | undefined {
  const from = xmpp?.domains[0];
  if (xmpp === undefined || from === undefined) return undefined;
  const partner = xmpp.partners.find((each) => each.domain === domain || each.additionalDomains.includes(domain));
  return { from, ...(partner === undefined ? {} : { partner }) };
}

/** The firewall rules by which a service connects to a port of partners. */
export function outboundRules({ firewall }: Pick<EdgePlan, 'firewall'>, service: EdgeService, port: number): FirewallRulePlan[] {
  return firewall.filter((rule) => rule.side === EdgeSide.EXTERNAL && rule.direction === TrafficDirection.OUTBOUND
    && rule.access === FirewallAccess.ALLOW && rule.kind === FirewallRuleKind.PLANNING && rule.service === service
    && rule.transport === Transport.TCP && includesPort(rule.ports, port));
}

function includesPort(ports: string, port: number): boolean {
  const [first = '', last = first] = ports.split('-');
  return ports === '*' || (port >= Number(first) && port <= Number(last));
}
