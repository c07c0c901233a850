import { FindingSeverity } from '../../plan/edge-plan';
import type { CompatibilityRule } from '../compatibility-rule';

/** An XMPP partner with SASL but without TLS, which SASL needs. */
export const xmppSaslWithoutTls: CompatibilityRule = {
  id: 'xmpp-sasl-without-tls',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-create-or-edit-xmpp-partner-configuration.md',
  meaning: 'The partner cannot be saved in Lync Server, so that its contacts are not allowed.',
  remedy: 'Allow TLS, or turn SASL off and rely on dialback.',
  check: (plan) => (plan.xmpp?.partners ?? [])
    .filter(({ tls, sasl }) => tls === 'not-supported' && sasl !== 'not-supported')
    .map(({ domain, sasl }) => ({
      subject: domain,
      message: `SASL is ${sasl} while TLS is not-supported: Lync Server does not save such a partner, although dialback `
        + 'alone could connect it',
      fix: 'set tls to XmppNegotiationSupport.OPTIONAL or REQUIRED, or sasl to XmppNegotiationSupport.NOT_SUPPORTED',
    })),
};
