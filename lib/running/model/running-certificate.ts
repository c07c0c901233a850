import { flag, listOf, number, text, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { CertificateHolder } from '../../values/vocabulary/certificates';
import { RUNNING_SOURCE_SHAPE, type RunningSource } from './running-source';

/** A certificate that is in use on an Edge Server, without its key. */
export interface RunningCertificate {
  /** SHA-1 thumbprint, in capital letters without spaces. */
  readonly thumbprint: string;
  /** Distinguished name as Windows writes it. */
  readonly subject: string;
  readonly issuer: string;
  /** DNS names of the subject alternative name, in alphabetical order. */
  readonly subjectAlternativeNames: string[];
  /** Extended key usages by object identifier; empty if it has none, so that it may be used for everything. */
  readonly extendedKeyUsages: string[];
  /** Start of its validity, ISO 8601 in UTC: `2026-04-01T00:00:00Z`. */
  readonly notBefore: string;
  /** End of its validity. */
  readonly notAfter: string;
  /** `RSA` or `ECC`; absent if it was not read. */
  readonly keyAlgorithm?: string;
  /** Length of the key in bits; absent if it was not read. */
  readonly keyLength?: number;
  /** Object identifier of the algorithm of its signature; absent if it was not read. */
  readonly signatureAlgorithm?: string;
  /** Whether its key can be exported; absent if Windows does not tell. */
  readonly isExportable?: boolean;
  /** Whether it says where revocation lists are; absent if it was not read. */
  readonly hasCrlDistributionPoint?: boolean;
  /** What it is assigned to, by what the library plans. */
  readonly holders: CertificateHolder[];
  /** What it is assigned to, by the product's names: `AccessEdgeExternal`, `Internal`, `XmppServer`. */
  readonly assignedTypes: string[];
  /** Types for which it is staged and not in use yet (`-Roll`): the date on which it becomes so, ISO 8601 in UTC. */
  readonly effectiveDate?: string;
  readonly source: RunningSource;
}

/** What {@link RunningCertificate} holds. */
export const RUNNING_CERTIFICATE_SHAPE = objectOf<RunningCertificate>('RunningCertificate', {
  thumbprint: text,
  subject: text,
  issuer: text,
  subjectAlternativeNames: listOf(text),
  extendedKeyUsages: listOf(text),
  notBefore: text,
  notAfter: text,
  keyAlgorithm: optional(text),
  keyLength: optional(number),
  signatureAlgorithm: optional(text),
  isExportable: optional(flag),
  hasCrlDistributionPoint: optional(flag),
  holders: listOf(wordOf('CertificateHolder', CertificateHolder)),
  assignedTypes: listOf(text),
  effectiveDate: optional(text),
  source: RUNNING_SOURCE_SHAPE,
});
