import { CertificateSource } from '../../../lib/values/vocabulary/certificates';
import { certificateUnsigned } from '../../../lib/rules/certificates/certificate-unsigned';
import { contosoPlan } from '../../support/plan-request';

const WAITING = { source: CertificateSource.SIGNED_ELSEWHERE };

test('each unsigned certificate is reported with the property to set', () => {
  const findings = certificateUnsigned.check(contosoPlan({ certificates: { external: WAITING, internal: WAITING } }));
  expect(findings.map(({ subject }) => subject)).toEqual(['sip.contoso.com', 'lsedge.contoso.net']);
  expect(findings.map(({ fix }) => /certificates\.\w+/.exec(fix)?.[0]))
    .toEqual(['certificates.external', 'certificates.internal']);
});

test('signed certificates and others are not reported', () => {
  const certificates = { external: { ...WAITING, signed: true }, internal: { source: CertificateSource.SELF_SIGNED } };
  expect(certificateUnsigned.check(contosoPlan({ certificates }))).toEqual([]);
  expect(certificateUnsigned.check(contosoPlan())).toEqual([]);
});
