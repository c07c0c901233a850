import { TrafficDirection } from '../../../lib/values/vocabulary/traffic';
import { FirewallAccess } from '../../../lib/plan/network/firewall-plan';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { xmppWithoutPartners } from '../../../lib/rules/xmpp/xmpp-without-partners';
import { contosoPlan } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';

test('XMPP without partners', () => {
  expect(xmppWithoutPartners.check(xmppPlan([]))).toEqual([{
    subject: 'xmpp.contoso.com',
    message: 'port 5269 is open for XMPP, but no partner is allowed',
    fix: 'list the partners in xmpp.partners, or omit xmpp',
  }]);
});

test('the port is in fact open', () => {
  const rules = xmppPlan([]).firewall
    .filter(({ ports, direction }) => ports === '5269' && direction === TrafficDirection.INBOUND);
  expect(rules).toMatchObject([{ access: FirewallAccess.ALLOW }]);
});

test('XMPP with a partner', () => expect(xmppWithoutPartners.check(xmppPlan([XmppPartner.googleTalk()]))).toEqual([]));

test('reports nothing without XMPP', () => expect(xmppWithoutPartners.check(contosoPlan())).toEqual([]));
