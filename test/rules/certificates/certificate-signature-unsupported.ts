import { LyncProduct } from '../../../lib/guide/products/lync-product';
import { SignatureAlgorithm } from '../../../lib/values/vocabulary/certificates';
import { certificateSignatureUnsupported } from '../../../lib/rules/certificates/certificate-signature-unsupported';
import { planWithCertificate } from '../../support/existing-certificate';

const check = (signatureAlgorithm: SignatureAlgorithm, product = LyncProduct.LYNC_SERVER_2013) =>
  certificateSignatureUnsupported.check(planWithCertificate({ signatureAlgorithm }, { product }));

test('RSASSA-PSS, which the page of the product rules out', () => {
  expect(check(SignatureAlgorithm.RSASSA_PSS)).toEqual([{
    subject: 'sip.contoso.com',
    message: 'the existing certificate is signed with RSASSA-PSS, which Lync Server 2013 does not support',
    fix: expect.stringContaining('sha256RSA') as string,
  }]);
  expect(check(SignatureAlgorithm.RSASSA_PSS, LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019)).toHaveLength(1);
});

test('products whose page was not found are not judged', () => {
  expect(check(SignatureAlgorithm.RSASSA_PSS, LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015)).toEqual([]);
  expect(check(SignatureAlgorithm.RSASSA_PSS, LyncProduct.SKYPE_FOR_BUSINESS_SERVER_SE)).toEqual([]);
});

test('other signatures, and one that is not known', () => {
  expect(check(SignatureAlgorithm.RSA)).toEqual([]);
  expect(check(SignatureAlgorithm.ECDSA)).toEqual([]);
  expect(certificateSignatureUnsupported.check(planWithCertificate())).toEqual([]);
});
