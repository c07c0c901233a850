import { XMPP_NEGOTIATION_PAGE, xmppNegotiationRow } from '../../guide/federation/xmpp-negotiation';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { XmppNegotiationSupport } from '../../values/vocabulary/xmpp';

/** An XMPP partner with SASL and with TLS, which SASL needs, left to chance. */
export const xmppSaslMayFail: EdgeRule = {
  id: 'xmpp-sasl-may-fail',
  severity: FindingSeverity.ADVICE,
  page: XMPP_NEGOTIATION_PAGE,
  meaning: 'Contacts of the partner are offline when the session comes about without TLS.',
  remedy: 'Require TLS when the partner has it.',
  check: (plan) => (plan.xmpp?.partners ?? [])
    .filter((partner) => partner.tls === XmppNegotiationSupport.OPTIONAL
      && xmppNegotiationRow(partner)?.warning === 'sasl-needs-tls-session-may-fail')
    .map(({ domain, sasl, dialback }) => ({
      subject: domain,
      message: `SASL is ${sasl} and TLS optional: a session without TLS has no SASL, and `
        + (dialback ? 'may fail, unless dialback takes its place' : 'fails, since dialback is off'),
      fix: 'set tls to XmppNegotiationSupport.REQUIRED when the partner has TLS',
    })),
};
