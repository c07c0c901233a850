import { XmppPartner } from '../../request/partners/xmpp-partner';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

const GOOGLE_TALK = XmppPartner.googleTalk();

/** An XMPP partner other than the one that was tested. */
export const xmppPartnerUntested: EdgeRule = {
  id: 'xmpp-partner-untested',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'Messages or presence may not work with contacts there, and Microsoft does not help.',
  remedy: 'Ask the vendor of the system whether it works with the product, and test it.',
  check: (plan) => (plan.xmpp?.partners ?? [])
    .filter(({ domain }) => domain !== GOOGLE_TALK.domain)
    .map(({ domain }) => ({
      subject: domain,
      message: `XMPP was tested with Google Talk (${GOOGLE_TALK.domain}) alone, not with ${domain}`,
      fix: `ask the vendor of the system behind ${domain} for support, and test messages and presence both ways`,
    })),
};
