import { ReferenceTopology } from '../../values/vocabulary/topology';
import { type PlanningPage, rowsByPage } from '../numbered-rows';
import { EDGE_PAGES, type EdgePage } from '../planning-row';
import {
  SCALED_DNS_PRIVATE_NAT_EXTERNAL, SCALED_DNS_PUBLIC_EXTERNAL, SINGLE_PRIVATE_NAT_EXTERNAL, SINGLE_PUBLIC_EXTERNAL,
} from './edge-external';
import { SCALED_DNS_INTERNAL, SINGLE_PRIVATE_NAT_INTERNAL, SINGLE_PUBLIC_INTERNAL } from './edge-internal';
import { FEDERATION } from './federation';
import { HLB_EXTERNAL, HLB_EXTERNAL_VIP, HLB_INTERNAL, HLB_INTERNAL_VIP } from './hardware-load-balanced';
import type { EdgePortLine, EdgePortRow, PortTable } from './port-row';
import { PUBLIC_IM, PUBLIC_IM_OF_FEDERATION_PAGES } from './public-im';
import { XMPP, XMPP_OF_FEDERATION_PAGES } from './xmpp';

const ADDED_SERVICES = { federation: FEDERATION, 'public-im': PUBLIC_IM, xmpp: XMPP };

type Page = PlanningPage<PortTable, EdgePortLine>;

const page = (doc: string, tables: Page['tables']): Page =>
  ({ doc: `lync-server-2013-port-summary-${doc}.md`, tables });

const rowsOf = rowsByPage<PortTable, EdgePortLine>({
  'single-private-nat': page('single-consolidated-edge-with-private-ip-addresses-using-nat',
    { external: SINGLE_PRIVATE_NAT_EXTERNAL, internal: SINGLE_PRIVATE_NAT_INTERNAL, ...ADDED_SERVICES }),
  'single-public': page('single-consolidated-edge-with-public-ip-addresses',
    { external: SINGLE_PUBLIC_EXTERNAL, internal: SINGLE_PUBLIC_INTERNAL, ...ADDED_SERVICES }),
  'scaled-dns-private-nat': page('scaled-consolidated-edge-dns-load-balancing-with-private-ip-addresses-using-nat',
    { external: SCALED_DNS_PRIVATE_NAT_EXTERNAL, internal: SCALED_DNS_INTERNAL, ...ADDED_SERVICES }),
  'scaled-dns-public': page('scaled-consolidated-edge-dns-load-balancing-with-public-ip-addresses',
    { external: SCALED_DNS_PUBLIC_EXTERNAL, internal: SCALED_DNS_INTERNAL, ...ADDED_SERVICES }),
  'scaled-hlb-public': page('scaled-consolidated-edge-with-hardware-load-balancers', {
    external: HLB_EXTERNAL,
    internal: HLB_INTERNAL,
    'external-vip': HLB_EXTERNAL_VIP,
    'internal-vip': HLB_INTERNAL_VIP,
  }),
  'federation-all': page('sip-xmpp-federation-and-public-instant-messaging',
    { federation: FEDERATION, 'public-im': PUBLIC_IM_OF_FEDERATION_PAGES, xmpp: XMPP_OF_FEDERATION_PAGES }),
  'xmpp-federation': page('extensible-messaging-and-presence-protocol-xmpp-federation',
    { xmpp: XMPP_OF_FEDERATION_PAGES }),
  'public-im': page('public-instant-messaging-connectivity', { 'public-im': PUBLIC_IM_OF_FEDERATION_PAGES }),
});

/** All port rows, in the order of the guide. */
export function everyPortRow(): readonly EdgePortRow[] {
  return EDGE_PAGES.flatMap(rowsOf);
}

/** The port rows of one page. */
export function portRowsOf(topology: EdgePage): readonly EdgePortRow[] {
  return rowsOf(topology);
}

/**
 * The port rows for a plan of a topology. The page of the hardware load balanced topology has no rows for federation,
 * public IM and XMPP: those of the federation page are added.
 */
export function portRowsToPlan(topology: EdgePage): readonly EdgePortRow[] {
  const rows = rowsOf(topology);
  return topology === ReferenceTopology.SCALED_HARDWARE ? [...rows, ...rowsOf('federation-all')] : rows;
}
