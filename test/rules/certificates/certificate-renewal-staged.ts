import { CertificateSource } from '../../../lib/values/vocabulary/certificates';
import { certificateRenewalStaged } from '../../../lib/rules/certificates/certificate-renewal-staged';
import { contosoPlan } from '../../support/plan-request';

test('an external certificate that is renewed automatically is reported with its date and the lead time of 8 hours', () => {
  const external = { source: CertificateSource.ISSUER, renewDaysBeforeExpiry: 45 };
  const [finding, ...others] = certificateRenewalStaged.check(contosoPlan({ certificates: { external } }));
  expect(others).toEqual([]);
  expect(finding!.subject).toBe('sip.contoso.com');
  expect(finding!.message).toContain('45 days before it expires');
  expect(finding!.fix).toContain('at least 8 hours');
});

test('certificates without automatic renewal, and internal ones, are not reported', () => {
  for (const source of [CertificateSource.SIGNED_ELSEWHERE, CertificateSource.EXISTING]) {
    const certificates = { external: { source }, internal: { source: CertificateSource.SELF_SIGNED } };
    expect(certificateRenewalStaged.check(contosoPlan({ certificates }))).toEqual([]);
  }
  expect(certificateRenewalStaged.check(contosoPlan())).toEqual([]);
});

test('tokens that last longer need a longer lead time', () => {
  const external = { source: CertificateSource.ISSUER };
  expect(certificateRenewalStaged.check(contosoPlan({ certificates: { external }, organization: { avTokenLifetimeHours: 24 } }))[0]?.fix).toContain('at least 24 hours before');
});
