import { HYBRID_PRODUCTS } from '../../guide/hybrid/hybrid-requirements';
import { FindingSeverity } from '../../plan/findings/finding';
import { isHybridDeployment, productsInUse } from '../hybrid-products';
import type { EdgeRule } from '../rule';

/** Products beside each other that Microsoft does not support in a hybrid deployment. */
export const hybridProductsUnsupported: EdgeRule = {
  id: 'hybrid-products-unsupported',
  severity: FindingSeverity.WARNING,
  page: HYBRID_PRODUCTS.page,
  facts: [HYBRID_PRODUCTS],
  meaning: 'Nobody helps when users of the two sides cannot reach each other, or cannot be moved.',
  remedy: 'Have one product on all servers, or one of the pairs that Microsoft supports, before you turn on hybrid.',
  check: (plan) => {
    const products = productsInUse(plan);
    if (!isHybridDeployment(plan) || products.length < 2) return [];
    const { pairs, laterThanPage } = HYBRID_PRODUCTS;
    const known = products.filter(({ key }) => key === undefined || !laterThanPage.includes(key));
    // What the page says of two earlier ones holds beside a later one too.
    if (known.length < 2 || (known.length === 2 && pairs.some((pair) => known.every(({ key }) => key !== undefined && pair.includes(key))))) return [];
    return [{
      subject: plan.product.name,
      message: `a hybrid deployment has one product, or two of Lync Server 2013 and Skype for Business Server 2015 and 2019, but this one has ${known.map(({ name }) => name).join(', ')}`,
      fix: 'move the servers and users of the oldest product first, and correct organization.otherProducts and organization.lync2010Users',
    }];
  },
};
