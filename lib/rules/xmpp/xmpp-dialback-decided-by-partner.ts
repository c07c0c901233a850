import { XMPP_NEGOTIATION_PAGE, xmppNegotiationRow } from '../../guide/federation/xmpp-negotiation';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** An XMPP partner that decides alone whether dialback is encrypted. */
export const xmppDialbackDecidedByPartner: EdgeRule = {
  id: 'xmpp-dialback-decided-by-partner',
  severity: FindingSeverity.ADVICE,
  page: XMPP_NEGOTIATION_PAGE,
  meaning: 'Whether messages with its contacts are encrypted is up to the partner, and may change without notice.',
  remedy: 'Require TLS when the partner has it.',
  check: (plan) => (plan.xmpp?.partners ?? [])
    .filter((partner) => xmppNegotiationRow(partner)?.warning === 'other-side-decides-tcp-or-tls-dialback')
    .map(({ domain }) => ({
      subject: domain,
      message: 'TLS is optional and SASL off: the partner decides whether dialback goes over TLS or plain TCP',
      fix: 'set tls to XmppNegotiationSupport.REQUIRED when the partner has TLS',
    })),
};
