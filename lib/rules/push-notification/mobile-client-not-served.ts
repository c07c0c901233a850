import { productRow } from '../../guide/products/products';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { MobileClient } from '../../values/vocabulary/mobile-push';

/** Clients that know no other service than Mcx. */
const MCX_ONLY: ReadonlySet<MobileClient> = new Set([MobileClient.LYNC_2010_APPLE, MobileClient.LYNC_2010_WINDOWS_PHONE]);

/** A mobile client that needs Mcx, with a product that has it no more. */
export const mobileClientNotServed: EdgeRule = {
  id: 'mobile-client-not-served',
  severity: FindingSeverity.WARNING,
  page: 'deprecated.md',
  meaning: 'Users of the client cannot sign in at all.',
  remedy: 'Give these users a later mobile client.',
  check: (plan) => {
    const { displayName, hasMcx } = productRow(plan.product.key);
    return hasMcx ? [] : (plan.mobilePush?.clients ?? []).filter(({ client }) => MCX_ONLY.has(client)).map(({ name }) => ({
      subject: name,
      message: `it signs in by Mcx, which ${displayName} has no more: UCWA alone is left`,
      fix: 'give its users a later client, and take it out of mobilePush.clients',
    }));
  },
};
