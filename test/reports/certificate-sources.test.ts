import { contosoPlan } from '../support/plan-request';
import { CertificateSource } from '../../lib/values/vocabulary/certificates';
import type { CertificateSourceRequest } from '../../lib/request/certificate-source-request';
import { edgeText } from './report-lines';

function linesOf(external?: CertificateSourceRequest): readonly string[] {
  const text = edgeText(contosoPlan(external === undefined ? {} : { certificates: { external } }));
  return text.slice(text.indexOf('\nCERTIFICATES\n'), text.indexOf('\nPARTNERS\n')).split('\n');
}

/** The text next to `Source`, and the line below it. */
function sourceIn(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line.includes('Source'));
  return lines.slice(first, first + 2).join(' ').replace(/\s+/g, ' ').trim();
}

test.each([
  [{ source: CertificateSource.SELF_SIGNED }, 'a Key Vault, self-signed valid for 12 months, renewed 30 days before expiry'],
  [{ source: CertificateSource.ISSUER, issuerName: 'DigiCert', validityMonths: 1, renewDaysBeforeExpiry: 1 },
    'a Key Vault, issuer DigiCert valid for 1 month, renewed 1 day before expiry'],
  [{ source: CertificateSource.ISSUER }, 'a Key Vault, issuer known at deployment valid for 6 months'],
  [{ source: CertificateSource.SIGNED_ELSEWHERE },
    'signed elsewhere; not signed yet, on no server valid for 12 months, to be renewed 30 days before expiry'],
  [{ source: CertificateSource.SIGNED_ELSEWHERE, signed: true }, 'a Key Vault, signed elsewhere valid for'],
  [{ source: CertificateSource.EXISTING }, 'an existing certificate in a Key Vault'],
])('the report shows the source of a certificate: %j', (request, words) => {
  expect(sourceIn(linesOf(request))).toContain(words);
});

test('the report shows no source for a certificate that others create', () => {
  expect(linesOf().join()).not.toContain('Source');
});
