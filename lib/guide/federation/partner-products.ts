import { PartnerProduct } from '../../values/vocabulary/federation';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { NOT_CONFIRMED } from '../sourced-fact';

/** Properties of a partner product. */
export interface PartnerProductRow {
  readonly product: PartnerProduct;
  readonly displayName: string;
  /** Conditions of the port rows for its media; empty when it does not support media. */
  readonly mediaConditions: readonly PlanningCondition[];
  /** Whether its Edge supports DNS load balancing: it tries the next address of a name when the first does not respond. */
  readonly dnsLoadBalancingAware: boolean;
  /** Whether Microsoft hosts it: it is reached through a hosting provider, and the partner has no Access Edge. */
  readonly hosted: boolean;
  /** Last day of support or service, `YYYY-MM-DD`; absent when it is not documented. */
  readonly endOfSupport?: string;
  /** What a text adds to that day; absent if Microsoft names it. */
  readonly endCaution?: string;
}

const LAST_DAY_OF_2015_AND_2019 = '2025-10-14';
const LAST_DAY_OF_SKYPE_FOR_BUSINESS_ONLINE = '2021-07-31';

// The successors of Lync Server 2013 have no media rows: their Edge behaves like that of Lync Server 2013.
export const PARTNER_PRODUCTS: readonly PartnerProductRow[] = [
  { product: PartnerProduct.LCS_2005_SP1, displayName: 'Live Communications Server 2005 SP1',
    mediaConditions: [], dnsLoadBalancingAware: false, hosted: false },
  { product: PartnerProduct.OCS_2007, displayName: 'Office Communications Server 2007',
    mediaConditions: [PlanningCondition.PARTNER_OCS_2007], dnsLoadBalancingAware: false, hosted: false },
  { product: PartnerProduct.OCS_2007_R2, displayName: 'Office Communications Server 2007 R2',
    mediaConditions: [PlanningCondition.PARTNER_OCS_2007_R2], dnsLoadBalancingAware: false, hosted: false },
  { product: PartnerProduct.LYNC_SERVER_2010, displayName: 'Lync Server 2010',
    mediaConditions: [PlanningCondition.PARTNER_LYNC_2010], dnsLoadBalancingAware: true, hosted: false },
  { product: PartnerProduct.LYNC_SERVER_2013, displayName: 'Lync Server 2013',
    mediaConditions: [PlanningCondition.PARTNER_LYNC_2013], dnsLoadBalancingAware: true, hosted: false },
  { product: PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_2015, displayName: 'Skype for Business Server 2015',
    mediaConditions: [PlanningCondition.PARTNER_LYNC_2013], dnsLoadBalancingAware: true, hosted: false,
    endOfSupport: LAST_DAY_OF_2015_AND_2019, endCaution: NOT_CONFIRMED },
  { product: PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_2019, displayName: 'Skype for Business Server 2019',
    mediaConditions: [PlanningCondition.PARTNER_LYNC_2013], dnsLoadBalancingAware: true, hosted: false,
    endOfSupport: LAST_DAY_OF_2015_AND_2019, endCaution: NOT_CONFIRMED },
  { product: PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_SE, displayName: 'Skype for Business Server Subscription Edition',
    mediaConditions: [PlanningCondition.PARTNER_LYNC_2013], dnsLoadBalancingAware: true, hosted: false },
  { product: PartnerProduct.LYNC_ONLINE_2010, displayName: 'Lync Online 2010',
    mediaConditions: [PlanningCondition.PARTNER_LYNC_2010], dnsLoadBalancingAware: true, hosted: true,
    endOfSupport: LAST_DAY_OF_SKYPE_FOR_BUSINESS_ONLINE },
  { product: PartnerProduct.OFFICE_365, displayName: 'Office 365',
    mediaConditions: [PlanningCondition.PARTNER_LYNC_2013], dnsLoadBalancingAware: true, hosted: true,
    endOfSupport: LAST_DAY_OF_SKYPE_FOR_BUSINESS_ONLINE },
  // It may be any of them: the media of all, and no failover that can be relied on.
  { product: PartnerProduct.UNKNOWN, displayName: 'unknown product',
    mediaConditions: [
      PlanningCondition.PARTNER_OCS_2007, PlanningCondition.PARTNER_OCS_2007_R2, PlanningCondition.PARTNER_LYNC_2010,
      PlanningCondition.PARTNER_LYNC_2013,
    ],
    dnsLoadBalancingAware: false, hosted: false },
];

const ROWS: ReadonlyMap<PartnerProduct, PartnerProductRow> = new Map(PARTNER_PRODUCTS.map((row) => [row.product, row]));

/**
 * Properties of a partner product.
 *
 * @throws Error for an unknown product.
 */
export function partnerProductRow(product: PartnerProduct): PartnerProductRow {
  const row = ROWS.get(product);
  if (row === undefined) throw new Error(`unknown partner product "${product}"`);
  return row;
}
