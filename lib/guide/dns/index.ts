import { ReferenceTopology } from '../../values/vocabulary/topology';
import { type PlanningPage, rowsByPage } from '../numbered-rows';
import { EDGE_PAGES, type EdgePage } from '../planning-row';
import type { DnsTable, EdgeDnsLine, EdgeDnsRow } from './dns-row';
import { SCALED_DNS, SCALED_HLB, SINGLE } from './edge';
import { FEDERATION, PUBLIC_IM, XMPP } from './federation';

const page = (doc: string, tables: PlanningPage<DnsTable, EdgeDnsLine>['tables']): PlanningPage<DnsTable, EdgeDnsLine> =>
  ({ doc: `lync-server-2013-dns-summary-${doc}.md`, tables });

const rowsOf = rowsByPage<DnsTable, EdgeDnsLine>({
  'single-private-nat': page('single-consolidated-edge-with-private-ip-addresses-using-nat',
    { main: SINGLE, federation: FEDERATION, xmpp: XMPP }),
  'single-public': page('single-consolidated-edge-with-public-ip-addresses',
    { main: SINGLE, federation: FEDERATION, xmpp: XMPP }),
  'scaled-dns-private-nat': page('scaled-consolidated-edge-dns-load-balancing-with-private-ip-addresses-using-nat',
    { main: SCALED_DNS, federation: FEDERATION, 'public-im': PUBLIC_IM, xmpp: XMPP }),
  'scaled-dns-public': page('scaled-consolidated-edge-dns-load-balancing-with-public-ip-addresses',
    { main: SCALED_DNS, federation: FEDERATION, xmpp: XMPP }),
  'scaled-hlb-public': page('scaled-consolidated-edge-with-hardware-load-balancers', { main: SCALED_HLB }),
  'federation-all': page('sip-xmpp-federation-and-public-instant-messaging', { federation: FEDERATION, xmpp: XMPP }),
  'xmpp-federation': page('extensible-messaging-and-presence-protocol-xmpp-federation', { xmpp: XMPP }),
  // Public IM has no separate DNS table.
  'public-im': page('public-instant-messaging-connectivity', {}),
});

/** All DNS rows, in the order of the guide. */
export function everyDnsRow(): readonly EdgeDnsRow[] {
  return EDGE_PAGES.flatMap(rowsOf);
}

/** The DNS rows of one page; none for `public-im`. */
export function dnsRowsOf(topology: EdgePage): readonly EdgeDnsRow[] {
  return rowsOf(topology);
}

/** The DNS rows for a plan of a topology, extended like those of `portRowsToPlan`. */
export function dnsRowsToPlan(topology: EdgePage): readonly EdgeDnsRow[] {
  const rows = rowsOf(topology);
  return topology === ReferenceTopology.SCALED_HARDWARE ? [...rows, ...rowsOf('federation-all')] : rows;
}
