import { GOOGLE_TALK } from '../../guide/federation/google-talk';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An XMPP partner other than the tested one. */
export const xmppPartnerUntested: EdgeRule = {
  id: 'xmpp-partner-untested',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'Messages or presence may not work with contacts there, and Microsoft does not support the connection.',
  remedy: 'Ask the vendor of the system whether it works with the product, and test it.',
  check: (plan) => (plan.xmpp?.partners ?? [])
    .filter(({ domain }) => domain !== GOOGLE_TALK.domain)
    .map(({ domain }) => ({
      subject: domain,
      message: `XMPP was tested only with Google Talk (${GOOGLE_TALK.domain}), not with ${domain}`,
      fix: `ask the vendor of the system behind ${domain} for support, and test messages and presence in both directions`,
    })),
};
