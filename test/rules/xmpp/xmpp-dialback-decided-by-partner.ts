import { XmppNegotiationSupport } from '../../../lib/values/vocabulary/xmpp';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { xmppDialbackDecidedByPartner } from '../../../lib/rules/xmpp/xmpp-dialback-decided-by-partner';
import { contosoPlan } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';

const { NOT_SUPPORTED, OPTIONAL, REQUIRED } = XmppNegotiationSupport;
const check = (
  tls: XmppNegotiationSupport, sasl: XmppNegotiationSupport, dialback: boolean,
): ReturnType<typeof xmppDialbackDecidedByPartner.check> =>
  xmppDialbackDecidedByPartner.check(xmppPlan([XmppPartner.federated('adatum.com', { tls, sasl, dialback })]));

test('TLS optional without SASL', () => {
  expect(check(OPTIONAL, NOT_SUPPORTED, true)).toEqual([{
    subject: 'adatum.com',
    message: 'TLS is optional and SASL is off: the partner decides whether dialback uses TLS or plain TCP',
    fix: 'set tls to XmppNegotiationSupport.REQUIRED if the partner supports TLS',
  }]);
});

test.each([
  [OPTIONAL, OPTIONAL], [REQUIRED, NOT_SUPPORTED], [NOT_SUPPORTED, NOT_SUPPORTED],
])('not with TLS %s and SASL %s', (tls, sasl) => expect(check(tls, sasl, true)).toEqual([]));

test('reports nothing without XMPP', () => expect(xmppDialbackDecidedByPartner.check(contosoPlan())).toEqual([]));
