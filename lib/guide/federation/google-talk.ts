import { XmppNegotiationSupport } from '../../values/vocabulary/xmpp';
import type { XmppNegotiationSettings } from './xmpp-negotiation';

/** The only XMPP partner that was tested, with the settings of the test. */
export const GOOGLE_TALK: XmppNegotiationSettings & { readonly domain: string } = {
  domain: 'gmail.com',
  tls: XmppNegotiationSupport.NOT_SUPPORTED,
  sasl: XmppNegotiationSupport.NOT_SUPPORTED,
  dialback: true,
};
