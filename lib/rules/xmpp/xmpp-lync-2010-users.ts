import { productRow } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** XMPP through this Edge while some users are still homed on Lync Server 2010. */
export const xmppLync2010Users: EdgeRule = {
  id: 'xmpp-lync-2010-users',
  severity: FindingSeverity.WARNING,
  page: 'configure-federation-routes-and-media-traffic.md',
  meaning: 'Users on Lync Server 2010 lose their XMPP contacts until they are moved.',
  remedy: 'Move the users who have XMPP contacts before you move the XMPP route.',
  check: (plan) => (plan.xmpp === undefined || plan.organization?.lync2010Users !== true ? [] : [{
    subject: plan.xmpp.fqdn,
    message: 'users homed on Lync Server 2010 lose their XMPP contacts once XMPP goes through this Edge',
    fix: `move users with XMPP contacts to ${productRow(plan.product.key).displayName} first, or omit xmpp until then`,
  }]),
};
