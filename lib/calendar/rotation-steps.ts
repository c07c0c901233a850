import type { CertificatePlan } from '../plan/certificates/certificate-plan';
import { CertificateHolder, CertificatePurpose } from '../values/vocabulary/certificates';

const SCRIPT = 'rotate-certificate.ps1';

/** How a certificate of an Edge is replaced, in order. */
export function edgeSteps(certificate: CertificatePlan): string[] {
  const isExternal = certificate.purpose === CertificatePurpose.EDGE_EXTERNAL;
  const command = `${SCRIPT} -Certificate ${isExternal ? 'External' : 'Internal'}`;
  return [
    orderStep(certificate),
    `run ${command} -FromStore on one server after the other, or -PfxPath FILE in place of -FromStore: first without -Apply, which tells what it `
      + 'would do, then with -Apply',
    ...(certificate.assignedTo.includes(CertificateHolder.AV_AUTHENTICATION)
      ? ['it stages the new one for A/V authentication: do that on every server by the last day of staging']
      : []),
    'run it again with -Apply -Restart where a listener still answers with the old one; the old one stays in the store',
  ];
}

/** How the certificate of a listener is replaced. */
export function proxySteps(certificate: CertificatePlan, isGateway: boolean): string[] {
  return [
    orderStep(certificate),
    isGateway ? 'look whether the listener of the Application Gateway answers with it' : 'install it on the appliance, and look whether its listener answers with it',
  ];
}

function orderStep({ subject, sans, source }: CertificatePlan): string {
  if (source?.renewsItself === true) return 'the Key Vault renews it by itself: look whether it did';
  const names = sans.filter((name) => name !== subject);
  return `order one for ${subject}${names.length === 0 ? '' : `, with the names ${names.join(', ')}`}`;
}
