import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PartnerProduct } from '../../values/vocabulary/federation';
import { AppProtocol, TrafficDirection } from '../../values/vocabulary/traffic';
import { FindingSeverity } from '../../plan/findings/finding';
import { FirewallAccess, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import type { EdgeRule, PlannedEdge } from '../rule';

/** The inbound media range to the A/V Edge, which partners on Office Communications Server 2007 need open. */
export const ocs2007MediaRange: EdgeRule = {
  id: 'ocs-2007-media-range',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
  meaning: 'The A/V Edge can be reached from anywhere on 10,000 ports for each protocol, which only users at partners on '
    + 'Office Communications Server 2007 need.',
  remedy: 'Close the range when the last such partner has moved to a later product: no other partner needs it inbound. Find '
    + 'out the products of partners that are not known.',
  check: (plan) => {
    const rules = plan.firewall.filter(isInboundMediaRange);
    const [first] = rules;
    const transports = rules.map(({ transport }) => transport).join(' and ');
    return first === undefined ? [] : [{
      subject: rules.map(({ id }) => id).join(', '),
      message: `${transports} ports ${first.ports} are open from the Internet to the A/V Edge for Office Communications `
        + `Server 2007 (${partnersOf(plan)})`,
      fix: 'remove Office Communications Server 2007 from federation.partners and federation.partnerProducts as soon as no '
        + 'partner runs it, and replace PartnerProduct.UNKNOWN by the products of the partners',
    }];
  },
};

function isInboundMediaRange({ side, direction, access, protocols }: FirewallRulePlan): boolean {
  return side === EdgeSide.EXTERNAL && direction === TrafficDirection.INBOUND && access === FirewallAccess.ALLOW
    && protocols.includes(AppProtocol.RTP);
}

/** Those who run it, and those who may. */
function partnersOf(plan: PlannedEdge): string {
  const { partners = [], hostingProviders = [], otherPartnerProducts = [] } = plan.federation ?? {};
  const entries = [
    ...partners.map(({ domain, product }) => ({ name: domain, product })),
    ...hostingProviders.map(({ name, product }) => ({ name, product })),
  ];
  const others = new Set(otherPartnerProducts.map(({ key }) => key));
  return [
    ...named(entries.filter(({ product }) => product.key === PartnerProduct.OCS_2007)),
    ...(others.has(PartnerProduct.OCS_2007) ? ['partners that are not named'] : []),
    ...named(entries.filter(({ product }) => product.key === PartnerProduct.UNKNOWN)).map((name) => `${name}, of unknown product`),
    ...(others.has(PartnerProduct.UNKNOWN) ? ['partners that are not named, of unknown product'] : []),
  ].join('; ');
}

function named([first, ...others]: readonly { readonly name: string }[]): string[] {
  if (first === undefined) return [];
  return [others.length === 0 ? first.name : `${first.name} and ${others.length} more`];
}
