import { FirewallEndKind, type FirewallRulePlan } from '../plan/firewall-plan';
import { listed } from '../projection/model/words';
import { EdgeService } from '../values/vocabulary/edge-service';
import type { Peer } from './diagram-model';
import { endName, farEnd } from './flows';

/** Addresses in a box. */
const SHOWN = 2;

/** A peer with the name and addresses of its end in the firewall. */
export function namedPeer(rule: FirewallRulePlan): Peer {
  const end = farEnd(rule);
  const name = endName(end);
  return {
    ...(rule.service === EdgeService.HEALTH_PROBE ? { isLoadBalancer: true } : {}),
    id: `end-${name}`,
    name: name === 'any' ? 'the Internet' : name,
    lines: end.kind === FirewallEndKind.ADDRESSES ? [listed(end.prefixes, SHOWN)] : [],
  };
}
