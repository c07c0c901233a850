import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** What XMPP federation does not offer: groups, files, meetings, and calls. */
export const xmppPersonToPerson: EdgeRule = {
  id: 'xmpp-person-to-person',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'Users cannot invite XMPP contacts to meetings or group conversations, call them, or send them files.',
  remedy: 'Tell users before the connection is available.',
  check: (plan) => (plan.xmpp === undefined ? [] : [{
    subject: plan.xmpp.fqdn,
    message: 'XMPP offers messages and presence between two people only: no groups, no files, no meetings, and no calls',
    fix: 'tell users what they can do with XMPP contacts',
  }]),
};
