import { certificateNameMissing } from '../../../lib/rules/certificates/certificate-name-missing';
import { hybridMergedDomainUncovered } from '../../../lib/rules/hybrid/hybrid-merged-domain-uncovered';
import { CertificatePurpose } from '../../../lib/values/vocabulary/certificates';
import { hybridPlan } from '../../support/hybrid';
import { SFB_2019 } from '../../support/products';

const NAMES = ['sip.contoso.com', 'sip.fabrikam.com', 'webcon.contoso.com'];

const planWith = (onlineSipDomains: string[], sans: readonly string[] = NAMES): ReturnType<typeof hybridPlan> => hybridPlan({
  product: SFB_2019, organization: { onlineSipDomains },
  existingExternalCertificate: {
    subject: 'sip.contoso.com', sans: [...sans], clientAuthentication: false, privateKeyExportable: true, publicCa: true, sharedAcrossPool: true, keyLengthBits: 2048,
  },
});

test('each SIP domain of a merged tenant that the certificate lacks is reported, once', () => {
  const plan = planWith(['original.example', 'second.example'], [...NAMES, 'sip.second.example']);
  expect(hybridMergedDomainUncovered.check(plan)).toEqual([{
    subject: 'sip.original.example',
    message: 'the existing certificate sip.contoso.com does not have sip.original.example as a subject alternative name, which a merged tenant needs for each of its SIP domains',
    fix: 'reissue the certificate with the subject alternative name sip.original.example',
  }]);
  expect(certificateNameMissing.check(plan)).toEqual([]);
});

test('a certificate with all of them is fine, and a wildcard or the domain alone is not', () => {
  expect(hybridMergedDomainUncovered.check(planWith(['original.example'], [...NAMES, 'sip.original.example']))).toEqual([]);
  expect(hybridMergedDomainUncovered.check(planWith(['original.example'], [...NAMES, '*.original.example', 'original.example']))).toHaveLength(1);
});

test('a domain that is also one of your own is told with your own', () => {
  const plan = planWith(['contoso.com'], ['webcon.contoso.com', 'sip.fabrikam.com']);
  expect(hybridMergedDomainUncovered.check(plan)).toEqual([]);
  expect(certificateNameMissing.check(plan)).toMatchObject([{ subject: 'sip.contoso.com' }]);
});

test('the planned certificate has them', () => {
  const external = planWith(['original.example']).certificates.find(({ purpose }) => purpose === CertificatePurpose.EDGE_EXTERNAL);
  expect(external?.sans).toContain('sip.original.example');
});

test('reports nothing without such domains, or without an existing certificate', () => {
  expect(hybridMergedDomainUncovered.check(planWith([]))).toEqual([]);
  expect(hybridMergedDomainUncovered.check(hybridPlan({ organization: { onlineSipDomains: ['original.example'] } }))).toEqual([]);
});
