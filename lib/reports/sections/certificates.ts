import type { CertificatePlan, EdgePlan } from '../../domain/plan/edge-plan';
import { inWords } from '../plan-words';
import { type TableRow, textTable } from '../text-table';

/** The certificates, with what the certificate wizard asks for. */
export function certificatesSection(plan: EdgePlan): string[] {
  if (plan.certificates.length === 0) return ['none'];
  return textTable(plan.certificates.flatMap((certificate): TableRow[] => [
    { title: inWords(certificate.purpose) },
    ...factsOf(certificate).map((cells) => ({ cells })),
  ]));
}

function factsOf(certificate: CertificatePlan): string[][] {
  const exportable = certificate.privateKeyExportable ? 'exportable' : 'not exportable';
  const shared = certificate.sharedAcrossPool ? ', the same on every server' : '';
  return [
    ['Subject', certificate.subject],
    ['Alternative names', certificate.sans.length === 0 ? 'none' : certificate.sans.join('\n')],
    ['Issued by', `${inWords(certificate.ca)}, for ${certificate.eku.map(inWords).join(' and ')} authentication`],
    ['Private key', `${certificate.keyLengthBits} bits, ${exportable}${shared}`],
    ['Assigned to', certificate.assignedTo.map(inWords).join(', ')],
    ['Installed on', certificate.installedOn.join(', ')],
  ];
}
