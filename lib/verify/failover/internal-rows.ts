import { productWords } from '../../plan/product/product-words';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { FailoverAudience, FailoverResult, type FailoverRow } from './failover-rehearsal';
import { byHardware, FailoverPage, inboundRows, isByDns, leftInWords, type Outage, rowOf } from './outage';

/** What silent servers mean for who comes from inside. */
export function internalRows(outage: Outage): FailoverRow[] {
  const { internal, mobilePush } = outage.plan;
  const { how, page } = fromInside(outage);
  const common = {
    connects: FailoverResult.YES, page, tableRows: inboundRows(outage, EdgeSide.INTERNAL, EdgeService.ACCESS_EDGE),
  };
  const hasPush = mobilePush !== undefined && (mobilePush.apple || mobilePush.microsoft);
  return [
    ...(hasPush
      ? [rowOf(outage, {
          ...common, audience: FailoverAudience.PUSH_NOTIFICATION, who: 'push notification',
          how: `Front End Servers send notifications through the Edge, and ${how}`,
        })]
      : []),
    rowOf(outage, { ...common, audience: FailoverAudience.INTERNAL_SERVERS, who: `internal servers (next hop ${internal.nextHop})`, how }),
  ];
}

/** Servers of the topology know every member of the pool; the successors need no internal virtual address for that. */
function fromInside(outage: Outage): { readonly how: string; readonly page: FailoverPage } {
  const byTopology = `they know each Edge Server from the topology, and use ${leftInWords(outage)}`;
  if (isByDns(outage)) return { how: byTopology, page: FailoverPage.DNS };
  return productWords(outage.plan.product.key).isSuccessor
    ? { how: byTopology, page: FailoverPage.ENVIRONMENT }
    : { how: byHardware(outage), page: FailoverPage.HARDWARE };
}
