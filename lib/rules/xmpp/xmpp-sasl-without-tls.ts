import { XmppNegotiationSupport } from '../../values/vocabulary/xmpp';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

const { NOT_SUPPORTED } = XmppNegotiationSupport;

/** An XMPP partner with SASL but without TLS, which SASL requires. */
export const xmppSaslWithoutTls: EdgeRule = {
  id: 'xmpp-sasl-without-tls',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-create-or-edit-xmpp-partner-configuration.md',
  meaning: 'The partner cannot be saved in Lync Server, so its contacts are not allowed.',
  remedy: 'Allow TLS, or turn off SASL and rely on dialback.',
  check: (plan) => (plan.xmpp?.partners ?? [])
    .filter(({ tls, sasl }) => tls === NOT_SUPPORTED && sasl !== NOT_SUPPORTED)
    .map(({ domain, sasl }) => ({
      subject: domain,
      message: `SASL is ${sasl}, but TLS is not supported: Lync Server does not save such a partner, although dialback `
        + 'alone would be enough to connect',
      fix: 'set tls to XmppNegotiationSupport.OPTIONAL or REQUIRED, or sasl to XmppNegotiationSupport.NOT_SUPPORTED',
    })),
};
