import { CertificateSource } from '../../../lib/values/vocabulary/certificates';
import { certificateSelfSigned } from '../../../lib/rules/certificates/certificate-self-signed';
import { contosoPlan } from '../../support/plan-request';

test('a self-signed external certificate is reported with its name', () => {
  const plan = contosoPlan({ certificates: { external: { source: CertificateSource.SELF_SIGNED } } });
  const [finding, ...others] = certificateSelfSigned.check(plan);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ subject: 'sip.contoso.com', fix: expect.stringContaining('fromIssuer') as string });
});

test('other external certificates, and a self-signed internal one, are not reported', () => {
  for (const external of [CertificateSource.ISSUER, CertificateSource.SIGNED_ELSEWHERE, CertificateSource.EXISTING]) {
    const certificates = { external: { source: external }, internal: { source: CertificateSource.SELF_SIGNED } };
    expect(certificateSelfSigned.check(contosoPlan({ certificates }))).toEqual([]);
  }
  expect(certificateSelfSigned.check(contosoPlan())).toEqual([]);
});
