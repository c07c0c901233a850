import { CertificateSource } from '../../../lib/values/vocabulary/certificates';
import { certificateValidityTooLong } from '../../../lib/rules/certificates/certificate-validity-too-long';
import { planWithCertificate } from '../../support/existing-certificate';
import { contosoPlan } from '../../support/plan-request';

test('a year, where 200 days are allowed', () => {
  expect(certificateValidityTooLong.check(planWithCertificate({ validFrom: '2026-06-01', validUntil: '2027-05-31' }))).toEqual([{
    subject: 'sip.contoso.com',
    message: 'the existing certificate is valid for 364 days from 2026-06-01, but public authorities issue at most 200 days on that day',
    fix: expect.stringContaining('details of the certificate') as string,
  }]);
});

test.each([
  ['2026-03-14', '2027-03-14', 0],
  ['2026-03-15', '2026-10-01', 0], ['2026-03-15', '2026-10-02', 1],
  ['2027-03-15', '2027-06-23', 0], ['2027-03-15', '2027-06-24', 1],
  ['2029-03-15', '2029-05-01', 0], ['2029-03-15', '2029-05-02', 1],
  // The limit before is not from a primary source here.
  ['2021-01-01', '2025-01-01', 0],
])('from %s until %s: %d findings', (validFrom, validUntil, count) => {
  expect(certificateValidityTooLong.check(planWithCertificate({ validFrom, validUntil }))).toHaveLength(count);
});

test('a private authority may issue longer ones, and unknown dates say nothing', () => {
  const long = { validFrom: '2026-06-01', validUntil: '2030-05-31' };
  expect(certificateValidityTooLong.check(planWithCertificate({ ...long, publicCa: false }))).toEqual([]);
  expect(certificateValidityTooLong.check(planWithCertificate())).toEqual([]);
  expect(certificateValidityTooLong.check(contosoPlan())).toEqual([]);
});

test.each([
  ['2026-11-25', 7, 'set validityMonths to 6,'], ['2027-03-15', 6, 'set validityMonths to 3,'], ['2029-03-15', 2, 'set validityMonths to 1,'],
])('on %s, a key vault that orders %d months', (planningDate, validityMonths, fix) => {
  const external = { source: CertificateSource.ISSUER, validityMonths, renewDaysBeforeExpiry: 20 };
  expect(certificateValidityTooLong.check(contosoPlan({ planningDate, certificates: { external } })))
    .toMatchObject([{ subject: 'sip.contoso.com', fix: expect.stringContaining(fix) as string }]);
});

test.each([
  ['2026-11-25', CertificateSource.ISSUER, 6], ['2027-03-15', CertificateSource.ISSUER, 3], ['2029-03-15', CertificateSource.ISSUER, 1],
  ['2026-03-14', CertificateSource.ISSUER, 12], ['2029-03-15', CertificateSource.SELF_SIGNED, 12],
])('on %s, %s for %d months is possible', (planningDate, source, validityMonths) => {
  const external = { source, validityMonths, renewDaysBeforeExpiry: 20 };
  expect(certificateValidityTooLong.check(contosoPlan({ planningDate, certificates: { external } }))).toEqual([]);
});

test('without a planning date, orders are not judged', () => {
  expect(certificateValidityTooLong.check(contosoPlan({
    certificates: { external: { source: CertificateSource.ISSUER, validityMonths: 12 } },
  }))).toEqual([]);
});
