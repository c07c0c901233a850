import { xmppSurvivableBranch } from '../../../lib/rules/xmpp/xmpp-survivable-branch';
import { contosoPlan } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';

test('users on appliances', () => {
  const findings = xmppSurvivableBranch.check(xmppPlan([], { organisation: { survivableBranchAppliances: true } }));
  expect(findings).toMatchObject([{ subject: 'xmpp.contoso.com' }]);
  expect(findings[0]?.message).toMatch(/survivable branch appliances.*neither presence nor messages/);
});

test.each([undefined, {}, { survivableBranchAppliances: false }])('%p: nobody is on one', (organisation) => {
  expect(xmppSurvivableBranch.check(xmppPlan([], organisation && { organisation }))).toEqual([]);
});

test('none without XMPP', () => {
  expect(xmppSurvivableBranch.check(contosoPlan({ organisation: { survivableBranchAppliances: true } }))).toEqual([]);
});
