import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PartnerProduct } from '../../values/vocabulary/federation';
import { AppProtocol, TrafficDirection } from '../../values/vocabulary/traffic';
import { FindingSeverity } from '../../plan/finding';
import { FirewallAccess, type FirewallRulePlan } from '../../plan/firewall-plan';
import type { EdgeRule, PlannedEdge } from '../rule';

/** The inbound media range to the A/V Edge, which partners on Office Communications Server 2007 need open. */
export const ocs2007MediaRange: EdgeRule = {
  id: 'ocs-2007-media-range',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
  meaning: 'The A/V Edge can be reached from anywhere on 10,000 ports for each protocol, which only users at partners on '
    + 'Office Communications Server 2007 need.',
  remedy: 'Close the range when the last such partner has moved to a later product: no other partner needs it inbound.',
  check: (plan) => {
    const rules = plan.firewall.filter(isInboundMediaRange);
    const [first] = rules;
    const transports = rules.map(({ transport }) => transport).join(' and ');
    return first === undefined ? [] : [{
      subject: rules.map(({ id }) => id).join(', '),
      message: `${transports} ports ${first.ports} are open from the Internet to the A/V Edge for Office Communications `
        + `Server 2007 (${partnersOf(plan)})`,
      fix: 'remove Office Communications Server 2007 from federation.partners and federation.partnerProducts as soon as no '
        + 'partner runs it',
    }];
  },
};

function isInboundMediaRange({ side, direction, access, protocols }: FirewallRulePlan): boolean {
  return side === EdgeSide.EXTERNAL && direction === TrafficDirection.INBOUND && access === FirewallAccess.ALLOW
    && protocols.includes(AppProtocol.RTP);
}

function partnersOf(plan: PlannedEdge): string {
  const [first, ...others] = (plan.federation?.partners ?? [])
    .filter(({ product }) => product.key === PartnerProduct.OCS_2007);
  if (first === undefined) return 'partners that are not named';
  return others.length === 0 ? first.domain : `${first.domain} and ${others.length} more`;
}
