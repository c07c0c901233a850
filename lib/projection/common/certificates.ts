import type { CertificatePlan, CertificateSourcePlan, ExistingCertificatePlan } from '../../plan/certificates/certificate-plan';
import { holderName } from '../../plan/servers/service-names';
import {
  CertificateAuthority, type CertificateHolder, CertificatePurpose, CertificateSource, ExtendedKeyUsage, PublicAuthority, SignatureAlgorithm,
} from '../../values/vocabulary/certificates';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, type RowFrame, tableOf } from '../model/table-of';
import { counted } from '../model/words';

/** The contents that planned and existing certificates have in common. */
type Contents = Pick<CertificatePlan, 'subject' | 'sans' | 'keyLengthBits' | 'privateKeyExportable' | 'sharedAcrossPool'>;

/** A planned certificate, or the existing one. */
interface Certificate {
  readonly row: RowFrame;
  readonly contents: Contents;
  readonly issuer: string;
  readonly usages: readonly ExtendedKeyUsage[];
  /** The kind of machine that it is installed on, if there are several. */
  readonly carrier: string;
  readonly assignedTo?: readonly CertificateHolder[];
  readonly installedOn?: readonly string[];
  readonly source?: CertificateSourcePlan | undefined;
  /** What is known of a certificate in use. */
  readonly inUse?: ExistingCertificatePlan;
}

interface PurposeText {
  readonly name: string;
  readonly carrier: string;
}

const PURPOSES: Readonly<Record<CertificatePurpose, PurposeText>> = {
  [CertificatePurpose.EDGE_EXTERNAL]: { name: 'Edge external', carrier: 'server' },
  [CertificatePurpose.EDGE_INTERNAL]: { name: 'Edge internal', carrier: 'server' },
  [CertificatePurpose.REVERSE_PROXY]: { name: 'Reverse proxy', carrier: 'instance' },
};

const AUTHORITIES: Readonly<Record<CertificateAuthority, string>> = {
  [CertificateAuthority.PUBLIC]: 'public CA',
  [CertificateAuthority.PUBLIC_OR_INTERNAL]: 'public or internal CA',
};

const USAGES: Readonly<Record<ExtendedKeyUsage, string>> = {
  [ExtendedKeyUsage.SERVER_AUTHENTICATION]: 'server',
  [ExtendedKeyUsage.CLIENT_AUTHENTICATION]: 'client',
};

const PUBLIC_AUTHORITIES: Readonly<Record<PublicAuthority, string>> = {
  [PublicAuthority.CERTUM]: 'Certum',
  [PublicAuthority.DIGICERT]: 'DigiCert',
  [PublicAuthority.GLOBALSIGN]: 'GlobalSign',
  [PublicAuthority.GODADDY]: 'GoDaddy',
  [PublicAuthority.LETS_ENCRYPT]: 'Let\'s Encrypt',
  [PublicAuthority.SECTIGO]: 'Sectigo',
  [PublicAuthority.UNKNOWN]: 'not known',
};

const SIGNATURES: Readonly<Record<SignatureAlgorithm, string>> = {
  [SignatureAlgorithm.RSA]: 'RSA',
  [SignatureAlgorithm.RSASSA_PSS]: 'RSASSA-PSS',
  [SignatureAlgorithm.ECDSA]: 'ECDSA',
};

const { TEXT, NAME, NUMBER, FLAG, ENTRY, DAY } = PlanColumnKind;
const { DATA } = PlanColumnPlace;

const COLUMNS: readonly ColumnOf<Certificate>[] = [
  { key: 'subject', title: 'Subject', kind: NAME, cell: ({ contents }) => contents.subject },
  { key: 'sans', title: 'Alternative names', kind: NAME, whenEmpty: 'none', cell: ({ contents }) => contents.sans },
  { key: 'issuedBy', title: 'Issued by', kind: TEXT, cell: issuedBy },
  // Told in one line, and compared one by one: a key that more servers share is the same key.
  { key: 'privateKey', title: 'Private key', kind: TEXT, compared: false, cell: privateKey },
  { key: 'keyLength', title: 'Key length in bits', kind: NUMBER, place: DATA, cell: ({ contents }) => contents.keyLengthBits },
  { key: 'exportable', title: 'Key exportable', kind: FLAG, place: DATA, cell: ({ contents }) => contents.privateKeyExportable },
  { key: 'shared', title: 'The same on each of them', kind: FLAG, place: DATA, cell: ({ contents }) => contents.sharedAcrossPool },
  { key: 'assignedTo', title: 'Assigned to', kind: TEXT, cell: ({ assignedTo = [] }) => assignedTo.map(holderName) },
  { key: 'installedOn', title: 'Installed on', kind: TEXT, cell: ({ installedOn }) => installedOn },
  { key: 'source', title: 'Source', kind: ENTRY, cell: ({ source }) => (source === undefined ? [] : sourceText(source)) },
  { key: 'installed', title: 'Installed by the deployment', kind: FLAG, place: DATA, cell: ({ source }) => source?.isInstalled },
  { key: 'validFrom', title: 'Valid from', kind: DAY, cell: ({ inUse: existing }) => existing?.validFrom },
  { key: 'validUntil', title: 'Valid until', kind: DAY, cell: ({ inUse: existing }) => existing?.validUntil },
  { key: 'authority', title: 'Public authority', kind: TEXT, cell: authorityName },
  {
    key: 'signature', title: 'Signature', kind: TEXT,
    cell: ({ inUse: existing }) => existing?.signatureAlgorithm && SIGNATURES[existing.signatureAlgorithm],
  },
  { key: 'crl', title: 'Names a CRL distribution point', kind: FLAG, cell: ({ inUse: existing }) => existing?.crlDistributionPoint },
];

/** The certificates, with the values for the certificate wizard, and the existing external certificate. */
export function certificatesTable(
  title: string, certificates: readonly CertificatePlan[], existing?: ExistingCertificatePlan,
): PlanTable {
  return tableOf([...certificates.map(planned), ...(existing === undefined ? [] : [inUse(existing)])], {
    id: PlanTableId.CERTIFICATES,
    title,
    audiences: [PlanAudience.PKI],
    form: PlanTableForm.RECORDS,
    columns: COLUMNS,
    row: ({ row }) => row,
  });
}

function planned(certificate: CertificatePlan): Certificate {
  const { purpose, subject, ca, eku, assignedTo, installedOn, source, tableRows } = certificate;
  const { name, carrier } = PURPOSES[purpose];
  return {
    row: { id: purpose, group: name, label: `${name}, ${subject}`, planningRows: tableRows },
    contents: certificate,
    issuer: AUTHORITIES[ca],
    usages: eku,
    carrier,
    assignedTo,
    installedOn,
    source,
  };
}

function inUse(existing: ExistingCertificatePlan): Certificate {
  const { subject, publicCa, clientAuthentication } = existing;
  const { name, carrier } = PURPOSES[CertificatePurpose.EDGE_EXTERNAL];
  const group = `${name}, already in use`;
  return {
    row: { id: `${CertificatePurpose.EDGE_EXTERNAL}/in-use`, group, label: `${group}: ${subject}` },
    contents: existing,
    issuer: publicCa ? 'public CA' : 'private CA',
    usages: [ExtendedKeyUsage.SERVER_AUTHENTICATION, ...(clientAuthentication ? [ExtendedKeyUsage.CLIENT_AUTHENTICATION] : [])],
    carrier,
    inUse: existing,
  };
}

function authorityName({ inUse: existing, source }: Certificate): string | undefined {
  const authority = existing?.authority ?? source?.authority;
  return authority && PUBLIC_AUTHORITIES[authority];
}

function issuedBy({ issuer, usages }: Certificate): string {
  return `${issuer}, for ${usagesText(usages)}`;
}

/** What a certificate is for: `server and client authentication`. */
export function usagesText(usages: readonly ExtendedKeyUsage[]): string {
  return `${usages.map((usage) => USAGES[usage]).join(' and ')} authentication`;
}

function privateKey({ contents: { keyLengthBits, privateKeyExportable, sharedAcrossPool }, carrier }: Certificate): string {
  const exportable = privateKeyExportable ? 'exportable' : 'not exportable';
  return `${keyLengthBits} bits, ${exportable}${sharedAcrossPool ? `, the same on every ${carrier}` : ''}`;
}

/** The source of a certificate, and its validity. */
function sourceText(source: CertificateSourcePlan): string[] {
  const { validityMonths, renewDaysBeforeExpiry = 0, renewsItself } = source;
  if (validityMonths === undefined) return [makerOf(source)];
  return [
    makerOf(source),
    `valid for ${counted(validityMonths, 'month')}, ${renewsItself ? 'renewed' : 'to be renewed'} `
    + `${counted(renewDaysBeforeExpiry, 'day')} before expiry`,
  ];
}

function makerOf(source: CertificateSourcePlan): string {
  switch (source.kind) {
    case CertificateSource.EXISTING: return 'an existing certificate in a Key Vault';
    case CertificateSource.SELF_SIGNED: return 'a Key Vault, self-signed';
    case CertificateSource.ISSUER: return `a Key Vault, issuer ${source.issuerName ?? 'known at deployment'}`;
    case CertificateSource.SIGNED_ELSEWHERE:
      return `a Key Vault, signed elsewhere${source.isInstalled ? '' : '; not signed yet, on no server'}`;
  }
}
