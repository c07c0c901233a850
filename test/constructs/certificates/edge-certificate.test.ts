import { TerraformVariable } from 'cdktf';
import { EdgeCertificate } from 'cdktf-lync-edge';
import { INTERNAL_VAULT, VAULT, VERSION } from '../../support/edge-certificates';
import { refusalOf } from '../../support/plan-request';
import { newStack } from '../../support/synth';

describe('what is refused', () => {
  test('the URL of a vault instead of its ID', () => {
    const refusal = refusalOf(() => EdgeCertificate.selfSigned({ keyVaultId: 'https://kv-edge.vault.azure.net/' }));
    expect(refusal.property).toBe('keyVaultId');
    expect(refusal.fix).toContain('az keyvault show');
  });

  test.each([0, -1, 1.5, 121])('a self-signed certificate for %p months', (validityMonths) => {
    expect(refusalOf(() => EdgeCertificate.selfSigned({ keyVaultId: VAULT, validityMonths })).property).toBe('validityMonths');
  });

  test('more than a year from an issuer', () => {
    const issued = (validityMonths: number) =>
      EdgeCertificate.fromIssuer({ keyVaultId: VAULT, issuerName: 'DigiCert', validityMonths });
    expect(refusalOf(() => issued(13)).expected).toContain('from 1 to 12');
    expect(() => issued(12)).not.toThrow();
  });

  test.each([[1, 28], [12, 325], [12, 0]])('for a validity of %p months, renewal %p days before expiry', (validityMonths, days) => {
    const refusal = refusalOf(() =>
      EdgeCertificate.selfSigned({ keyVaultId: VAULT, validityMonths, renewDaysBeforeExpiry: days }));
    expect(refusal.property).toBe('renewDaysBeforeExpiry');
    expect(refusal.expected).toContain(`from 1 to ${validityMonths * 27}`);
  });

  test('a validity that is known only at deployment', () => {
    const months = new TerraformVariable(newStack(), 'months', { type: 'number' }).numberValue;
    expect(refusalOf(() => EdgeCertificate.selfSigned({ keyVaultId: VAULT, validityMonths: months })).given).toContain('token');
  });

  test.each([
    ['Self', 'EdgeCertificate.selfSigned'], ['unknown', 'EdgeCertificate.signedElsewhere'], ['', 'issuer list'],
    ['Digi Cert', 'issuer list'],
  ])('the issuer %p', (issuerName, fix) => {
    const refusal = refusalOf(() => EdgeCertificate.fromIssuer({ keyVaultId: VAULT, issuerName }));
    expect(refusal.property).toBe('issuerName');
    expect(refusal.fix).toContain(fix);
  });

  test.each([
    ['no URL', 'edge-certificate', 'az keyvault certificate show'],
    ['a vault\'s resource id', VAULT, 'az keyvault certificate show'],
    ['a key', `https://kv-edge.vault.azure.net/keys/edge/${VERSION}`, `/certificates/edge/${VERSION}"?`],
    ['half a version', 'https://kv-edge.vault.azure.net/certificates/edge/0123', 'az keyvault certificate show'],
    ['plain HTTP', 'http://kv-edge.vault.azure.net/certificates/edge', 'az keyvault certificate show'],
    ['a host that is no vault', 'https://kv-edge.contoso.com/certificates/edge', 'az keyvault certificate show'],
    ['another vault', 'https://kv-other.vault.azure.net/certificates/edge', '"kv-other"'],
  ])('an existing certificate by %s', (_, certificateId, fix) => {
    const refusal = refusalOf(() => EdgeCertificate.existing({ keyVaultId: VAULT, certificateId }));
    expect(refusal.property).toBe('certificateId');
    expect(refusal.fix).toContain(fix);
  });

  test('an intermediate certificate without a version, and a root of another vault', () => {
    const withoutVersion = refusalOf(() => EdgeCertificate.selfSigned({
      keyVaultId: VAULT, intermediateCertificateIds: ['https://kv-edge.vault.azure.net/secrets/intermediate'],
    }));
    expect(withoutVersion.property).toBe('intermediateCertificateIds[0]');
    expect(withoutVersion.fix).toContain('version');
    const elsewhere = refusalOf(() => EdgeCertificate.selfSigned({
      keyVaultId: INTERNAL_VAULT, rootCertificateIds: [`https://kv-edge.vault.azure.net/secrets/root/${VERSION}`],
    }));
    expect(elsewhere.property).toBe('rootCertificateIds[0]');
  });

  test('sixteen tags', () => {
    const tags = Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`tag${index}`, 'x']));
    expect(refusalOf(() => EdgeCertificate.selfSigned({ keyVaultId: VAULT, tags })).expected).toContain('at most 15');
  });
});

test.each([
  `https://kv-edge.vault.azure.net/certificates/edge`,
  `https://kv-edge.vault.azure.net/secrets/edge/${VERSION}`,
  `https://KV-Edge.vault.azure.net:443/certificates/edge/${VERSION}/`,
  `https://kv-edge.vault.azure.cn/certificates/edge`,
  `https://kv-edge.vault.usgovcloudapi.net/certificates/edge`,
])('%s is accepted', (certificateId) => {
  expect(() => EdgeCertificate.existing({ keyVaultId: VAULT, certificateId })).not.toThrow();
});
