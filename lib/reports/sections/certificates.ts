import type { EdgePlan } from '../../plan/edge-plan';
import { inWords } from '../plan-words';
import { type TableRow, textTable } from '../text-table';
import type { CertificatePlan, CertificateSourcePlan, ExistingCertificatePlan } from '../../plan/certificate-plan';
import { CertificateSource } from '../../values/vocabulary/certificates';

/** The certificates, with what the certificate wizard asks for, and the one that is there already. */
export function certificatesSection(plan: EdgePlan): string[] {
  const groups: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    ...plan.certificates.map((certificate) => [inWords(certificate.purpose), factsOf(certificate)] as const),
    ...(plan.existingExternalCertificate === undefined
      ? []
      : [['Edge external, in use already', existingFacts(plan.existingExternalCertificate)] as const]),
  ];
  if (groups.length === 0) return ['none'];
  return textTable(groups.flatMap(([title, facts]): TableRow[] => [{ title }, ...facts.map((cells) => ({ cells }))]));
}

function factsOf(certificate: CertificatePlan): string[][] {
  return [
    ['Subject', certificate.subject],
    ['Alternative names', alternativeNames(certificate)],
    ['Issued by', `${inWords(certificate.ca)}, for ${certificate.eku.map(inWords).join(' and ')} authentication`],
    ['Private key', privateKey(certificate)],
    ['Assigned to', certificate.assignedTo.map(inWords).join(', ')],
    ['Installed on', certificate.installedOn.join(', ')],
    ...(certificate.source === undefined ? [] : [['Comes from', sourceInWords(certificate.source)]]),
  ];
}

/** Where a certificate comes from, and for how long. */
export function sourceInWords(source: CertificateSourcePlan): string {
  const makers: Readonly<Record<string, string>> = {
    [CertificateSource.EXISTING]: 'a Key Vault that has it',
    [CertificateSource.SELF_SIGNED]: 'a Key Vault, self-signed',
    [CertificateSource.ISSUER]: `a Key Vault, issuer ${source.issuerName ?? 'known at deployment'}`,
    [CertificateSource.SIGNED_ELSEWHERE]:
      `a Key Vault, signed elsewhere${source.isInstalled ? '' : '; not signed yet, on no server'}`,
  };
  const maker = makers[source.kind] ?? source.kind;
  if (source.validityMonths === undefined) return maker;
  const renewal = source.renewsItself ? 'renewed' : 'to be renewed';
  return `${maker}\n`
    + `valid for ${counted(source.validityMonths, 'month')}, ${renewal} `
    + `${counted(source.renewDaysBeforeExpiry ?? 0, 'day')} before its end`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function existingFacts(certificate: ExistingCertificatePlan): string[][] {
  return [
    ['Subject', certificate.subject],
    ['Alternative names', alternativeNames(certificate)],
    ['Issued by', `${certificate.publicCa ? 'public CA' : 'a CA that is not public'}, for server`
      + `${certificate.clientAuthentication ? ' and client' : ''} authentication`],
    ['Private key', privateKey(certificate)],
    ...(certificate.validUntil === undefined ? [] : [['Valid until', certificate.validUntil]]),
  ];
}

function alternativeNames({ sans }: Pick<CertificatePlan, 'sans'>): string {
  return sans.length === 0 ? 'none' : sans.join('\n');
}

function privateKey(
  certificate: Pick<CertificatePlan, 'keyLengthBits' | 'privateKeyExportable' | 'sharedAcrossPool'>,
): string {
  const exportable = certificate.privateKeyExportable ? 'exportable' : 'not exportable';
  const shared = certificate.sharedAcrossPool ? ', the same on every server' : '';
  return `${certificate.keyLengthBits} bits, ${exportable}${shared}`;
}
