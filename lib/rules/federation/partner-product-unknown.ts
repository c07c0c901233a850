import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PartnerProduct } from '../../values/vocabulary/federation';
import { LoadBalancing } from '../../values/vocabulary/topology';
import { AppProtocol, TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import { hasLyncPages } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/findings/finding';
import { FirewallAccess, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import { partnersOfUnknownProduct } from '../partners-by-product';
import type { EdgeRule, PlannedEdge } from '../rule';

/** Partners whose product is not known, which are planned for as if they ran any product. */
export const partnerProductUnknown: EdgeRule = {
  id: 'partner-product-unknown',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
  meaning: 'More ports may be open than the partner needs. Whether its calls work, and whether its users stay connected '
    + 'while an Edge Server is down, is not known either.',
  remedy: 'Ask the partner for the product of its Edge, and set it.',
  check: (plan) => {
    const message = ['the product of the partner is not known', ...opened(plan), ...doubts(plan)].join('; ');
    return subjectsOf(plan).map((subject) => ({
      subject,
      message,
      fix: 'ask for the product of its Edge Server, and replace PartnerProduct.UNKNOWN by it',
    }));
  },
};

function subjectsOf(plan: PlannedEdge): string[] {
  const providers = (plan.federation?.hostingProviders ?? []).filter(({ product }) => product.key === PartnerProduct.UNKNOWN);
  return [...partnersOfUnknownProduct(plan).map(({ subject }) => subject), ...providers.map(({ name }) => name)];
}

/** What is open for the media of every product. The pages of the successors tell partners' products apart nowhere. */
function opened({ product, firewall }: PlannedEdge): string[] {
  if (!hasLyncPages(product.key)) return [];
  const media = new Set(firewall.filter(isForPartners)
    .map(({ transport, ports, direction }) => `${transport} ${ports} ${direction}`));
  return media.size === 0 ? [] : [`until it is, the media ports of every product are open (${[...media].join(', ')})`];
}

/** The media range, and what the A/V Edge sends by UDP before anyone has sent it something: clients always begin themselves. */
function isForPartners({ side, access, service, direction, transport, protocols }: FirewallRulePlan): boolean {
  return side === EdgeSide.EXTERNAL && access === FirewallAccess.ALLOW && service === EdgeService.AUDIO_VIDEO
    && (protocols.includes(AppProtocol.RTP) || (direction === TrafficDirection.OUTBOUND && transport === Transport.UDP));
}

/** What the rules about products would report for some of them. */
function doubts({ loadBalancing, organization }: PlannedEdge): string[] {
  return [
    ...(loadBalancing === LoadBalancing.DNS
      ? ['products older than Lync Server 2010 do not fail over with DNS load balancing']
      : []),
    ...(organization?.legacyTlsDisabled === true ? ['products older than Lync Server 2013 do not support TLS 1.2'] : []),
  ];
}
