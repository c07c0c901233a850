import { CertificateSource } from '../../../lib/values/vocabulary/certificates';
import type { CertificateSourcePlan } from '../../../lib/plan/certificates/certificate-plan';
import type { CertificateSourceRequest } from '../../../lib/request/certificate-source-request';
import { contosoPlan, refusalOf } from '../../support/plan-request';

function sourceOf(request: CertificateSourceRequest): CertificateSourcePlan | undefined {
  const [external, internal] = contosoPlan({ certificates: { external: request } }).certificates;
  expect(internal).not.toHaveProperty('source');
  return external!.source;
}

test('a plan without sources does not mention them', () => {
  for (const certificate of contosoPlan().certificates) expect(certificate).not.toHaveProperty('source');
});

test.each([
  [CertificateSource.SELF_SIGNED, 12, true, true],
  [CertificateSource.ISSUER, 6, true, true],
  [CertificateSource.SIGNED_ELSEWHERE, 12, false, false],
])('%s is valid for %p months by default', (source, validityMonths, renewsItself, isInstalled) => {
  expect(sourceOf({ source })).toEqual({
    kind: source, validityMonths, renewDaysBeforeExpiry: 30, renewsItself, isInstalled,
  });
});

test('the plan has no details of an existing certificate', () => {
  expect(sourceOf({ source: CertificateSource.EXISTING, validityMonths: 500 }))
    .toEqual({ kind: 'existing', renewsItself: false, isInstalled: true });
});

test('a certificate of one month is renewed as early as a Key Vault allows', () => {
  expect(sourceOf({ source: CertificateSource.SELF_SIGNED, validityMonths: 1 })!.renewDaysBeforeExpiry).toBe(27);
});

test('a certificate that is signed elsewhere is installed once it is signed', () => {
  expect(sourceOf({ source: CertificateSource.SIGNED_ELSEWHERE, signed: true })!.isInstalled).toBe(true);
});

test('only an issuer has its name in the plan', () => {
  expect(sourceOf({ source: CertificateSource.ISSUER, issuerName: 'DigiCert' })!.issuerName).toBe('DigiCert');
  expect(sourceOf({ source: CertificateSource.SELF_SIGNED, issuerName: 'DigiCert' })).not.toHaveProperty('issuerName');
});

test('an invalid source is refused', () => {
  const refusal = refusalOf(() => sourceOf({ source: JSON.parse('"selfsigned"') as CertificateSource }));
  expect(refusal.property).toBe('certificates.external.source');
  expect(refusal.fix).toContain('CertificateSource.SELF_SIGNED');
});

test.each([
  ['external', { source: CertificateSource.ISSUER, validityMonths: 13 }, 'validityMonths'],
  ['internal', { source: CertificateSource.SELF_SIGNED, validityMonths: Number.NaN }, 'validityMonths'],
  ['internal', { source: CertificateSource.SIGNED_ELSEWHERE, validityMonths: 2, renewDaysBeforeExpiry: 55 }, 'renewDaysBeforeExpiry'],
])('the %s certificate cannot have %p', (side, request, property) => {
  const refusal = refusalOf(() => contosoPlan({ certificates: { [side]: request } }));
  expect(refusal.property).toBe(`certificates.${side}.${property}`);
});
