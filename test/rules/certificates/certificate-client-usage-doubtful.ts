import { PublicAuthority } from '../../../lib/values/vocabulary/certificates';
import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { certificateClientUsageDoubtful } from '../../../lib/rules/certificates/certificate-client-usage-doubtful';
import { planWithCertificate } from '../../support/existing-certificate';
import { contosoPlan } from '../../support/plan-request';

const check = (authority: PublicAuthority, validUntil: string) =>
  certificateClientUsageDoubtful.check(planWithCertificate({ validUntil, authority }, { planningDate: '2026-03-01' }));

test('a date that only resellers name, with the doubt', () => {
  expect(check(PublicAuthority.SECTIGO, '2027-02-15')).toEqual([{
    subject: 'sip.contoso.com',
    message: 'the existing certificate is for client authentication too, and according to a reseller of Sectigo no certificate has it '
      + 'from 2027-02-10 on; this is not confirmed: from resellers alone; the page of Sectigo that was found is older',
    fix: 'ask the authority for the date before the certificate is ordered',
  }]);
});

test('is advice', () => expect(certificateClientUsageDoubtful.severity).toBe(FindingSeverity.ADVICE));

test.each([
  [PublicAuthority.SECTIGO, '2027-02-09', 0], [PublicAuthority.SECTIGO, '2027-02-10', 1],
  [PublicAuthority.CERTUM, '2026-05-14', 0], [PublicAuthority.CERTUM, '2026-05-15', 1],
  [PublicAuthority.GODADDY, '2026-06-15', 1],
  // From here on, it is confirmed.
  [PublicAuthority.SECTIGO, '2027-03-15', 0],
  [PublicAuthority.DIGICERT, '2027-02-15', 0], [PublicAuthority.GLOBALSIGN, '2027-02-15', 0], [PublicAuthority.UNKNOWN, '2027-02-15', 0],
])('%s, valid until %s: %d findings', (authority, validUntil, count) => expect(check(authority, validUntil)).toHaveLength(count));

test('reports nothing without a certificate in use', () => expect(certificateClientUsageDoubtful.check(contosoPlan())).toEqual([]));
