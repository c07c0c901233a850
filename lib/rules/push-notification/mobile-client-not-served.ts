import { MobileClient } from '../../values/vocabulary/mobile-push';
import { productRow } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** Clients that support only Mcx. */
const MCX_ONLY: ReadonlySet<MobileClient> = new Set([MobileClient.LYNC_2010_APPLE, MobileClient.LYNC_2010_WINDOWS_PHONE]);

/** A mobile client that needs Mcx, with a product that no longer has it. */
export const mobileClientNotServed: EdgeRule = {
  id: 'mobile-client-not-served',
  severity: FindingSeverity.WARNING,
  page: 'deprecated.md',
  meaning: 'Users of the client cannot sign in at all.',
  remedy: 'Upgrade these users to a later mobile client.',
  check: (plan) => {
    const { displayName, hasMcx } = productRow(plan.product.key);
    return hasMcx ? [] : (plan.mobilePush?.clients ?? []).filter(({ client }) => MCX_ONLY.has(client)).map(({ name }) => ({
      subject: name,
      message: `it signs in through Mcx, which ${displayName} no longer has: only UCWA is left`,
      fix: 'upgrade its users to a later client, and remove it from mobilePush.clients',
    }));
  },
};
