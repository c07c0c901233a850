import type { EdgeRule, PlannedEdge } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { FirewallAccess, type FirewallRulePlan } from '../../plan/firewall-plan';
import { PartnerProduct } from '../../values/vocabulary/federation';
import { AppProtocol, TrafficDirection } from '../../values/vocabulary/traffic';
import { EdgeSide } from '../../values/vocabulary/edge-side';

const MEDIA_RANGE = '50000-59999';

/** The media range towards the A/V Edge, which partners with Office Communications Server 2007 need open. */
export const ocs2007MediaRange: EdgeRule = {
  id: 'ocs-2007-media-range',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
  meaning: 'The A/V Edge can be reached from everywhere on 10,000 ports a protocol, which nobody but users at partners '
    + 'with Office Communications Server 2007 needs.',
  remedy: 'Close the range when the last such partner has moved to a later product: no other one needs it inwards.',
  check: (plan) => {
    const rules = plan.firewall.filter(isInwardRange);
    if (rules.length === 0) return [];
    return [{
      subject: rules.map(({ id }) => id).join(', '),
      message: `${rules.map(({ transport }) => transport).join(' and ')} ${MEDIA_RANGE} is open from the Internet to the `
        + `A/V Edge for Office Communications Server 2007 (${partnersOf(plan)})`,
      fix: 'leave Office Communications Server 2007 out of federation.partners and federation.partnerProducts as soon as '
        + 'no partner runs it',
    }];
  },
};

function isInwardRange({ side, direction, access, protocols }: FirewallRulePlan): boolean {
  return side === EdgeSide.EXTERNAL && direction === TrafficDirection.INBOUND && access === FirewallAccess.ALLOW
    && protocols.includes(AppProtocol.RTP);
}

function partnersOf(plan: PlannedEdge): string {
  const [first, ...others] = (plan.federation?.partners ?? [])
    .filter(({ product }) => product.key === PartnerProduct.OCS_2007);
  if (first === undefined) return 'partners that are not named';
  return others.length === 0 ? first.domain : `${first.domain} and ${others.length} more`;
}
