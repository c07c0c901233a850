import type { EdgePlan } from '../plan/edge-plan';
import { FirewallRuleKind, type FirewallRulePlan } from '../plan/network/firewall-plan';
import { capitalized } from '../projection/model/words';
import { EdgeService } from '../values/vocabulary/edge-service';
import type { Peer } from './diagram-model';
import { endName, farEnd } from './flows';
import { namedPeer } from './named-peer';

/** Who speaks with each service from inside. */
const SPEAKERS: Readonly<Partial<Record<EdgeService, string>>> = {
  [EdgeService.ACCESS_EDGE]: 'next hop and pools',
  [EdgeService.WEB_CONFERENCING]: 'Front End servers',
  [EdgeService.AUDIO_VIDEO]: 'clients and servers',
  [EdgeService.AV_AUTHENTICATION]: 'Front End servers',
  [EdgeService.XMPP_PROXY]: 'XMPP gateway',
  [EdgeService.CMS_REPLICATION]: 'Central Management store',
  [EdgeService.CENTRALIZED_LOGGING]: 'centralized logging',
};

/** Who speaks with an Edge from inside; the line below is who the firewall allows. */
export function insidePeer({ internal }: EdgePlan, rule: FirewallRulePlan): Peer {
  const name = SPEAKERS[rule.service];
  if (rule.kind === FirewallRuleKind.PLATFORM || name === undefined) return namedPeer(rule);
  return {
    id: `${name}, ${endName(farEnd(rule))}`,
    name,
    lines: [...(rule.service === EdgeService.ACCESS_EDGE ? [internal.nextHop] : []), capitalized(endName(farEnd(rule)))],
  };
}
