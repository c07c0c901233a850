import { XmppNegotiationSupport } from '../../../lib/values/vocabulary/xmpp';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { xmppUnencrypted } from '../../../lib/rules/xmpp/xmpp-unencrypted';
import { contosoPlan } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';

const { NOT_SUPPORTED, OPTIONAL, REQUIRED } = XmppNegotiationSupport;
const check = (
  tls: XmppNegotiationSupport, sasl: XmppNegotiationSupport, dialback: boolean,
): ReturnType<typeof xmppUnencrypted.check> =>
  xmppUnencrypted.check(xmppPlan([XmppPartner.federated('adatum.com', { tls, sasl, dialback })]));

test.each([[NOT_SUPPORTED, NOT_SUPPORTED], [NOT_SUPPORTED, OPTIONAL]])('is, with TLS %s and SASL %s', (tls, sasl) => {
  expect(check(tls, sasl, true)).toMatchObject([{
    subject: 'adatum.com',
    message: 'the connection with adatum.com is unencrypted: dialback over TCP is the only way to connect',
  }]);
});

test.each([
  [OPTIONAL, REQUIRED], [OPTIONAL, OPTIONAL], [OPTIONAL, NOT_SUPPORTED],
])('may be, with TLS %s and SASL %s', (tls, sasl) => {
  expect(check(tls, sasl, true)).toMatchObject([{
    subject: 'adatum.com',
    message: 'the connection with adatum.com may be unencrypted: dialback over TCP is among the ways to connect',
  }]);
});

test.each([
  [REQUIRED, NOT_SUPPORTED, true], [REQUIRED, OPTIONAL, true], [REQUIRED, REQUIRED, false], [OPTIONAL, REQUIRED, false],
])('is not, with TLS %s, SASL %s, dialback %s', (tls, sasl, dialback) => expect(check(tls, sasl, dialback)).toEqual([]));

test('Google Talk with the documented settings', () => {
  expect(xmppUnencrypted.check(xmppPlan([XmppPartner.googleTalk()]))).toMatchObject([{ subject: 'gmail.com' }]);
});

test('reports nothing without XMPP', () => expect(xmppUnencrypted.check(contosoPlan())).toEqual([]));
