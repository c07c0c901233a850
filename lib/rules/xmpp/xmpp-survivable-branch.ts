import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** XMPP federation in an organization with Survivable Branch Appliances. */
export const xmppSurvivableBranch: EdgeRule = {
  id: 'xmpp-survivable-branch',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'Users who are homed on a Survivable Branch Appliance cannot see the presence of XMPP contacts or exchange '
    + 'messages with them.',
  remedy: 'Home users who need XMPP contacts on a Front End pool.',
  check: (plan) => (plan.xmpp === undefined || plan.organization?.survivableBranchAppliances !== true ? [] : [{
    subject: plan.xmpp.fqdn,
    message: 'users homed on Survivable Branch Appliances receive neither presence nor messages from XMPP contacts',
    fix: 'move users who need XMPP contacts from the appliances to a Front End pool, and tell the others',
  }]),
};
