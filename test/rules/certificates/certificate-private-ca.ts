import { certificatePrivateCa } from '../../../lib/rules/certificates/certificate-private-ca';
import { planWithCertificate } from '../../support/existing-certificate';
import { contosoPlan } from '../../support/plan-request';

test('a certificate of a private authority', () => {
  expect(certificatePrivateCa.check(planWithCertificate({ publicCa: false }))).toEqual([{
    subject: 'sip.contoso.com',
    message: 'the existing certificate is from a private certification authority, which nobody outside trusts',
    fix: 'have the certificate issued by a public certification authority that supports subject alternative names',
  }]);
});

test('reports nothing if everything is as planned or no certificate is in use', () => {
  expect(certificatePrivateCa.check(planWithCertificate())).toEqual([]);
  expect(certificatePrivateCa.check(contosoPlan())).toEqual([]);
});
