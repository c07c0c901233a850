import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { xmppLegacyGateway } from '../../../lib/rules/xmpp/xmpp-legacy-gateway';
import { contosoPlan } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';

const PARTNERS = [XmppPartner.googleTalk(), XmppPartner.federated('adatum.com')];
const organization = { legacyXmppGateway: true };

test('every partner, while the old gateway is in use', () => {
  const findings = xmppLegacyGateway.check(xmppPlan(PARTNERS, { organization }));
  expect(findings.map(({ subject }) => subject)).toEqual(['adatum.com', 'gmail.com']);
  expect(findings[0]).toMatchObject({
    message: 'adatum.com is an XMPP partner here while an older XMPP gateway is in use: a domain can be configured in '
      + 'only one of the two',
    fix: 'remove adatum.com from the old gateway, or from xmpp.partners until the gateway is gone',
  });
});

test.each([undefined, {}, { legacyXmppGateway: false }])('%p: no old gateway', (other) => {
  expect(xmppLegacyGateway.check(xmppPlan(PARTNERS, other && { organization: other }))).toEqual([]);
});

test('none without partners, or without XMPP', () => {
  expect(xmppLegacyGateway.check(xmppPlan([], { organization }))).toEqual([]);
  expect(xmppLegacyGateway.check(contosoPlan({ organization }))).toEqual([]);
});
