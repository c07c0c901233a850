import { XmppNegotiationSupport } from '../../../lib/values/vocabulary/xmpp';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { xmppSaslMayFail } from '../../../lib/rules/xmpp/xmpp-sasl-may-fail';
import { contosoPlan } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';

const { NOT_SUPPORTED, OPTIONAL, REQUIRED } = XmppNegotiationSupport;
const check = (
  tls: XmppNegotiationSupport, sasl: XmppNegotiationSupport, dialback: boolean,
): ReturnType<typeof xmppSaslMayFail.check> =>
  xmppSaslMayFail.check(xmppPlan([XmppPartner.federated('adatum.com', { tls, sasl, dialback })]));

test.each([
  [REQUIRED, true, 'may fail unless dialback takes its place'], [REQUIRED, false, 'fails because dialback is off'],
  [OPTIONAL, true, 'may fail unless dialback takes its place'], [OPTIONAL, false, 'fails because dialback is off'],
])('SASL %s, TLS optional, dialback %s', (sasl, dialback, outcome) => {
  expect(check(OPTIONAL, sasl, dialback)).toEqual([{
    subject: 'adatum.com',
    message: `SASL is ${sasl} and TLS is optional: a session without TLS has no SASL, and ${outcome}`,
    fix: 'set tls to XmppNegotiationSupport.REQUIRED if the partner supports TLS',
  }]);
});

test.each([
  [REQUIRED, REQUIRED], [REQUIRED, OPTIONAL], [OPTIONAL, NOT_SUPPORTED], [NOT_SUPPORTED, NOT_SUPPORTED],
  [NOT_SUPPORTED, REQUIRED], [NOT_SUPPORTED, OPTIONAL],
])('not with TLS %s and SASL %s', (tls, sasl) => expect(check(tls, sasl, true)).toEqual([]));

test('reports nothing without XMPP', () => expect(xmppSaslMayFail.check(contosoPlan())).toEqual([]));
