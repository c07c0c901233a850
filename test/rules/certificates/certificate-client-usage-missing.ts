import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { certificateClientUsageMissing } from '../../../lib/rules/certificates/certificate-client-usage-missing';
import { planWithCertificate } from '../../support/existing-certificate';
import { contosoPlan } from '../../support/plan-request';

test.each([
  ['AOL', false, 1], ['AOL', true, 0], ['YAHOO', false, 0],
] as const)('%s and client authentication %s: %d findings', (provider, clientAuthentication, count) => {
  const plan = planWithCertificate({ clientAuthentication }, { publicIm: [PublicImProvider[provider]] });
  expect(certificateClientUsageMissing.check(plan)).toHaveLength(count);
});

test('reports what AOL requires', () => {
  const plan = planWithCertificate({ clientAuthentication: false }, { publicIm: [PublicImProvider.AOL] });
  expect(certificateClientUsageMissing.check(plan)).toEqual([{
    subject: 'sip.contoso.com',
    message: 'the existing certificate is only for server authentication, but AOL requires client authentication too',
    fix: 'reissue the certificate by using Request-CsCertificate with -ClientEku $true',
  }]);
});

test('reports nothing without AOL', () => {
  expect(certificateClientUsageMissing.check(planWithCertificate({ clientAuthentication: false }))).toEqual([]);
});

test('reports nothing if everything is as planned or no certificate is in use', () => {
  expect(certificateClientUsageMissing.check(planWithCertificate())).toEqual([]);
  expect(certificateClientUsageMissing.check(contosoPlan())).toEqual([]);
});
