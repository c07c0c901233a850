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
    message: 'adatum.com is an XMPP partner here while an older XMPP gateway is in use: a domain may be with one of the two '
      + 'only',
    fix: 'take adatum.com off the old gateway, or leave it out of xmpp.partners until the gateway is gone',
  });
});

test.each([undefined, {}, { legacyXmppGateway: false }])('%p: no old gateway', (other) => {
  expect(xmppLegacyGateway.check(xmppPlan(PARTNERS, other && { organization: other }))).toEqual([]);
});

test('none without partners, or without XMPP', () => {
  expect(xmppLegacyGateway.check(xmppPlan([], { organization }))).toEqual([]);
  expect(xmppLegacyGateway.check(contosoPlan({ organization }))).toEqual([]);
});
