import { XMPP_NEGOTIATION_PAGE } from '../../guide/federation/xmpp-negotiation';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { XmppMethod } from '../../values/vocabulary/xmpp';

/** An XMPP partner with which the connection can come about without encryption. */
export const xmppUnencrypted: EdgeRule = {
  id: 'xmpp-unencrypted',
  severity: FindingSeverity.WARNING,
  page: XMPP_NEGOTIATION_PAGE,
  meaning: 'Whoever sits between the two sides can read messages with contacts of the partner.',
  remedy: 'Require TLS where the partner has it, or tell users.',
  check: (plan) => (plan.xmpp?.partners ?? [])
    .filter(({ methods }) => methods.includes(XmppMethod.TCP_DIALBACK))
    .map(({ domain, methods }) => ({
      subject: domain,
      message: methods.length === 1
        ? `the connection with ${domain} is unencrypted: dialback over TCP is the only way to connect`
        : `the connection with ${domain} may be unencrypted: dialback over TCP is among the ways to connect`,
      fix: 'set tls to XmppNegotiationSupport.REQUIRED when the partner has TLS, or acknowledge this rule',
    })),
};
