import { CertificateAuthority, CertificatePurpose, ExtendedKeyUsage } from '../../values/vocabulary/certificates';
import type { CertificatePlan } from '../../plan/certificates/certificate-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import { holderName } from '../../plan/servers/service-names';
import { quoted } from '../powershell/powershell-text';
import type { ChecklistStep } from './checklist-step';
import { command, entered } from './checklist-value';
import { deploymentWizard, managementShell } from './places';

/** An interface of the Edge Servers whose certificate is set up. */
interface CertificateSide {
  readonly purpose: CertificatePurpose;
  readonly name: string;
  readonly page: string;
  /** What to do before the request; absent if there is nothing to do. */
  readonly preparation?: string;
}

/** In the order in which the certificates are set up. */
const SIDES: readonly CertificateSide[] = [
  {
    purpose: CertificatePurpose.EDGE_INTERNAL,
    name: 'internal',
    page: 'lync-server-2013-set-up-certificates-for-the-internal-edge-interface.md',
    preparation: 'Import the certificate chain of the internal CA first.',
  },
  {
    purpose: CertificatePurpose.EDGE_EXTERNAL,
    name: 'external',
    page: 'lync-server-2013-set-up-certificates-for-the-external-edge-interface.md',
  },
];

const AUTHORITIES: Readonly<Record<CertificateAuthority, string>> = {
  [CertificateAuthority.PUBLIC]: 'a public CA',
  [CertificateAuthority.PUBLIC_OR_INTERNAL]: 'a public or internal CA',
};

/** Requesting and assigning the certificates: the internal one first. */
export function certificateSteps(plan: EdgePlan): ChecklistStep[] {
  return SIDES.flatMap((side) => plan.certificates
    .filter(({ purpose }) => purpose === side.purpose)
    .flatMap((certificate) => [requestStep(plan, certificate, side), assignStep(plan, certificate, side)]));
}

function requestStep(
  plan: EdgePlan, certificate: CertificatePlan, { name, page, preparation }: CertificateSide,
): ChecklistStep {
  const { subject, sans, ca, eku, keyLengthBits, privateKeyExportable } = certificate;
  const needsClientUsage = eku.includes(ExtendedKeyUsage.CLIENT_AUTHENTICATION);
  return {
    what: `Request the ${name} certificate.`,
    where: needsClientUsage
      ? managementShell(plan, 'the first Edge Server')
      : `${deploymentWizard(plan, 'the first Edge Server')}, step 3`,
    values: [
      ...(needsClientUsage ? [command(requestCommand(certificate))] : []),
      entered('Subject name', subject),
      ...(sans.length === 0 ? [] : [entered('Subject alternative names', ...sans)]),
      entered('Issued by', AUTHORITIES[ca]),
      entered('Extended key usage', ...eku),
      entered('Key', `${keyLengthBits} bits, ${privateKeyExportable ? '' : 'not '}exportable`),
    ],
    notes: [
      ...(preparation === undefined ? [] : [preparation]),
      ...(needsClientUsage ? ['The wizard cannot request client authentication, which AOL requires.'] : []),
    ],
    page,
  };
}

function assignStep(
  plan: EdgePlan, { sharedAcrossPool, installedOn, assignedTo }: CertificatePlan, { name, page }: CertificateSide,
): ChecklistStep {
  return {
    what: sharedAcrossPool
      ? `Install the ${name} certificate with its private key on every server in the pool, and assign it.`
      : `Assign the ${name} certificate.`,
    where: `${deploymentWizard(plan, 'each Edge Server')}, step 3`,
    values: [
      entered('Servers', ...installedOn),
      entered('Assigned to', ...assignedTo.map((holder) => holderName(holder))),
    ],
    notes: sharedAcrossPool
      ? ['Export it with its private key from the first server: all servers in the pool use the same certificate.']
      : [],
    page,
  };
}

function requestCommand({ sans, keyLengthBits }: CertificatePlan): string {
  return `Request-CsCertificate -New -Type AccessEdgeExternal -DomainName ${quoted(sans.join(','))} -ClientEku $true `
    + `-KeySize ${keyLengthBits} -PrivateKeyExportable $true -Template 'TEMPLATE' -Output 'C:\\edge-external.req'`;
}
