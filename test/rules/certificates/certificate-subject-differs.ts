import { certificateSubjectDiffers } from '../../../lib/rules/certificates/certificate-subject-differs';
import { planWithCertificate } from '../../support/existing-certificate';
import { contosoPlan } from '../../support/plan-request';

test('another subject', () => {
  expect(certificateSubjectDiffers.check(planWithCertificate({ subject: 'access.contoso.com' }))).toEqual([{
    subject: 'access.contoso.com',
    message: 'the subject of the existing certificate is access.contoso.com, not the Access Edge sip.contoso.com: partners '
      + 'on Office Communications Server may refuse it',
    fix: 'if there are such partners, reissue the certificate for sip.contoso.com',
  }]);
});

test('the same subject in another case', () => {
  expect(certificateSubjectDiffers.check(planWithCertificate({ subject: 'SIP.Contoso.com' }))).toEqual([]);
});

test('reports nothing if everything is as planned or no certificate is in use', () => {
  expect(certificateSubjectDiffers.check(planWithCertificate())).toEqual([]);
  expect(certificateSubjectDiffers.check(contosoPlan())).toEqual([]);
});
