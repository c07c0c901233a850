import { xmppSurvivableBranch } from '../../../lib/rules/xmpp/xmpp-survivable-branch';
import { contosoPlan } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';

test('users on appliances', () => {
  const findings = xmppSurvivableBranch.check(xmppPlan([], { organization: { survivableBranchAppliances: true } }));
  expect(findings).toMatchObject([{ subject: 'xmpp.contoso.com' }]);
  expect(findings[0]?.message).toMatch(/Survivable Branch Appliances.*neither presence nor messages/);
});

test.each([undefined, {}, { survivableBranchAppliances: false }])('%p: no users on appliances', (organization) => {
  expect(xmppSurvivableBranch.check(xmppPlan([], organization && { organization }))).toEqual([]);
});

test('reports nothing without XMPP', () => {
  expect(xmppSurvivableBranch.check(contosoPlan({ organization: { survivableBranchAppliances: true } }))).toEqual([]);
});
