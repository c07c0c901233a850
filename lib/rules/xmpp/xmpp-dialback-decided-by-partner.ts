import { XMPP_NEGOTIATION_PAGE, xmppNegotiationRow } from '../../guide/federation/xmpp-negotiation';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An XMPP partner that decides by itself whether dialback is encrypted. */
export const xmppDialbackDecidedByPartner: EdgeRule = {
  id: 'xmpp-dialback-decided-by-partner',
  severity: FindingSeverity.ADVICE,
  page: XMPP_NEGOTIATION_PAGE,
  meaning: 'The partner decides whether messages with its contacts are encrypted, which may change without notice.',
  remedy: 'Require TLS if the partner supports it.',
  check: (plan) => (plan.xmpp?.partners ?? [])
    .filter((partner) => xmppNegotiationRow(partner).warning === 'other-side-decides-tcp-or-tls-dialback')
    .map(({ domain }) => ({
      subject: domain,
      message: 'TLS is optional and SASL is off: the partner decides whether dialback uses TLS or plain TCP',
      fix: 'set tls to XmppNegotiationSupport.REQUIRED if the partner supports TLS',
    })),
};
