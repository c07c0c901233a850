import { certificateKeyTooShort } from '../../../lib/rules/certificates/certificate-key-too-short';
import { planWithCertificate } from '../../support/existing-certificate';
import { contosoPlan } from '../../support/plan-request';

test('a shorter key than planned', () => {
  expect(certificateKeyTooShort.check(planWithCertificate({ keyLengthBits: 1024 }))).toEqual([{
    subject: 'sip.contoso.com',
    message: 'the key of the existing certificate has 1024 bits instead of 2048',
    fix: 'reissue the certificate with a key of 2048 bits',
  }]);
});

test.each([[2047, 1], [2048, 0], [4096, 0]])('%d bits: %d findings', (keyLengthBits, count) => {
  expect(certificateKeyTooShort.check(planWithCertificate({ keyLengthBits }))).toHaveLength(count);
});

test('reports nothing if everything is as planned or no certificate is in use', () => {
  expect(certificateKeyTooShort.check(planWithCertificate())).toEqual([]);
  expect(certificateKeyTooShort.check(contosoPlan())).toEqual([]);
});
