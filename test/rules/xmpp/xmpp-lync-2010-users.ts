import { xmppLync2010Users } from '../../../lib/rules/xmpp/xmpp-lync-2010-users';
import { contosoPlan } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';

test('users on Lync Server 2010', () => {
  expect(xmppLync2010Users.check(xmppPlan([], { organization: { lync2010Users: true } }))).toEqual([{
    subject: 'xmpp.contoso.com',
    message: 'users homed on Lync Server 2010 lose their XMPP contacts once XMPP goes through this Edge',
    fix: 'move users with XMPP contacts to Lync Server 2013 first, or omit xmpp until then',
  }]);
});

test.each([undefined, {}, { lync2010Users: false }])('%p: no users on it', (organization) => {
  expect(xmppLync2010Users.check(xmppPlan([], organization && { organization }))).toEqual([]);
});

test('reports nothing without XMPP', () => {
  expect(xmppLync2010Users.check(contosoPlan({ organization: { lync2010Users: true } }))).toEqual([]);
});
