import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** XMPP federation in an organization with survivable branch appliances. */
export const xmppSurvivableBranch: EdgeRule = {
  id: 'xmpp-survivable-branch',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'Users who are homed on a survivable branch appliance have neither presence of XMPP contacts '
    + 'nor messages with them.',
  remedy: 'Home users who need XMPP contacts on a Front End pool.',
  check: (plan) => (plan.xmpp === undefined || plan.organization?.survivableBranchAppliances !== true ? [] : [{
    subject: plan.xmpp.fqdn,
    message: 'users homed on survivable branch appliances get neither presence nor messages of XMPP contacts',
    fix: 'move users who need XMPP contacts from the appliances to a Front End pool, and tell the others',
  }]),
};
