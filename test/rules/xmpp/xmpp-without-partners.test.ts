import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { xmppWithoutPartners } from '../../../lib/rules/xmpp/xmpp-without-partners';
import { contosoPlan } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';
import { TrafficDirection } from '../../../lib/values/vocabulary/traffic';

test('XMPP for nobody', () => {
  expect(xmppWithoutPartners.check(xmppPlan([]))).toEqual([{
    subject: 'xmpp.contoso.com',
    message: 'port 5269 is open for XMPP, and no partner is allowed',
    fix: 'name the partners in xmpp.partners, or leave xmpp out',
  }]);
});

test('the port is open indeed', () => {
  const ports = xmppPlan([]).firewall.filter(({ ports: port, direction }) => port === '5269' && direction === TrafficDirection.INBOUND);
  expect(ports).toMatchObject([{ access: 'allow' }]);
});

test('XMPP with a partner', () => expect(xmppWithoutPartners.check(xmppPlan([XmppPartner.googleTalk()]))).toEqual([]));

test('none without XMPP', () => expect(xmppWithoutPartners.check(contosoPlan())).toEqual([]));
