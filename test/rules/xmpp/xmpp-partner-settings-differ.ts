import { XmppNegotiationSupport } from '../../../lib/values/vocabulary/xmpp';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { xmppPartnerSettingsDiffer } from '../../../lib/rules/xmpp/xmpp-partner-settings-differ';
import { contosoPlan } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';

const { NOT_SUPPORTED, OPTIONAL } = XmppNegotiationSupport;
const DOCUMENTED = { tls: NOT_SUPPORTED, sasl: NOT_SUPPORTED, dialback: true };

test('Google Talk with the settings of other partners', () => {
  expect(xmppPartnerSettingsDiffer.check(xmppPlan([XmppPartner.publicUnverified('gmail.com')]))).toEqual([{
    subject: 'gmail.com',
    message: 'Google Talk has TLS required, SASL required, dialback off, but it was tested with TLS not-supported, SASL '
      + 'not-supported, dialback on',
    fix: 'use XmppPartner.googleTalk()',
  }]);
});

test.each([
  ['TLS', { tls: OPTIONAL }], ['SASL', { sasl: OPTIONAL }],
])('%s by itself is enough', (_setting, change) => {
  expect(xmppPartnerSettingsDiffer.check(xmppPlan([XmppPartner.publicUnverified('gmail.com', { ...DOCUMENTED, ...change })])))
    .toHaveLength(1);
});

test('dialback by itself is enough', () => {
  const plan = xmppPlan([XmppPartner.googleTalk()]);
  const partners = plan.xmpp!.partners.map((partner) => ({ ...partner, dialback: false }));
  expect(xmppPartnerSettingsDiffer.check({ ...plan, xmpp: { ...plan.xmpp!, partners } })).toHaveLength(1);
});

test('the documented settings, and any settings of other partners', () => {
  const partners = [XmppPartner.publicUnverified('GMail.com', DOCUMENTED), XmppPartner.federated('adatum.com')];
  expect(xmppPartnerSettingsDiffer.check(xmppPlan(partners))).toEqual([]);
});

test('reports nothing without XMPP', () => expect(xmppPartnerSettingsDiffer.check(contosoPlan())).toEqual([]));
