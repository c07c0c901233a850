import { PartnerProduct } from '../../values/vocabulary/federation';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';

/** What is known of a partner's product. */
export interface PartnerProductRow {
  readonly product: PartnerProduct;
  readonly displayName: string;
  /** Condition by which the port rows know its media; absent where there is no media with it. */
  readonly mediaCondition?: PlanningCondition;
  /** Whether its Edge tries the next address of a name when the first one does not answer. */
  readonly dnsLoadBalancingAware: boolean;
  /** Whether Microsoft runs it: it is reached through a hosting provider, and has no Access Edge of the partner's own. */
  readonly hosted: boolean;
  /** Last day of support or service, `YYYY-MM-DD`; absent where none is documented. */
  readonly endOfSupport?: string;
}

const LAST_DAY_OF_2015_AND_2019 = '2025-10-14';
const LAST_DAY_OF_SKYPE_FOR_BUSINESS_ONLINE = '2021-07-31';

// The successors of Lync Server 2013 have no media rows of their own: their Edge behaves to a partner as 2013 does.
export const PARTNER_PRODUCTS: readonly PartnerProductRow[] = [
  { product: PartnerProduct.LCS_2005_SP1, displayName: 'Live Communications Server 2005 SP1',
    dnsLoadBalancingAware: false, hosted: false },
  { product: PartnerProduct.OCS_2007, displayName: 'Office Communications Server 2007',
    mediaCondition: PlanningCondition.PARTNER_OCS_2007, dnsLoadBalancingAware: false, hosted: false },
  { product: PartnerProduct.OCS_2007_R2, displayName: 'Office Communications Server 2007 R2',
    mediaCondition: PlanningCondition.PARTNER_OCS_2007_R2, dnsLoadBalancingAware: false, hosted: false },
  { product: PartnerProduct.LYNC_SERVER_2010, displayName: 'Lync Server 2010',
    mediaCondition: PlanningCondition.PARTNER_LYNC_2010, dnsLoadBalancingAware: true, hosted: false },
  { product: PartnerProduct.LYNC_SERVER_2013, displayName: 'Lync Server 2013',
    mediaCondition: PlanningCondition.PARTNER_LYNC_2013, dnsLoadBalancingAware: true, hosted: false },
  { product: PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_2015, displayName: 'Skype for Business Server 2015',
    mediaCondition: PlanningCondition.PARTNER_LYNC_2013, dnsLoadBalancingAware: true, hosted: false,
    endOfSupport: LAST_DAY_OF_2015_AND_2019 },
  { product: PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_2019, displayName: 'Skype for Business Server 2019',
    mediaCondition: PlanningCondition.PARTNER_LYNC_2013, dnsLoadBalancingAware: true, hosted: false,
    endOfSupport: LAST_DAY_OF_2015_AND_2019 },
  { product: PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_SE, displayName: 'Skype for Business Server Subscription Edition',
    mediaCondition: PlanningCondition.PARTNER_LYNC_2013, dnsLoadBalancingAware: true, hosted: false },
  { product: PartnerProduct.LYNC_ONLINE_2010, displayName: 'Lync Online 2010',
    mediaCondition: PlanningCondition.PARTNER_LYNC_2010, dnsLoadBalancingAware: true, hosted: true,
    endOfSupport: LAST_DAY_OF_SKYPE_FOR_BUSINESS_ONLINE },
  { product: PartnerProduct.OFFICE_365, displayName: 'Office 365',
    mediaCondition: PlanningCondition.PARTNER_LYNC_2013, dnsLoadBalancingAware: true, hosted: true,
    endOfSupport: LAST_DAY_OF_SKYPE_FOR_BUSINESS_ONLINE },
];

const ROWS: ReadonlyMap<PartnerProduct, PartnerProductRow> = new Map(PARTNER_PRODUCTS.map((row) => [row.product, row]));

/** What is known of a product. */
export function partnerProductRow(product: PartnerProduct): PartnerProductRow {
  const row = ROWS.get(product);
  if (row === undefined) throw new Error(`there is no partner product "${product}"`);
  return row;
}
