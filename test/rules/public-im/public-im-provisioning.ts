import { publicImProvisioning } from '../../../lib/rules/public-im/public-im-provisioning';
import { contosoPlan } from '../../support/plan-request';
import { AOL, SKYPE, YAHOO, publicImPlan } from '../../support/public-im-plan';

test('on request, with the requested details', () => {
  expect(publicImProvisioning.check(publicImPlan('2013-01-15', [YAHOO, AOL]))).toEqual([{
    subject: 'AOL, Yahoo!',
    message: 'Microsoft sets up its side on request, which takes up to 30 days; the request asks for the agreement number, '
      + 'the Access Edge (sip.contoso.com), and the SIP domains (contoso.com, fabrikam.com)',
    fix: 'request the connection 30 days ahead, with the Access Edge reachable from the Internet',
  }]);
});

test('one SIP domain is in the singular', () => {
  const plan = publicImPlan('2013-01-15', [AOL], { sipDomains: ['contoso.com'] });
  expect(publicImProvisioning.check(plan)[0]?.message).toMatch(/ and the SIP domain \(contoso\.com\)$/);
});

test.each([
  ['2019-08-14', /^Microsoft sets up its side on request/],
  ['2019-08-15', /^Microsoft closed its provisioning site on 2019-08-15 .*SRV record .*\(contoso\.com, fabrikam\.com\)$/],
])('on %s', (day, message) => {
  const findings = publicImProvisioning.check(publicImPlan(day, [SKYPE]));
  expect(findings).toMatchObject([{ subject: 'Skype', message: expect.stringMatching(message) as string }]);
});

test('once the site is closed, nothing is requested', () => {
  expect(publicImProvisioning.check(publicImPlan('2020-01-01', [SKYPE]))[0]?.fix)
    .toMatch(/record of each SIP domain .* certificate$/);
});

test('reports nothing without public IM', () => expect(publicImProvisioning.check(contosoPlan())).toEqual([]));

test('reports nothing for a provider whose service has ended', () => {
  expect(publicImProvisioning.check(publicImPlan('2015-01-01', [AOL]))).toEqual([]);
});

test('reports nothing without a planning date', () => {
  const { planningDate: _, ...undated } = publicImPlan('2013-01-15', [AOL]);
  expect(publicImProvisioning.check(undated)).toEqual([]);
});
