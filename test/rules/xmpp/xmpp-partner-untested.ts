import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { xmppPartnerUntested } from '../../../lib/rules/xmpp/xmpp-partner-untested';
import { contosoPlan } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';

test('every partner except Google Talk', () => {
  const partners = [XmppPartner.googleTalk(), XmppPartner.publicVerified('jabber.org'), XmppPartner.federated('adatum.com')];
  const findings = xmppPartnerUntested.check(xmppPlan(partners));
  expect(findings.map(({ subject }) => subject)).toEqual(['adatum.com', 'jabber.org']);
  expect(findings[0]).toMatchObject({
    message: 'XMPP was tested only with Google Talk (gmail.com), not with adatum.com',
    fix: 'ask the vendor of the system behind adatum.com for support, and test messages and presence in both directions',
  });
});

test('only Google Talk', () => expect(xmppPartnerUntested.check(xmppPlan([XmppPartner.googleTalk()]))).toEqual([]));

test('reports nothing without XMPP', () => expect(xmppPartnerUntested.check(contosoPlan())).toEqual([]));
