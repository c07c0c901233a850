import { XmppNegotiationSupport } from '../../../lib/values/vocabulary/xmpp';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { xmppDialbackUnused } from '../../../lib/rules/xmpp/xmpp-dialback-unused';
import { contosoPlan } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';

const { NOT_SUPPORTED, OPTIONAL, REQUIRED } = XmppNegotiationSupport;
const check = (
  tls: XmppNegotiationSupport, sasl: XmppNegotiationSupport, dialback: boolean,
): ReturnType<typeof xmppDialbackUnused.check> =>
  xmppDialbackUnused.check(xmppPlan([XmppPartner.federated('adatum.com', { tls, sasl, dialback })]));

test('dialback in addition to required TLS and SASL', () => {
  expect(check(REQUIRED, REQUIRED, true)).toEqual([{
    subject: 'adatum.com',
    message: 'dialback is on but never used: TLS and SASL are both required',
    fix: 'omit dialback, or set sasl to XmppNegotiationSupport.OPTIONAL',
  }]);
});

test.each([
  [REQUIRED, REQUIRED, false], [REQUIRED, OPTIONAL, true], [OPTIONAL, REQUIRED, true], [NOT_SUPPORTED, NOT_SUPPORTED, true],
])('not with TLS %s, SASL %s, dialback %s', (tls, sasl, dialback) => expect(check(tls, sasl, dialback)).toEqual([]));

test('reports nothing without XMPP', () => expect(xmppDialbackUnused.check(contosoPlan())).toEqual([]));
