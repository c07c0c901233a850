import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** XMPP federation that nobody is allowed to use. */
export const xmppWithoutPartners: EdgeRule = {
  id: 'xmpp-without-partners',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-setting-up-xmpp-federation.md',
  meaning: 'Nobody reaches anybody by XMPP, while its port is open to the Internet.',
  remedy: 'Name the XMPP partners, or leave XMPP out.',
  check: (plan) => (plan.xmpp === undefined || plan.xmpp.partners.length > 0 ? [] : [{
    subject: plan.xmpp.fqdn,
    message: 'port 5269 is open for XMPP, and no partner is allowed',
    fix: 'name the partners in xmpp.partners, or leave xmpp out',
  }]),
};
