import { isEarlierBuild, SEEN_BUILDS } from '../../guide/products/product-builds';
import { productRow } from '../../guide/products/products';
import { NOT_CONFIRMED } from '../../guide/sourced-fact';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** A build that was seen only of the other product with the same line: the number alone does not name the product. */
export const productBuildDoubtful: EdgeRule = {
  id: 'product-build-doubtful',
  severity: FindingSeverity.ADVICE,
  page: 'get-csserverpatchversion.md',
  facts: SEEN_BUILDS,
  meaning: 'If the servers run the other product, the plan tells you about the wrong updates and the wrong end of support.',
  remedy: 'Look up which product the servers run.',
  check: ({ product, productBuild }) => SEEN_BUILDS
    .filter((seen) => seen.product === product.key && productBuild !== undefined)
    .flatMap(({ from, to }) => {
      const build = productBuild ?? '';
      const { displayName } = productRow(product.key);
      const limit = limitPassed(build, from, to);
      return limit === undefined ? [] : [{
        subject: displayName,
        message: `build ${build} may be of another product: the builds of ${displayName} that are known `
          + `${limit} (${NOT_CONFIRMED}), and Skype for Business Server `
          + '2019 and Subscription Edition share one line',
        fix: 'compare product and productBuild with what Get-CsServerPatchVersion and the installed programs say',
      }];
    }),
};

function limitPassed(build: string, from: string | undefined, to: string | undefined): string | undefined {
  if (from !== undefined && isEarlierBuild(build, from)) return `begin with ${from}`;
  return to !== undefined && isEarlierBuild(to, build) ? `end with ${to}` : undefined;
}
