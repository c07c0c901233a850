import { DEDICATED_APPLICATION } from '../../guide/hybrid/hybrid-requirements';
import { isEarlierBuild } from '../../guide/products/product-builds';
import { NOT_CONFIRMED } from '../../guide/sourced-fact';
import { FindingSeverity } from '../../plan/findings/finding';
import { isHybridDeployment } from '../hybrid-products';
import type { EdgeRule } from '../rule';

/** The application in Entra ID that hybrid deployments are said to need, and the first build that can use it. */
export const hybridDedicatedApplication: EdgeRule = {
  id: 'hybrid-dedicated-application',
  severity: FindingSeverity.ADVICE,
  page: DEDICATED_APPLICATION.page,
  facts: [DEDICATED_APPLICATION],
  meaning: 'If it is so, what the servers ask of Microsoft 365 is refused until they have an application of their own.',
  remedy: 'Look up at Microsoft whether your deployment needs a dedicated hybrid application, and which build it takes.',
  check: (plan) => {
    const { planningDate, product, productBuild } = plan;
    const { from, builds } = DEDICATED_APPLICATION;
    const first = builds[product.key];
    if (!isHybridDeployment(plan) || first === undefined || planningDate === undefined || planningDate < from) return [];
    const isOld = productBuild !== undefined && isEarlierBuild(productBuild, first);
    return [{
      subject: product.name,
      message: `since October 2025, hybrid deployments are said to need a dedicated application in Entra ID, and build ${first} or a later one `
        + `(${NOT_CONFIRMED})${isOld ? `; build ${productBuild} is older` : ''}`,
      fix: isOld ? `look it up at Microsoft, and install build ${first} or a later one first` : 'look it up at Microsoft, and acknowledge this rule when you have the application',
    }];
  },
};
