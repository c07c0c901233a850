import type { ExistingCertificateRequest } from '../../request/organization-request';
import type { RunningCertificate } from '../../running/model/running-certificate';
import { CertificateHolder, PublicAuthority, SignatureAlgorithm } from '../../values/vocabulary/certificates';
import { ImportNoteKind } from '../import-note';
import type { PoolImport } from './running-lookup';
import type { PoolServer } from './servers';

const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2';
const CERTIFICATES = 'Get-CsCertificate on each Edge Server; certlm.msc';
const USUAL_KEY_LENGTH = 2048;

/** Names of authorities in the issuers of their certificates. */
const AUTHORITIES: readonly (readonly [RegExp, PublicAuthority])[] = [
  [/\b(?:DigiCert|GeoTrust|Thawte|RapidSSL)\b/i, PublicAuthority.DIGICERT], [/\bLet's Encrypt\b/i, PublicAuthority.LETS_ENCRYPT],
  [/\bSectigo\b/i, PublicAuthority.SECTIGO], [/\bGlobalSign\b/i, PublicAuthority.GLOBALSIGN], [/\bGo ?Daddy\b/i, PublicAuthority.GODADDY],
  [/\bCertum\b/i, PublicAuthority.CERTUM],
];

/** The certificate that is in use outside; undefined if none was read. */
export function importedCertificate({ notes }: PoolImport, servers: readonly PoolServer[]): ExistingCertificateRequest | undefined {
  const found = servers.flatMap(({ running }) => certificateOf(running?.certificates, CertificateHolder.ACCESS_EDGE) ?? []);
  const [first] = found;
  if (first === undefined) {
    notes.add(ImportNoteKind.ASSUMED, 'existingExternalCertificate', 'no external certificate was read: the request has none', CERTIFICATES);
    return undefined;
  }
  const isShared = found.length === servers.length && found.every(({ thumbprint }) => thumbprint === first.thumbprint);
  if (!isShared && servers.length > 1) {
    notes.add(ImportNoteKind.CONTRADICTION, 'existingExternalCertificate',
      `the servers do not have one external certificate: ${[...new Set(found.map(({ thumbprint }) => thumbprint))].join(', ')} on ${found.length} of ${servers.length}; `
        + 'the request has the first', CERTIFICATES, found.map(({ source }) => source));
  }
  const inside = servers.flatMap(({ running }) => certificateOf(running?.certificates, CertificateHolder.EDGE_INTERNAL) ?? []);
  const publicCa = inside.every(({ issuer }) => issuer !== first.issuer);
  const authority = publicCa ? AUTHORITIES.find(([pattern]) => pattern.test(first.issuer))?.[1] : undefined;
  notes.add(ImportNoteKind.TO_CONFIRM, 'existingExternalCertificate.publicCa',
    `no file tells whether ${first.issuer} is a public authority: ${authority !== undefined ? 'yes is assumed by its name'
      : publicCa ? 'yes is assumed' : 'no is assumed, because it issued the internal certificate too'}`, CERTIFICATES, [first.source]);
  if (first.isExportable === undefined) {
    notes.add(ImportNoteKind.ASSUMED, 'existingExternalCertificate.privateKeyExportable', 'it was not read whether its private key can be exported: no is assumed', CERTIFICATES, [first.source]);
  }
  if (first.keyLength === undefined) {
    notes.add(ImportNoteKind.ASSUMED, 'existingExternalCertificate.keyLengthBits', `the length of its key was not read: ${USUAL_KEY_LENGTH} is assumed`, CERTIFICATES, [first.source]);
  }
  const [validFrom, validUntil] = [first.notBefore.slice(0, 10), first.notAfter.slice(0, 10)];
  const signatureAlgorithm = signatureOf(first.signatureAlgorithm);
  return {
    subject: commonName(first.subject),
    sans: first.subjectAlternativeNames,
    clientAuthentication: first.extendedKeyUsages.length === 0 || first.extendedKeyUsages.includes(CLIENT_AUTHENTICATION),
    privateKeyExportable: first.isExportable ?? false,
    publicCa,
    ...(servers.length > 1 && isShared ? { sharedAcrossPool: true } : {}),
    keyLengthBits: first.keyLength ?? USUAL_KEY_LENGTH,
    ...(validFrom > validUntil ? {} : { validFrom }),
    validUntil,
    ...(authority === undefined ? {} : { authority }),
    ...(signatureAlgorithm === undefined ? {} : { signatureAlgorithm }),
    ...(first.hasCrlDistributionPoint === undefined ? {} : { crlDistributionPoint: first.hasCrlDistributionPoint }),
  };
}

/** The kind of signature that an object identifier stands for. */
function signatureOf(oid: string | undefined): SignatureAlgorithm | undefined {
  if (oid === '1.2.840.113549.1.1.10') return SignatureAlgorithm.RSASSA_PSS;
  if (oid?.startsWith('1.2.840.113549.1.1.') === true) return SignatureAlgorithm.RSA;
  return oid?.startsWith('1.2.840.10045.4.') === true ? SignatureAlgorithm.ECDSA : undefined;
}

/** The certificate that is in use, not one that is staged. */
function certificateOf(certificates: readonly RunningCertificate[] | undefined, holder: CertificateHolder): RunningCertificate | undefined {
  return certificates?.find(({ holders, effectiveDate }) => holders.includes(holder) && effectiveDate === undefined);
}

/** The common name in a distinguished name. */
export function commonName(subject: string): string {
  return /(?:^|,\s*)CN=("?)([^",]+)\1/i.exec(subject)?.[2]?.trim() ?? subject;
}
