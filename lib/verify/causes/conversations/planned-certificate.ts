import type { CertificatePlan } from '../../../plan/certificates/certificate-plan';
import { CertificateHolder, CertificatePurpose, ExtendedKeyUsage } from '../../../values/vocabulary/certificates';
import { EdgeSide } from '../../../values/vocabulary/edge-side';
import { type CauseFacts, pageOf } from '../cause-facts';
import { certificateNameText, psNames } from '../words/cause-words';

/** Alternative names that a command lists; more are in the file of the request. */
const NAMED = 20;

const PAGES: Readonly<Record<CertificatePurpose, string>> = {
  [CertificatePurpose.EDGE_EXTERNAL]: 'lync-server-2013-set-up-certificates-for-the-external-edge-interface.md',
  [CertificatePurpose.EDGE_INTERNAL]: 'lync-server-2013-set-up-certificates-for-the-internal-edge-interface.md',
  [CertificatePurpose.REVERSE_PROXY]: 'lync-server-2013-request-and-configure-a-certificate-for-your-reverse-http-proxy.md',
};

const NAMES: Readonly<Record<CertificatePurpose, string>> = {
  [CertificatePurpose.EDGE_EXTERNAL]: 'external certificate',
  [CertificatePurpose.EDGE_INTERNAL]: 'internal certificate',
  [CertificatePurpose.REVERSE_PROXY]: 'listener certificate',
};

/** Types of the cmdlets by what the certificate is assigned to. */
const TYPES: Readonly<Record<CertificateHolder, string>> = {
  [CertificateHolder.ACCESS_EDGE]: 'AccessEdgeExternal',
  [CertificateHolder.WEB_CONFERENCING]: 'DataEdgeExternal',
  [CertificateHolder.AV_AUTHENTICATION]: 'AudioVideoAuthentication',
  [CertificateHolder.EDGE_INTERNAL]: 'Internal',
  [CertificateHolder.LISTENER]: '',
};

/** Purpose of the certificates that are shown to a side. */
export function purposeOf({ plan: { edge, side } }: CauseFacts): CertificatePurpose {
  if (edge === undefined) return CertificatePurpose.REVERSE_PROXY;
  return side === EdgeSide.EXTERNAL ? CertificatePurpose.EDGE_EXTERNAL : CertificatePurpose.EDGE_INTERNAL;
}

/** `external certificate`. */
export function certificateName(facts: CauseFacts): string {
  return NAMES[purposeOf(facts)];
}

/** The page about setting it up. */
export function certificatePage(facts: CauseFacts): string {
  return pageOf(facts, PAGES[purposeOf(facts)]);
}

/** How the planned certificate is requested again. */
export function requestSteps(facts: CauseFacts): string[] {
  const certificate = plannedCertificate(facts);
  if (certificate === undefined) return ['Request a certificate with the planned names.'];
  const { sans, eku, keyLengthBits, privateKeyExportable } = certificate;
  const subject = certificateNameText(certificate.subject);
  const types = typesOf(certificate);
  if (types === '') {
    const alternative = sans.length === 0 ? '' : ` and the alternative names ${sans.slice(0, NAMED).map(certificateNameText).join(', ')}`;
    return [`Request a certificate with the subject ${subject}${alternative}.`];
  }
  const file = `C:\\${certificate.purpose}.req`;
  if (sans.length > NAMED) {
    return [
      `On the first Edge Server, request it with the subject ${subject} and ${sans.length} alternative names:`,
      `certreq -new ${certificate.purpose}.inf ${file} (CertificateRequest writes ${certificate.purpose}.inf with all names)`,
    ];
  }
  const alternative = sans.length === 0 ? '' : ` -DomainName ${psNames(sans)}`;
  const usage = eku.includes(ExtendedKeyUsage.CLIENT_AUTHENTICATION) ? ' -ClientEKU $true' : '';
  return [
    `On the first Edge Server, request it with the subject ${subject}:`,
    `Request-CsCertificate -New -Type ${types}${alternative}${usage} -KeySize ${keyLengthBits}`
      + ` -PrivateKeyExportable $${String(privateKeyExportable)} -Output '${file}'`,
  ];
}

/** How a certificate that was issued comes to the servers, which show it after a restart of their services. */
export function assignSteps(facts: CauseFacts, servers: string): string[] {
  const certificate = plannedCertificate(facts);
  const types = certificate === undefined ? '' : typesOf(certificate);
  if (certificate === undefined || types === '') {
    return [`Install it on ${servers}, with its private key and the certificates of its issuers.`];
  }
  return [
    `On each of ${servers}, import it${certificate.sharedAcrossPool ? ' with the same private key' : ''}, and assign it:`,
    `Import-CsCertificate -Path 'C:\\${certificate.purpose}.pfx' -Password 'PASSWORD'`
      + ` -PrivateKeyExportable $${String(certificate.privateKeyExportable)}`,
    `Set-CsCertificate -Type ${types} -Thumbprint 'THUMBPRINT'`,
    'Restart the services, and check it: Get-CsCertificate',
  ];
}

function plannedCertificate(facts: CauseFacts): CertificatePlan | undefined {
  const purpose = purposeOf(facts);
  return facts.plan.certificates.find((certificate) => certificate.purpose === purpose);
}

function typesOf({ assignedTo }: CertificatePlan): string {
  return assignedTo.map((holder) => TYPES[holder]).filter((type) => type !== '').join(',');
}
