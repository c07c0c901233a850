import { certificateRenewalTooLate } from '../../../lib/rules/certificates/certificate-renewal-too-late';
import type { OrganizationRequest } from '../../../lib/request/organization-request';
import { contosoCertificate, planWithCertificate } from '../../support/existing-certificate';
import { contosoPlan } from '../../support/plan-request';

const check = (validUntil: string, organization: OrganizationRequest = {}) =>
  certificateRenewalTooLate.check(planWithCertificate({ validUntil }, { planningDate: '2026-11-25', organization }));

test('ten days, where ordering takes ten and A/V authentication one', () => {
  expect(check('2026-12-05', { certificateLeadDays: 10 })).toEqual([{
    subject: 'sip.contoso.com',
    message: 'the existing certificate is valid for 10 days after the planning date (2026-11-25), but its renewal takes 11: 10 days '
      + 'until it is installed, and 8 hours for A/V authentication',
    fix: expect.stringContaining('begin earlier') as string,
  }]);
});

test.each([
  ['2026-11-24', {}, 0], ['2026-11-25', {}, 1], ['2026-11-26', {}, 0],
  ['2026-12-05', { certificateLeadDays: 9 }, 0], ['2026-12-05', { certificateLeadDays: 10 }, 1],
  ['2026-12-05', { avTokenLifetimeHours: 240 }, 0], ['2026-12-05', { avTokenLifetimeHours: 241 }, 1],
  ['2027-05-23', { avTokenLifetimeHours: 4320 }, 1], ['2027-05-24', { avTokenLifetimeHours: 4320 }, 0],
])('valid until %s, with %j: %d findings', (validUntil, organization, count) => {
  expect(check(validUntil, organization)).toHaveLength(count);
});

test('reports nothing if a date is not known, or no certificate is in use', () => {
  const { validUntil: _, ...endless } = contosoCertificate();
  expect(certificateRenewalTooLate.check(contosoPlan({ existingExternalCertificate: endless, planningDate: '2026-11-25' }))).toEqual([]);
  expect(certificateRenewalTooLate.check(contosoPlan({ planningDate: '2026-11-25' }))).toEqual([]);
});
