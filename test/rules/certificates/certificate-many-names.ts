import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { certificateManyNames } from '../../../lib/rules/certificates/certificate-many-names';
import { contosoPlan } from '../../support/plan-request';

/** With the web conferencing name, a plan for so many SIP domains has one name more. */
function planForDomains(count: number): EdgePlan {
  const others = Array.from({ length: count - 1 }, (_, index) => `domain${index}.example`);
  return contosoPlan({ sipDomains: ['contoso.com', ...others], recordsByOthers: true });
}

test('more than 100 names are reported with their number', () => {
  const findings = certificateManyNames.check(planForDomains(100));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    subject: 'sip.contoso.com', message: expect.stringContaining('101 subject alternative names') as string,
  });
});

test('100 names are not reported', () => {
  expect(planForDomains(99).certificates[0]!.sans).toHaveLength(100);
  expect(certificateManyNames.check(planForDomains(99))).toEqual([]);
});
