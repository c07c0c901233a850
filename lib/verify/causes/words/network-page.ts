import { EdgeSide } from '../../../values/vocabulary/edge-side';
import { type CauseFacts, pageOf } from '../cause-facts';

/** The page about the firewalls of a side. */
export function networkPage(facts: CauseFacts): string {
  if (facts.plan.edge === undefined) return 'lync-server-2013-configuration-requirements-for-reverse-proxy.md';
  return pageOf(facts, facts.plan.side === EdgeSide.EXTERNAL
    ? 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md'
    : 'lync-server-2013-set-up-network-interfaces-for-edge-servers.md');
}
