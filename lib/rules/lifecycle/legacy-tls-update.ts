import { isEarlierBuild } from '../../guide/products/product-builds';
import { productRow } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** What a product needs before TLS 1.0 and 1.1 are turned off. */
export const legacyTlsUpdate: EdgeRule = {
  id: 'legacy-tls-update',
  severity: FindingSeverity.ADVICE,
  page: 'disable-tls-1.0-1.1.md',
  meaning: 'Servers without the update, or with a role that requires the old versions, can no longer reach the Edge '
    + 'Servers: no remote user can sign in.',
  remedy: 'Install the documented update on all servers of the organization first.',
  check: (plan) => {
    if (plan.organization?.legacyTlsDisabled !== true) return [];
    const { displayName, legacyTlsUpdate: update, legacyTlsBuild: first, legacyTlsLimit: limit } = productRow(plan.product.key);
    if (limit !== undefined) {
      return [{
        subject: displayName,
        message: `TLS 1.0 and 1.1 are turned off on the Edge Servers, and ${limit}`,
        fix: 'turn them off only on the external side, or move the Front End Servers to a later product first',
      }];
    }
    const { productBuild } = plan;
    const isInstalled = first !== undefined && productBuild !== undefined && !isEarlierBuild(productBuild, first);
    return update === undefined || isInstalled ? [] : [{
      subject: displayName,
      message: `${displayName} requires ${update} or later before TLS 1.0 and 1.1 can be turned off`,
      fix: 'install this update or a later one on every server and every management workstation first',
    }];
  },
};
