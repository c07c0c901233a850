import { FirewallEndKind, type FirewallRulePlan } from '../plan/network/firewall-plan';
import { listed } from '../projection/model/words';
import { EdgeService } from '../values/vocabulary/edge-service';
import type { Peer } from './diagram-model';
import { endName, farEnd } from './flows';

/** Addresses in a box. */
const SHOWN = 2;

/** A peer with the name and addresses of its end in the firewall. */
export function namedPeer(rule: FirewallRulePlan): Peer {
  const end = farEnd(rule);
  return {
    ...(rule.service === EdgeService.HEALTH_PROBE ? { isLoadBalancer: true } : {}),
    id: `end-${endName(end)}`,
    name: end.name ?? 'the Internet',
    lines: end.kind === FirewallEndKind.ADDRESSES ? [listed(end.prefixes, SHOWN)] : [],
  };
}
