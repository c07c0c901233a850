import type { EdgePlan } from '../plan/edge-plan';
import { FirewallEndKind, FirewallRuleKind, type FirewallRulePlan } from '../plan/network/firewall-plan';
import { isOnlyForPush } from '../plan/federation/hosting';
import { counted, listed } from '../projection/model/words';
import { AppProtocol } from '../values/vocabulary/traffic';
import type { Peer } from './diagram-model';
import { farEnd } from './flows';
import { namedPeer } from './named-peer';

/** Names of partners in a box. */
const SHOWN = 2;

const CLIENTS: Peer = { id: 'clients', name: 'external clients', lines: [] };

/**
 * Who speaks with an Edge from outside. The rules of most protocols allow any address; who is meant follows from the
 * protocol and the features in use.
 *
 * @param isBalanced whether a load balancer forwards the traffic, maybe with its own address
 */
export function outsidePeer(plan: EdgePlan, rule: FirewallRulePlan, isBalanced: boolean): Peer {
  if (rule.kind === FirewallRuleKind.PLATFORM || (farEnd(rule).kind === FirewallEndKind.ADDRESSES && !isBalanced)) {
    return namedPeer(rule);
  }
  const speaks = (protocol: AppProtocol): boolean => rule.protocols.includes(protocol);
  if (speaks(AppProtocol.XMPP)) return xmppPartners(plan);
  if (speaks(AppProtocol.SIP_MTLS)) return signalingPeers(plan, speaks(AppProtocol.SIP_TLS));
  if (speaks(AppProtocol.STUN_MSTURN)) return mediaPeers(plan);
  if (speaks(AppProtocol.RTP)) return { id: 'media-partners', name: partnersName(plan), lines: ['Media'] };
  if (speaks(AppProtocol.SIP_TLS) || speaks(AppProtocol.PSOM_TLS)) return CLIENTS;
  if (speaks(AppProtocol.DNS) || speaks(AppProtocol.HTTP)) {
    return { id: 'internet', name: 'the Internet', lines: ['Name servers, revocation lists'] };
  }
  return namedPeer(rule);
}

function xmppPartners({ xmpp }: EdgePlan): Peer {
  const domains = (xmpp?.partners ?? []).map(({ domain }) => domain);
  return { id: 'xmpp-partners', name: 'XMPP partners', lines: domains.length === 0 ? [] : [listed(domains, SHOWN)] };
}

function signalingPeers(plan: EdgePlan, withClients: boolean): Peer {
  const lines = [
    ...federationLines(plan),
    ...(plan.federation !== undefined && plan.publicIm.length > 0 ? [`Public IM: ${publicImNames(plan)}`] : []),
    ...((plan.mobilePush?.domains.length ?? 0) > 0 ? ['Push notification'] : []),
  ];
  return withClients
    ? { id: 'clients-and-partners', name: 'clients and partners', lines }
    : {
      id: 'partners', name: partnersName(plan),
      lines: plan.federation === undefined && plan.publicIm.length > 0 ? [publicImNames(plan), ...lines] : lines,
    };
}

function partnersName({ federation, publicIm }: EdgePlan): string {
  if (federation !== undefined) return 'federated partners';
  return publicIm.length > 0 ? 'public IM providers' : 'other SIP servers';
}

function publicImNames({ publicIm }: EdgePlan): string {
  return publicIm.map(({ displayName }) => displayName).join(', ');
}

function federationLines(plan: EdgePlan): string[] {
  if (plan.federation === undefined) return [];
  const { partners, hostingProviders, partnerDiscovery } = plan.federation;
  const domains = partners.filter(({ pushClearingHouse }) => !pushClearingHouse).map(({ domain }) => domain);
  const providers = hostingProviders.filter((provider) => !isOnlyForPush(plan, provider)).map(({ name }) => name);
  return [
    ...(domains.length === 0 ? [] : [domains.length > SHOWN ? counted(domains.length, 'allowed domain') : domains.join(', ')]),
    ...(providers.length === 0 ? [] : [`Hosted: ${listed(providers, SHOWN)}`]),
    ...(partnerDiscovery ? ['Partners found in DNS'] : []),
  ];
}

function mediaPeers(plan: EdgePlan): Peer {
  const hasPartners = plan.federation !== undefined || plan.publicIm.length > 0;
  const others = plan.hasOtherEdgePools === true ? ['Your other Edge pools'] : [];
  return hasPartners
    ? { id: 'media-clients-and-partners', name: 'clients and partners', lines: ['Media', ...others] }
    : { ...CLIENTS, lines: others };
}
