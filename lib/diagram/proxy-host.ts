import { FirewallAccess, FirewallRuleKind, type FirewallRulePlan } from '../plan/network/firewall-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { AT_DEPLOYMENT, capitalized, counted, listed } from '../projection/model/words';
import { EdgeService } from '../values/vocabulary/edge-service';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { ReverseProxyKind } from '../values/vocabulary/reverse-proxy';
import { AppProtocol } from '../values/vocabulary/traffic';
import type { Host, Lane, Peer } from './diagram-model';
import { flowsByPeer } from './flows';
import { namedPeer } from './named-peer';

const SHOWN_HOSTS = 4;
const SHOWN_POOLS = 2;

const KINDS: Readonly<Record<ReverseProxyKind, string>> = {
  [ReverseProxyKind.APPLICATION_GATEWAY]: 'Application Gateway',
  [ReverseProxyKind.APPLIANCE]: 'appliance',
};

/** The plan in one line. */
export function proxySummary(plan: ReverseProxyPlan): string {
  return [
    KINDS[plan.kind], counted(plan.publishing.length, 'published host name'), counted(plan.pools.length, 'pool'),
    counted(plan.sipDomains.length, 'SIP domain'),
  ].join(', ');
}

/** The reverse proxy with a lane for what it publishes, and one for its platform. */
export function proxyHost(plan: ReverseProxyPlan): Host {
  const rules = plan.firewall.filter(({ access }) => access === FirewallAccess.ALLOW);
  const platformRules = rules.filter(({ kind }) => kind === FirewallRuleKind.PLATFORM);
  return {
    id: 'proxy',
    title: 'Reverse proxy',
    lines: [capitalized(KINDS[plan.kind]), ...(plan.gateway === undefined ? [] : [`Subnet ${plan.gateway.subnet}`])],
    servers: [],
    lanes: [
      laneOf(plan, rules.filter(({ kind }) => kind === FirewallRuleKind.PLANNING), {
        id: 'web-services', title: 'Web services', lines: [...publishedHosts(plan), publicAddresses(plan)],
      }),
      ...(platformRules.length === 0 ? [] : [
        laneOf(plan, platformRules, { id: 'proxy-platform', title: 'Gateway management', lines: [] }),
      ]),
    ],
  };
}

function laneOf(plan: ReverseProxyPlan, rules: readonly FirewallRulePlan[], lane: Omit<Lane, 'outside' | 'inside'>): Lane {
  const ofSide = (side: EdgeSide): FirewallRulePlan[] => rules.filter((rule) => rule.side === side);
  return {
    ...lane,
    outside: flowsByPeer(ofSide(EdgeSide.EXTERNAL).map((rule) => ({ rule, peer: outsidePeer(rule) }))),
    inside: flowsByPeer(ofSide(EdgeSide.INTERNAL).map((rule) => ({ rule, peer: insidePeer(plan, rule) }))),
  };
}

function outsidePeer(rule: FirewallRulePlan): Peer {
  // The same box as for the clients of an Edge.
  return rule.service === EdgeService.WEB_SERVICES ? { ...namedPeer(rule), id: 'clients' } : namedPeer(rule);
}

function insidePeer(plan: ReverseProxyPlan, rule: FirewallRulePlan): Peer {
  if (rule.service !== EdgeService.WEB_SERVICES) return namedPeer(rule);
  return rule.protocols.includes(AppProtocol.HTTP)
    ? { id: 'designated-pool', name: 'designated pool', lines: [plan.designatedPool] }
    : { id: 'web-pools', name: 'web services pools', lines: [listed(plan.pools.map(({ fqdn }) => fqdn), SHOWN_POOLS)] };
}

function publishedHosts({ publishing }: ReverseProxyPlan): string[] {
  const hosts = publishing.map(({ host }) => host);
  if (hosts.length <= SHOWN_HOSTS + 1) return hosts;
  return [...hosts.slice(0, SHOWN_HOSTS), `... ${hosts.length - SHOWN_HOSTS} more host names`];
}

function publicAddresses({ publicAddresses: addresses }: ReverseProxyPlan): string {
  return addresses.length === 0 ? `Public address ${AT_DEPLOYMENT}` : `Public: ${listed(addresses, SHOWN_POOLS)}`;
}
