import { productRow } from '../../guide/products/products';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** What a product needs before TLS 1.0 and 1.1 may be switched off. */
export const legacyTlsUpdate: EdgeRule = {
  id: 'legacy-tls-update',
  severity: FindingSeverity.ADVICE,
  page: 'disable-tls-1.0-1.1.md',
  meaning: 'Servers without the update, or of a role that cannot do without, do not reach the Edge Servers any more: nobody '
    + 'outside signs in.',
  remedy: 'Bring all servers of the organization to the documented update first.',
  check: (plan) => {
    if (plan.organization?.legacyTlsDisabled !== true) return [];
    const { displayName, legacyTlsUpdate: update, legacyTlsLimit: limit } = productRow(plan.product.key);
    if (limit !== undefined) {
      return [{
        subject: displayName,
        message: `TLS 1.0 and 1.1 are switched off on the Edge Servers, and ${limit}`,
        fix: 'switch them off on the external side alone, or move the Front End Servers to a later product first',
      }];
    }
    return update === undefined ? [] : [{
      subject: displayName,
      message: `${displayName} can do without TLS 1.0 and 1.1 from ${update} on`,
      fix: 'install this update, or a later one, on every server and every management workstation first',
    }];
  },
};
