import { HYBRID_PRODUCTS } from '../../guide/hybrid/hybrid-requirements';
import { NOT_CONFIRMED } from '../../guide/sourced-fact';
import { FindingSeverity } from '../../plan/findings/finding';
import { isHybridDeployment, productsInUse } from '../hybrid-products';
import type { EdgeRule } from '../rule';

/** A product beside others that the page about hybrid deployments is too old to list. */
export const hybridProductsUnconfirmed: EdgeRule = {
  id: 'hybrid-products-unconfirmed',
  severity: FindingSeverity.ADVICE,
  page: HYBRID_PRODUCTS.page,
  facts: [HYBRID_PRODUCTS],
  meaning: 'Whether Microsoft supports these products beside each other in a hybrid deployment is not known here.',
  remedy: 'Ask Microsoft, or move the other servers soon.',
  check: (plan) => {
    const products = productsInUse(plan);
    const later = products.filter(({ key }) => key !== undefined && HYBRID_PRODUCTS.laterThanPage.includes(key));
    if (!isHybridDeployment(plan) || products.length < 2) return [];
    return later.map(({ name }) => ({
      subject: name,
      message: `the page about hybrid deployments is older than ${name}: whether it is supported beside `
        + `${products.filter((each) => each.name !== name).map((each) => each.name).join(', ')} is ${NOT_CONFIRMED}`,
      fix: 'ask Microsoft, or move the other servers to the same product',
    }));
  },
};
