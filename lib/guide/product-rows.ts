import { PlanningCondition } from '../values/vocabulary/planning-condition';
import { ReferenceTopology } from '../values/vocabulary/topology';
import type { EdgeCertificateRow } from './certificates/certificate-row';
import { SKYPE_FOR_BUSINESS_CERTIFICATES } from './certificates/skype-for-business';
import type { EdgeDnsRow } from './dns/dns-row';
import { ownDnsRowsOf } from './dns/own';
import { SKYPE_FOR_BUSINESS_DNS } from './dns/skype-for-business';
import type { EdgePortRow } from './ports/port-row';
import { SKYPE_CONNECTIVITY_PORTS, SKYPE_FOR_BUSINESS_PORTS } from './ports/skype-for-business';
import type { LyncProduct } from './products/lync-product';
import { hasLyncPages } from './products/products';
import { certificateRowsOf } from './certificates';
import { dnsRowsToPlan } from './dns';
import { numberedRows, type PlanningPage, tablesOf } from './numbered-rows';
import type { EdgePage, PlanningRow } from './planning-row';
import { portRowsToPlan } from './ports';

/** The one page on which the successors' port, DNS and certificate tables are printed. */
const PAGE = 'edge-environmental-requirements.md';

/** The page about their connection to Skype. */
const SKYPE_PAGE = 'deploy-skype-connectivity.md';

type TablesByTopology<Table extends string, Line> =
  Readonly<Partial<Record<EdgePage, PlanningPage<Table, Line>['tables']>>>;

/** The port rows for a plan of a product in a topology. */
export function portRowsFor(product: LyncProduct, topology: EdgePage): readonly EdgePortRow[] {
  if (hasLyncPages(product.key)) return portRowsToPlan(topology);
  return [...ofProduct(product, rowsOf('ports', SKYPE_FOR_BUSINESS_PORTS, topology)), ...skypeRows(topology)];
}

/** The rows of the page about Skype, with ids such as `skype-for-business/ports/public-im/1` in every topology. */
function skypeRows(topology: EdgePage): readonly EdgePortRow[] {
  return numberedRows(tablesOf(topology, { doc: SKYPE_PAGE, tables: SKYPE_CONNECTIVITY_PORTS }),
    ({ table }, row) => `skype-for-business/ports/${table}/${row}`);
}

/** The DNS rows for a plan of a product in a topology: those of its pages, then those that no page has. */
export function dnsRowsFor(product: LyncProduct, topology: EdgePage): readonly EdgeDnsRow[] {
  const printed = hasLyncPages(product.key)
    ? dnsRowsToPlan(topology)
    : ofProduct(product, rowsOf('dns', SKYPE_FOR_BUSINESS_DNS, topology));
  return [...printed, ...ownDnsRowsOf(topology)];
}

/** The certificate rows for a plan of a product in a topology. */
export function certificateRowsFor(product: LyncProduct, topology: EdgePage): readonly EdgeCertificateRow[] {
  if (hasLyncPages(product.key)) return certificateRowsOf(topology);
  return ofProduct(product, rowsOf('certificates', SKYPE_FOR_BUSINESS_CERTIFICATES, topology));
}

/** The page covers products with and without XMPP: its XMPP rows apply to the former only. */
function ofProduct<Row extends PlanningRow>({ hasXmpp }: LyncProduct, rows: readonly Row[]): readonly Row[] {
  if (hasXmpp) return rows;
  return rows.filter(({ conditions }) => conditions.some((condition) => condition !== PlanningCondition.XMPP));
}

/** The rows of a topology, with IDs such as `skype-for-business/ports/external/9`; `-hlb` for hardware load balancing. */
function rowsOf<Table extends string, Line extends object>(
  kind: string, tables: TablesByTopology<Table, Line>, topology: EdgePage,
) {
  const page = tables[topology];
  if (page === undefined) throw new Error(`the successors of Lync Server 2013 have no ${kind} tables of ${topology}`);
  const place = topology === ReferenceTopology.SCALED_HARDWARE ? 'skype-for-business-hlb' : 'skype-for-business';
  const idOf = ({ table }: { readonly table: string }, row: number): string => `${place}/${kind}/${table}/${row}`;
  return numberedRows(tablesOf(topology, { doc: PAGE, tables: page }), idOf);
}
