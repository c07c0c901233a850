import { certificateWildcard } from '../../../lib/rules/certificates/certificate-wildcard';
import { planWithCertificate } from '../../support/existing-certificate';
import { contosoPlan } from '../../support/plan-request';

test('as an alternative name', () => {
  const sans = ['sip.contoso.com', 'webcon.contoso.com', '*.fabrikam.com', '*.contoso.com'];
  const wildcards = ['*.contoso.com', '*.fabrikam.com'];
  expect(certificateWildcard.check(planWithCertificate({ sans }))).toEqual(wildcards.map((name) => ({
    subject: name,
    message: `the existing certificate has the wildcard ${name} as a subject alternative name: the Edge does not support `
      + 'wildcards',
    fix: `reissue the certificate with the names that ${name} stands for listed in full`,
  })));
});

test('as the subject, which is also one of the alternative names', () => {
  const findings = certificateWildcard.check(planWithCertificate({ subject: '*.contoso.com', sans: ['*.contoso.com'] }));
  expect(findings).toMatchObject([{
    subject: '*.contoso.com',
    message: 'the existing certificate has the wildcard *.contoso.com as its subject: the Edge does not support wildcards',
  }]);
});

test('reports nothing if everything is as planned or no certificate is in use', () => {
  expect(certificateWildcard.check(planWithCertificate())).toEqual([]);
  expect(certificateWildcard.check(contosoPlan())).toEqual([]);
});
