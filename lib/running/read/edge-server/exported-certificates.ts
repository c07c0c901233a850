import { givenText } from '../../../values/boundary/given-text';
import { CertificateHolder } from '../../../values/vocabulary/certificates';
import type { RunningCertificate } from '../../model/running-certificate';
import type { ExportFile } from '../export-file';
import type { ExportedObject } from '../exported-object';
import { given } from '../given';
import { isoDate } from '../json-values';
import { compareText, sortedBy } from '../plain-text';
import type { Reading } from '../reading';
import { alternativeNames } from './alternative-names';

const HOLDERS: ReadonlyMap<string, CertificateHolder> = new Map([
  ['AccessEdgeExternal', CertificateHolder.ACCESS_EDGE], ['DataEdgeExternal', CertificateHolder.WEB_CONFERENCING],
  ['AudioVideoAuthentication', CertificateHolder.AV_AUTHENTICATION], ['Internal', CertificateHolder.EDGE_INTERNAL],
]);

/** Object identifiers of keys. */
const KEY_ALGORITHMS: ReadonlyMap<string, string> = new Map([['1.2.840.113549.1.1.1', 'RSA'], ['1.2.840.10045.2.1', 'ECC']]);

/** The date of .NET that stands for none. */
const NO_DATE = /^0001-01-0[12]T/;

const CRL_DISTRIBUTION_POINTS = '2.5.29.31';
const LARGEST_KEY = 65536;

/** What a certificate is assigned to. */
interface CertificateUse {
  readonly thumbprint: string;
  readonly types: readonly string[];
  /** Only of a use that had not begun when the export was made. */
  readonly effectiveDate?: string;
}

/** What a certificate without a subject, which has alternative names alone, is called. */
const NO_SUBJECT = '';

/** The certificates that are assigned; undefined if they were not read. */
export function exportedCertificates(reading: Reading, file: ExportFile): RunningCertificate[] | undefined {
  const uses = file.part('certificateUses')?.flatMap((entry) => usesOf(reading, file, entry));
  const certificates = file.part('certificates')?.flatMap((entry) => certificateOf(reading, file, entry, uses ?? []));
  if (certificates === undefined) return undefined;
  for (const thumbprint of new Set((uses ?? []).map((use) => use.thumbprint))) {
    if (certificates.some((certificate) => certificate.thumbprint === thumbprint)) continue;
    const types = (uses ?? []).filter((use) => use.thumbprint === thumbprint).flatMap((use) => use.types);
    reading.addUnread({
      what: `certificate ${thumbprint} (${types.join(', ')})${file.computerName === undefined ? '' : ` of ${file.computerName}`}`,
      usualPlace: 'Cert:\\LocalMachine\\My', reason: 'it is assigned, but not among the certificates with a key', file: file.file,
    });
  }
  return sortedBy(certificates, ({ thumbprint }) => thumbprint);
}

function thumbprintOf(entry: ExportedObject, name = 'Thumbprint'): string | undefined {
  return entry.text(name)?.replace(/\s/g, '').toUpperCase();
}

/** What an entry assigns. Until a staged certificate is in use, the one before it is. */
function usesOf(reading: Reading, file: ExportFile, entry: ExportedObject): CertificateUse[] {
  const [thumbprint, previous] = [thumbprintOf(entry), thumbprintOf(entry, 'PreviousThumbprint')];
  const types = (entry.text('Use') ?? '').split(/[\s,;]+/).filter((type) => type !== '');
  if (thumbprint === undefined) return [];
  const written = entry.text('EffectiveDate');
  const date = isoDate(written ?? '');
  if (written !== undefined && date === undefined && !NO_DATE.test(written)) {
    reading.addUnread({
      what: `effective date of certificate ${thumbprint}`, usualPlace: 'Get-CsCertificate', reason: `${givenText(written)} is not a date as ISO 8601`,
      file: file.file,
    });
  }
  const { collectedAt } = file;
  if (date === undefined || collectedAt === undefined || date <= collectedAt) return [{ thumbprint, types }];
  return [{ thumbprint, types, effectiveDate: date }, ...previous === undefined || previous === thumbprint ? [] : [{ thumbprint: previous, types }]];
}

function certificateOf(
  reading: Reading, file: ExportFile, entry: ExportedObject, uses: readonly CertificateUse[],
): RunningCertificate[] {
  const thumbprint = thumbprintOf(entry) ?? entry.requiredText('Thumbprint');
  const [notBefore, notAfter] = [entry.date('NotBefore'), entry.date('NotAfter')];
  const [subject, issuer] = [entry.text('Subject') ?? NO_SUBJECT, entry.requiredText('Issuer')];
  if (notBefore === undefined) entry.requiredText('NotBefore');
  if (notAfter === undefined) entry.requiredText('NotAfter');
  if (thumbprint === undefined || notBefore === undefined || notAfter === undefined || issuer === undefined) {
    return [];
  }
  const own = uses.filter((use) => use.thumbprint === thumbprint);
  const types = [...new Set(own.flatMap((use) => use.types))].sort(compareText);
  const [effectiveDate] = own.flatMap((use) => use.effectiveDate ?? []).sort(compareText);
  const extensions = entry.texts('Extensions');
  const algorithm = entry.text('KeyAlgorithm');
  return [given({
    thumbprint,
    subject,
    issuer,
    subjectAlternativeNames: namesOf(reading, file, entry),
    extendedKeyUsages: entry.texts('ExtendedKeyUsages').sort(compareText),
    notBefore,
    notAfter,
    keyAlgorithm: algorithm === undefined ? undefined : KEY_ALGORITHMS.get(algorithm) ?? algorithm,
    keyLength: entry.wholeNumber('KeyLength', 1, LARGEST_KEY),
    signatureAlgorithm: entry.text('SignatureAlgorithm'),
    isExportable: entry.flag('IsExportable'),
    hasCrlDistributionPoint: extensions.length === 0 ? undefined : extensions.includes(CRL_DISTRIBUTION_POINTS),
    holders: [...HOLDERS].filter(([type]) => types.includes(type)).map(([, holder]) => holder),
    assignedTypes: types,
    effectiveDate,
    source: entry.source,
  })];
}

function namesOf(reading: Reading, file: ExportFile, entry: ExportedObject): string[] {
  const encoded = entry.longText('SubjectAlternativeName');
  if (encoded === undefined) return [];
  const names = alternativeNames(encoded);
  if (names === undefined) {
    reading.problems.add({
      property: `${file.file}: ${entry.source.place}.SubjectAlternativeName`, given: 'text that is not such a value',
      expected: 'the value of a subject alternative name in Base64, as the script writes it',
      fix: 'collect it again with the script, and do not edit the file',
    });
    return [];
  }
  return [...new Set(names)].sort(compareText);
}
