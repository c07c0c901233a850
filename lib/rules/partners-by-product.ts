import { PartnerProduct } from '../values/vocabulary/federation';
import type { PartnerProductPlan } from '../plan/federation/federation-plan';
import type { PlannedEdge } from './rule';

/** Partners of one product as a rule about products sees them: a domain, or the product of partners that are not listed. */
export interface PartnerOfProduct {
  /** Domain of the partner; for partners that are not listed, the name of their product. */
  readonly subject: string;
  readonly product: PartnerProductPlan;
}

/**
 * All partners with a known product, those that are given only as products last. Partners of an unknown product are left
 * to the rule `partner-product-unknown`: what holds for a product may not hold for them.
 */
export function partnersByProduct(plan: PlannedEdge): PartnerOfProduct[] {
  return everyPartner(plan).filter(({ product }) => product.key !== PartnerProduct.UNKNOWN);
}

/** All partners of an unknown product, those that are not listed last. */
export function partnersOfUnknownProduct(plan: PlannedEdge): PartnerOfProduct[] {
  return everyPartner(plan).filter(({ product }) => product.key === PartnerProduct.UNKNOWN);
}

/** The push notification clearing house is no partner with users: what becomes of its product matters to nobody. */
function everyPartner({ federation }: PlannedEdge): PartnerOfProduct[] {
  const { partners = [], otherPartnerProducts = [] } = federation ?? {};
  return [
    ...partners.filter(({ pushClearingHouse }) => !pushClearingHouse).map(({ domain, product }) => ({ subject: domain, product })),
    ...otherPartnerProducts.map((product) => ({ subject: product.name, product })),
  ];
}
