import { missingUpdates, SECURITY_UPDATES, SECURITY_UPDATES_AS_OF } from '../../guide/products/product-builds';
import { productRow } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/findings/finding';
import { counted } from '../counted';
import type { EdgeRule } from '../rule';

/** A build without known security updates. */
export const productBuildOutdated: EdgeRule = {
  id: 'product-build-outdated',
  severity: FindingSeverity.WARNING,
  page: 'get-csserverpatchversion.md',
  facts: SECURITY_UPDATES,
  meaning: 'The Edge Servers, which are exposed to the Internet, have vulnerabilities that are public.',
  remedy: 'Install the latest update on every server of the organization.',
  check: ({ product: { key }, productBuild, planningDate }) => {
    if (productBuild === undefined) return [];
    const { displayName } = productRow(key);
    const missing = missingUpdates(key, productBuild, planningDate);
    const newest = missing.at(-1)?.builds[key];
    if (newest === undefined) return [];
    const updates = missing.map(({ builds, published, vulnerabilities }) => `${String(builds[key])} of ${published} (${vulnerabilities.join(', ')})`);
    return [{
      subject: displayName,
      message: `build ${productBuild} lacks ${counted(missing.length, 'known security update')}, as of ${SECURITY_UPDATES_AS_OF}: ${updates.join(', ')}`,
      fix: `install build ${newest} or a later one on every server, and set productBuild to it`,
    }];
  },
};
