import { certificateExpired } from '../../../lib/rules/certificates/certificate-expired';
import { contosoCertificate, planWithCertificate } from '../../support/existing-certificate';
import { contosoPlan } from '../../support/plan-request';

test('a certificate that ended the day before', () => {
  expect(certificateExpired.check(planWithCertificate({ validUntil: '2013-01-14' }))).toEqual([{
    subject: 'sip.contoso.com',
    message: 'the existing certificate was valid until 2013-01-14, before the planning date (2013-01-15)',
    fix: 'renew the certificate',
  }]);
});

test('a certificate on its last day', () => {
  expect(certificateExpired.check(planWithCertificate({ validUntil: '2013-01-15' }))).toEqual([]);
});

test('reports nothing if a date is not known', () => {
  const { planningDate: _, ...undated } = planWithCertificate({ validUntil: '2013-01-14' });
  expect(certificateExpired.check(undated)).toEqual([]);
  const { validUntil: _until, ...endless } = contosoCertificate();
  expect(certificateExpired.check(contosoPlan({ existingExternalCertificate: endless }))).toEqual([]);
});

test('reports nothing if everything is as planned or no certificate is in use', () => {
  expect(certificateExpired.check(planWithCertificate())).toEqual([]);
  expect(certificateExpired.check(contosoPlan())).toEqual([]);
});
