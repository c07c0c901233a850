import { XmppNegotiationSupport } from '../../values/vocabulary/xmpp';
import { XMPP_NEGOTIATION_PAGE, xmppNegotiationRow } from '../../guide/federation/xmpp-negotiation';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An XMPP partner with SASL, for which TLS, which SASL requires, is only optional. */
export const xmppSaslMayFail: EdgeRule = {
  id: 'xmpp-sasl-may-fail',
  severity: FindingSeverity.ADVICE,
  page: XMPP_NEGOTIATION_PAGE,
  meaning: 'Contacts of the partner are offline if the session is set up without TLS.',
  remedy: 'Require TLS if the partner supports it.',
  check: (plan) => (plan.xmpp?.partners ?? [])
    .filter((partner) => partner.tls === XmppNegotiationSupport.OPTIONAL
      && xmppNegotiationRow(partner).warning === 'sasl-needs-tls-session-may-fail')
    .map(({ domain, sasl, dialback }) => ({
      subject: domain,
      message: `SASL is ${sasl} and TLS is optional: a session without TLS has no SASL, and `
        + (dialback ? 'may fail unless dialback takes its place' : 'fails because dialback is off'),
      fix: 'set tls to XmppNegotiationSupport.REQUIRED if the partner supports TLS',
    })),
};
