import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** XMPP federation that nobody is allowed to use. */
export const xmppWithoutPartners: EdgeRule = {
  id: 'xmpp-without-partners',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-setting-up-xmpp-federation.md',
  meaning: 'Nobody can use XMPP, although its port is open to the Internet.',
  remedy: 'List the XMPP partners, or omit XMPP.',
  check: (plan) => (plan.xmpp === undefined || plan.xmpp.partners.length > 0 ? [] : [{
    subject: plan.xmpp.fqdn,
    message: 'port 5269 is open for XMPP, but no partner is allowed',
    fix: 'list the partners in xmpp.partners, or omit xmpp',
  }]),
};
