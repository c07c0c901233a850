import { type PlanningPage, rowsByPage } from '../numbered-rows';
import { EDGE_PAGES, type EdgePage } from '../planning-row';
import type { CertificateLine, EdgeCertificateRow, CertificateTable } from './certificate-row';
import { SCALED_DNS, SCALED_HLB, SINGLE } from './edge';
import { ALL_FEDERATION, PUBLIC_IM, PUBLIC_IM_OF_POOL, XMPP, XMPP_OF_TOPOLOGY_PAGES } from './federation';

type Page = PlanningPage<CertificateTable, CertificateLine>;

const page = (doc: string, tables: Page['tables']): Page =>
  ({ doc: `lync-server-2013-certificate-summary-${doc}.md`, tables });

// A page has one certificate per purpose, so the purpose is a better name than a row number: `single-public/edge-external`.
const rowsOf = rowsByPage<CertificateTable, CertificateLine>({
  'single-private-nat': page('single-consolidated-edge-with-private-ip-addresses-using-nat',
    { edge: SINGLE, 'public-im': PUBLIC_IM, xmpp: XMPP_OF_TOPOLOGY_PAGES }),
  'single-public': page('single-consolidated-edge-with-public-ip-addresses',
    { edge: SINGLE, 'public-im': PUBLIC_IM, xmpp: XMPP_OF_TOPOLOGY_PAGES }),
  'scaled-dns-private-nat': page('scaled-consolidated-edge-dns-load-balancing-private-ip',
    { edge: SCALED_DNS, 'public-im': PUBLIC_IM_OF_POOL, xmpp: XMPP_OF_TOPOLOGY_PAGES }),
  'scaled-dns-public': page('scaled-consolidated-edge-dns-load-balancing-with-public-ip-addresses',
    { edge: SCALED_DNS, 'public-im': PUBLIC_IM_OF_POOL, xmpp: XMPP_OF_TOPOLOGY_PAGES }),
  'scaled-hlb-public': page('scaled-consolidated-edge-with-hardware-load-balancers',
    { edge: SCALED_HLB, 'public-im': PUBLIC_IM_OF_POOL, xmpp: XMPP_OF_TOPOLOGY_PAGES }),
  'federation-all': page('sip-xmpp-federation-and-public-instant-messaging', { federation: ALL_FEDERATION }),
  'xmpp-federation': page('extensible-messaging-and-presence-protocol-xmpp-federation', { xmpp: XMPP }),
  'public-im': page('public-instant-messaging-connectivity', { 'public-im': PUBLIC_IM }),
}, (_table, _row, line) => line.purpose);

/** All certificate rows, in the order of the guide. */
export function everyCertificateRow(): readonly EdgeCertificateRow[] {
  return EDGE_PAGES.flatMap(rowsOf);
}

/** The certificate rows of one page. */
export function certificateRowsOf(topology: EdgePage): readonly EdgeCertificateRow[] {
  return rowsOf(topology);
}
