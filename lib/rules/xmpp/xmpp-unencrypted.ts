import { XmppMethod } from '../../values/vocabulary/xmpp';
import { XMPP_NEGOTIATION_PAGE } from '../../guide/federation/xmpp-negotiation';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An XMPP partner whose connection can be set up without encryption. */
export const xmppUnencrypted: EdgeRule = {
  id: 'xmpp-unencrypted',
  severity: FindingSeverity.WARNING,
  page: XMPP_NEGOTIATION_PAGE,
  meaning: 'Anyone between the two sides can read messages with contacts of the partner.',
  remedy: 'Require TLS if the partner supports it, or tell users.',
  check: (plan) => (plan.xmpp?.partners ?? [])
    .filter(({ methods }) => methods.includes(XmppMethod.TCP_DIALBACK))
    .map(({ domain, methods }) => ({
      subject: domain,
      message: methods.length === 1
        ? `the connection with ${domain} is unencrypted: dialback over TCP is the only way to connect`
        : `the connection with ${domain} may be unencrypted: dialback over TCP is among the ways to connect`,
      fix: 'set tls to XmppNegotiationSupport.REQUIRED if the partner supports TLS, or acknowledge this rule',
    })),
};
