import { LyncProduct } from '../../../lib/guide/products/lync-product';
import { certificateCrlMissing } from '../../../lib/rules/certificates/certificate-crl-missing';
import { planWithCertificate } from '../../support/existing-certificate';

const check = (crlDistributionPoint: boolean, product = LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019) =>
  certificateCrlMissing.check(planWithCertificate({ crlDistributionPoint }, { product }));

test('a certificate without a CRL distribution point', () => {
  expect(check(false)).toEqual([{
    subject: 'sip.contoso.com',
    message: 'the existing certificate names no CRL distribution point, which Skype for Business Server 2019 requires',
    fix: expect.stringContaining('CRL distribution point') as string,
  }]);
  expect(check(false, LyncProduct.LYNC_SERVER_2013)).toHaveLength(1);
});

test('products whose page was not found are not judged', () => {
  expect(check(false, LyncProduct.SKYPE_FOR_BUSINESS_SERVER_SE)).toEqual([]);
});

test('a certificate with one, and one of which it is not known', () => {
  expect(check(true)).toEqual([]);
  expect(certificateCrlMissing.check(planWithCertificate())).toEqual([]);
});
