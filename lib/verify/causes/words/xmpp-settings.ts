import type { XmppPartnerPlan } from '../../../plan/federation/xmpp-plan';
import { XmppNegotiationSupport } from '../../../values/vocabulary/xmpp';
import { psName } from './cause-words';

const NEGOTIATION: Readonly<Record<XmppNegotiationSupport, string>> = {
  [XmppNegotiationSupport.REQUIRED]: 'Required',
  [XmppNegotiationSupport.OPTIONAL]: 'Optional',
  [XmppNegotiationSupport.NOT_SUPPORTED]: 'NotSupported',
};

/** The command that sets the negotiation with a partner as planned. */
export function xmppPartnerCommand({ domain, tls, sasl, dialback }: XmppPartnerPlan): string {
  return `Set-CsXmppAllowedPartner -Identity ${psName(domain)} -TlsNegotiation ${NEGOTIATION[tls]} -SaslNegotiation ${NEGOTIATION[sasl]}`
    + ` -SupportDialbackNegotiation $${String(dialback)}`;
}
