import { certificateExpiring } from '../../../lib/rules/certificates/certificate-expiring';
import { contosoCertificate, planWithCertificate } from '../../support/existing-certificate';
import { contosoPlan } from '../../support/plan-request';

test('a certificate with four weeks to go', () => {
  expect(certificateExpiring.check(planWithCertificate({ validUntil: '2013-02-12' }))).toEqual([{
    subject: 'sip.contoso.com',
    message: 'the existing certificate is valid until 2013-02-12, 28 days after the planning date',
    fix: expect.stringContaining('at least 8 hours before') as string,
  }]);
});

test('one day is in the singular', () => {
  expect(certificateExpiring.check(planWithCertificate({ validUntil: '2013-01-16' })))
    .toMatchObject([{ message: expect.stringMatching(/, 1 day after the planning date$/) as string }]);
});

test.each([
  ['2013-01-14', 0], ['2013-01-15', 1], ['2013-02-14', 1], ['2013-02-15', 0],
])('valid until %s: %d findings on 2013-01-15', (validUntil, count) => {
  expect(certificateExpiring.check(planWithCertificate({ validUntil }))).toHaveLength(count);
});

test('reports nothing if a date is not known', () => {
  const { planningDate: _, ...undated } = planWithCertificate({ validUntil: '2013-01-20' });
  expect(certificateExpiring.check(undated)).toEqual([]);
  const { validUntil: _until, ...endless } = contosoCertificate();
  expect(certificateExpiring.check(contosoPlan({ existingExternalCertificate: endless }))).toEqual([]);
});

test('reports nothing if everything is as planned or no certificate is in use', () => {
  expect(certificateExpiring.check(planWithCertificate())).toEqual([]);
  expect(certificateExpiring.check(contosoPlan())).toEqual([]);
});

test('the new one is staged as long before as tokens last', () => {
  const plan = planWithCertificate({ validUntil: '2013-02-12' });
  const fixOf = (hours: number): string | undefined => certificateExpiring.check({
    ...plan, organization: { needsFailover: false, clientsBeforeLync2010: false, survivableBranchAppliances: false, lync2010Users: false, legacyXmppGateway: false, avTokenLifetimeHours: hours },
  })[0]?.fix;
  expect(fixOf(24)).toContain('at least 24 hours before');
  expect(fixOf(1)).toContain('at least 1 hour before');
});
