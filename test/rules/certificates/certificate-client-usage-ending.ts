import { CertificateSource, PublicAuthority } from '../../../lib/values/vocabulary/certificates';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { certificateClientUsageEnding } from '../../../lib/rules/certificates/certificate-client-usage-ending';
import { planWithCertificate } from '../../support/existing-certificate';
import { contosoPlan } from '../../support/plan-request';

const check = (validUntil: string, authority?: PublicAuthority) => certificateClientUsageEnding.check(planWithCertificate(
  { validUntil, ...(authority === undefined ? {} : { authority }) }, { planningDate: '2026-11-25' },
));

test('a certificate whose successor is issued after the date of browsers', () => {
  expect(check('2027-04-30')).toEqual([{
    subject: 'sip.contoso.com',
    message: 'the existing certificate is for client authentication too, but the root program of Chrome ends client authentication '
      + 'in public certificates on 2027-03-15: a certificate issued on 2027-04-30 cannot have it',
    fix: expect.stringContaining('ask the partners') as string,
  }]);
});

test.each([
  [undefined, '2027-03-14', 0], [undefined, '2027-03-15', 1],
  [PublicAuthority.DIGICERT, '2027-02-28', 0], [PublicAuthority.DIGICERT, '2027-03-01', 1],
  [PublicAuthority.LETS_ENCRYPT, '2026-11-30', 1], [PublicAuthority.SECTIGO, '2027-03-14', 0], [PublicAuthority.GLOBALSIGN, '2027-03-15', 1],
])('%s, valid until %s: %d findings', (authority, validUntil, count) => expect(check(validUntil, authority)).toHaveLength(count));

test('an expired certificate is renewed on the planning date', () => {
  expect(certificateClientUsageEnding.check(planWithCertificate({ validUntil: '2026-12-01' }, { planningDate: '2027-04-01' })))
    .toMatchObject([{ message: expect.stringContaining('issued on 2027-04-01') as string }]);
});

test('a certificate that has to be for client authentication, and is ordered too late', () => {
  const external = { source: CertificateSource.ISSUER, authority: PublicAuthority.DIGICERT };
  const requested = { publicIm: [PublicImProvider.AOL], planningDate: '2027-03-02' };
  expect(certificateClientUsageEnding.check(contosoPlan({ ...requested, certificates: { external } })))
    .toMatchObject([{ message: expect.stringMatching(/^AOL requires client authentication, but DigiCert ends .* on 2027-03-01/) as string }]);
  expect(certificateClientUsageEnding.check(contosoPlan(requested))).toEqual([]);
  expect(certificateClientUsageEnding.check(contosoPlan({ ...requested, certificates: { external: { source: CertificateSource.SELF_SIGNED } } })))
    .toEqual([]);
});

test('certificates for server authentication alone, and of a private authority, lose nothing', () => {
  const late = { validUntil: '2028-01-01' };
  expect(certificateClientUsageEnding.check(planWithCertificate({ ...late, clientAuthentication: false }))).toEqual([]);
  expect(certificateClientUsageEnding.check(planWithCertificate({ ...late, publicCa: false }))).toEqual([]);
  expect(certificateClientUsageEnding.check(planWithCertificate())).toEqual([]);
  expect(certificateClientUsageEnding.check(contosoPlan())).toEqual([]);
});
