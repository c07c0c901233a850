import { certificateUses, STAGED_USE } from '../../plan/certificates/certificate-uses';
import type { CertificatePlan } from '../../plan/certificates/certificate-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import { CertificatePurpose } from '../../values/vocabulary/certificates';
import type { ChecklistStep } from './checklist-step';
import { entered } from './checklist-value';
import { managementShell } from './places';

const SCRIPT = '.\\rotate-certificate.ps1';

/** How a certificate is replaced before it expires. */
export function renewalSteps(plan: EdgePlan): ChecklistStep[] {
  return plan.certificates.map((certificate) => renewalStep(plan, certificate));
}

function renewalStep(plan: EdgePlan, certificate: CertificatePlan): ChecklistStep {
  const isExternal = certificate.purpose === CertificatePurpose.EDGE_EXTERNAL;
  const name = isExternal ? 'external' : 'internal';
  const command = `${SCRIPT} -Certificate ${isExternal ? 'External' : 'Internal'} -FromStore`;
  const uses = certificateUses(certificate);
  return {
    what: `Before the ${name} certificate expires, replace it on one server after the other.`,
    where: managementShell(plan, 'each Edge Server, as an administrator'),
    values: [
      entered('Run first, and read what it would do', command),
      entered('Run', `${command} -Apply -Restart`),
      entered('Uses', ...uses),
    ],
    notes: [
      'With the certificate in a file, use -PfxPath in place of -FromStore.',
      ...(uses.includes(STAGED_USE)
        ? ['The script stages it for A/V authentication: begin at least as long before the old one ends as tokens live, 8 hours by default.']
        : []),
      'The Edge services restart: one page ends with that (cloud-consolidation-edge-certificates.md), the help of Set-CsCertificate does '
      + 'not speak of it. Users and partners reconnect.',
    ],
    page: 'lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-set-cscertificate.md',
  };
}
