import { FindingSeverity } from '../../plan/edge-plan';
import { MobileClient, pushNotificationRow } from '../../guide/federation/push-notification';
import { productRow } from '../../guide/products/products';
import type { CompatibilityRule } from '../compatibility-rule';

/** Clients that know no other service than Mcx. */
const MCX_ONLY: ReadonlySet<string> = new Set([MobileClient.LYNC_2010_APPLE, MobileClient.LYNC_2010_WINDOWS_PHONE]);

/** A mobile client that needs Mcx, with a product that has it no more. */
export const mobileClientNotServed: CompatibilityRule = {
  id: 'mobile-client-not-served',
  severity: FindingSeverity.WARNING,
  page: 'deprecated.md',
  meaning: 'Users of the client cannot sign in at all.',
  remedy: 'Give these users a later mobile client.',
  check: (plan) => {
    const { displayName, hasMcx } = productRow(plan.product);
    return hasMcx ? [] : (plan.mobilePush?.clients ?? []).filter((client) => MCX_ONLY.has(client)).map((client) => ({
      subject: pushNotificationRow(client)?.displayName ?? client,
      message: `it signs in by Mcx, which ${displayName} has no more: UCWA alone is left`,
      fix: 'give its users a later client, and take it out of mobilePush.clients',
    }));
  },
};
