import { XmppNegotiationSupport } from '../../../lib/values/vocabulary/xmpp';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { xmppSaslWithoutTls } from '../../../lib/rules/xmpp/xmpp-sasl-without-tls';
import { contosoPlan } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';

const { NOT_SUPPORTED, OPTIONAL, REQUIRED } = XmppNegotiationSupport;
const check = (
  tls: XmppNegotiationSupport, sasl: XmppNegotiationSupport, dialback: boolean,
): ReturnType<typeof xmppSaslWithoutTls.check> =>
  xmppSaslWithoutTls.check(xmppPlan([XmppPartner.federated('adatum.com', { tls, sasl, dialback })]));

test.each([REQUIRED, OPTIONAL])('SASL %s without TLS', (sasl) => {
  expect(check(NOT_SUPPORTED, sasl, true)).toEqual([{
    subject: 'adatum.com',
    message: `SASL is ${sasl}, but TLS is not supported: Lync Server does not save such a partner, although dialback alone `
      + 'would be enough to connect',
    fix: 'set tls to XmppNegotiationSupport.OPTIONAL or REQUIRED, or sasl to XmppNegotiationSupport.NOT_SUPPORTED',
  }]);
});

test.each([
  [NOT_SUPPORTED, NOT_SUPPORTED], [OPTIONAL, OPTIONAL], [OPTIONAL, REQUIRED], [REQUIRED, REQUIRED],
  [REQUIRED, NOT_SUPPORTED],
])('TLS %s and SASL %s can be saved', (tls, sasl) => expect(check(tls, sasl, true)).toEqual([]));

test('reports nothing without XMPP', () => expect(xmppSaslWithoutTls.check(contosoPlan())).toEqual([]));
