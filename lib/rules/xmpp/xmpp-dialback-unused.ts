import { XMPP_NEGOTIATION_PAGE, xmppNegotiationRow } from '../../guide/federation/xmpp-negotiation';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An XMPP partner with dialback in addition to required TLS and SASL. */
export const xmppDialbackUnused: EdgeRule = {
  id: 'xmpp-dialback-unused',
  severity: FindingSeverity.ADVICE,
  page: XMPP_NEGOTIATION_PAGE,
  meaning: 'Nobody notices: the setting has no effect, but may mislead whoever reads it.',
  remedy: 'Turn off dialback, or make SASL optional if dialback should be used.',
  check: (plan) => (plan.xmpp?.partners ?? [])
    .filter((partner) => xmppNegotiationRow(partner).warning === 'dialback-unused-when-tls-and-sasl-required')
    .map(({ domain }) => ({
      subject: domain,
      message: 'dialback is on but never used: TLS and SASL are both required',
      fix: 'omit dialback, or set sasl to XmppNegotiationSupport.OPTIONAL',
    })),
};
