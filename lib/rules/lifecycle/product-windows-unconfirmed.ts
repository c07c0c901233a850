import { productRow } from '../../guide/products/products';
import { NOT_CONFIRMED } from '../../guide/sourced-fact';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** A product whose Windows versions are those of its predecessor, because no page lists its own. */
export const productWindowsUnconfirmed: EdgeRule = {
  id: 'product-windows-unconfirmed',
  severity: FindingSeverity.ADVICE,
  page: 'system-requirements.md',
  meaning: 'The servers may run a version of Windows that the product does not support, or an older one than it could.',
  remedy: 'Look up the supported versions at Microsoft before you build servers.',
  check: ({ product }) => {
    const { displayName, windowsVersions, windowsFrom } = productRow(product.key);
    return windowsFrom === undefined ? [] : [{
      subject: displayName,
      message: `${windowsVersions.join(' and ')} are the versions of ${windowsFrom}, which ${displayName} continues (${NOT_CONFIRMED} for it)`,
      fix: 'compare them with the requirements of the update that you install',
    }];
  },
};
