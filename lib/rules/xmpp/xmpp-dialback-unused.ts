import { XMPP_NEGOTIATION_PAGE, xmppNegotiationRow } from '../../guide/federation/xmpp-negotiation';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** An XMPP partner with dialback beside required TLS and SASL. */
export const xmppDialbackUnused: EdgeRule = {
  id: 'xmpp-dialback-unused',
  severity: FindingSeverity.ADVICE,
  page: XMPP_NEGOTIATION_PAGE,
  meaning: 'Nobody notices: the setting has no effect, and may mislead whoever reads it.',
  remedy: 'Turn dialback off, or make SASL optional if dialback is to be used.',
  check: (plan) => (plan.xmpp?.partners ?? [])
    .filter((partner) => xmppNegotiationRow(partner)?.warning === 'dialback-unused-when-tls-and-sasl-required')
    .map(({ domain }) => ({
      subject: domain,
      message: 'dialback is on but never used: TLS and SASL are both required',
      fix: 'leave dialback out, or set sasl to XmppNegotiationSupport.OPTIONAL',
    })),
};
