import type { EdgePlan } from '../../plan/edge-plan';
import { productPage } from '../../plan/product/product-page';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { EdgeService } from '../../values/vocabulary/edge-service';
import { LoadBalancing } from '../../values/vocabulary/topology';
import type { AppProtocol } from '../../values/vocabulary/traffic';
import { inboundRules } from '../model/inbound-rules';
import { FailoverResult, type FailoverRow } from './failover-rehearsal';

/** Servers of a pool that are silent. */
export interface Outage {
  readonly plan: EdgePlan;
  /** All of them: `lsedge01`, `lsedge01 and lsedge02`, `the silent server`. */
  readonly silent: string;
  /** Any of them: `lsedge01`, `lsedge01 or lsedge02`, `the silent server`. */
  readonly either: string;
  /** Servers that still get new connections. */
  readonly left: number;
  /** Whether new connections went to none of the silent servers before, because they are drained. */
  readonly areDrained: boolean;
}

/** Pages that most of the rows rest on. */
export enum FailoverPage {
  DNS = 'lync-server-2013-dns-load-balancing.md',
  HARDWARE = 'lync-server-2013-hardware-load-balancer-requirements.md',
  HARDWARE_PORTS = 'lync-server-2013-port-summary-scaled-consolidated-edge-with-hardware-load-balancers.md',
  FEDERATION = 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  TOPOLOGY = 'lync-server-2013-choosing-a-topology.md',
  /** Of the successors of Lync Server 2013. */
  ENVIRONMENT = 'edge-environmental-requirements.md',
}

/** A row, with what the same outage means for everybody taken into account. */
export function rowOf(outage: Outage, row: Omit<FailoverRow, 'page'> & { readonly page: FailoverPage }): FailoverRow {
  const page = productPage(outage.plan, row.page);
  if (outage.left === 0) return { ...row, page, connects: FailoverResult.NO, how: 'no server is left' };
  return outage.areDrained
    ? { ...row, page, connects: FailoverResult.YES, how: 'drained servers get no new connections' }
    : { ...row, page };
}

/** Whether names lead to every server, and not to a load balancer. */
export function isByDns({ plan }: Outage): boolean {
  return plan.loadBalancing === LoadBalancing.DNS;
}

/** How a load balancer bears with silent servers. */
export function byHardware(outage: Outage): string {
  return `the load balancer takes ${outage.silent} out as soon as its monitor gets no answer, and sends new connections to `
    + leftInWords(outage);
}

/** `the one remaining server`, `one of the 2 remaining servers`. */
export function leftInWords({ left }: Outage): string {
  return left === 1 ? 'the one remaining server' : `one of the ${left} remaining servers`;
}

/** IDs of the planning rows that let a service be reached. */
export function inboundRows({ plan }: Outage, side: EdgeSide, service: EdgeService, protocol?: AppProtocol): string[] {
  return [...new Set(inboundRules(plan.firewall, side)
    .filter((rule) => rule.service === service && (protocol === undefined || rule.protocols.includes(protocol)))
    .flatMap(({ tableRows }) => tableRows))];
}
