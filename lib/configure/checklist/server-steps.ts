import type { EdgePlan } from '../../plan/edge-plan';
import { quoted } from '../powershell/powershell-text';
import type { ChecklistStep, ChecklistValue } from './checklist-step';
import type { CertificatePlan } from '../../plan/certificate-plan';
import { CertificateAuthority, ExtendedKeyUsage } from '../../values/vocabulary/certificates';
import { holderName } from '../../plan/service-names';

const INSTALL_PAGE = 'lync-server-2013-install-edge-servers.md';
const XMPP_PAGE = 'lync-server-2013-setting-up-xmpp-federation.md';
const INTERNAL_CERTIFICATE_PAGE = 'lync-server-2013-set-up-certificates-for-the-internal-edge-interface.md';
const EXTERNAL_CERTIFICATE_PAGE = 'lync-server-2013-set-up-certificates-for-the-external-edge-interface.md';

const SHELL = 'Lync Server Management Shell on a computer inside';
const wizardOn = (servers: string): string =>
  `Lync Server Deployment Wizard on ${servers}, Install or Update Lync Server System`;
const WIZARD = wizardOn('each Edge Server');

const SIDES: Readonly<Record<string, { readonly name: string; readonly page: string }>> = {
  'edge-internal': { name: 'internal', page: INTERNAL_CERTIFICATE_PAGE },
  'edge-external': { name: 'external', page: EXTERNAL_CERTIFICATE_PAGE },
};

/** From the published topology to running Edge Servers. */
export function serverSteps(plan: EdgePlan): ChecklistStep[] {
  const servers: ChecklistValue = { label: 'Servers', value: plan.servers.map(({ fqdn }) => fqdn) };
  return [
    {
      what: 'Export the topology and copy it to each Edge Server.',
      where: SHELL,
      values: [{ label: 'Run', value: 'Export-CsConfiguration -FileName \'C:\\edge-topology.zip\'' }],
      notes: ['Only for the first installation: later changes replicate.'],
      page: 'lync-server-2013-export-your-topology-and-copy-it-to-external-media-for-edge-installation.md',
    },
    ...(plan.xmpp === undefined ? [] : [{
      what: 'Install the XMPP gateway on the Front End Servers before the Edge Servers.',
      where: 'Lync Server Deployment Wizard on each Front End Server, Setup or Remove Lync Server Components',
      page: XMPP_PAGE,
    }]),
    {
      what: 'Install the local configuration store.',
      where: `${WIZARD}, step 1, Import from a file`,
      values: [servers],
      notes: ['The full computer name must be the one of the topology; otherwise the wizard finds no role to install.'],
      page: INSTALL_PAGE,
    },
    { what: 'Install the Edge components.', where: `${WIZARD}, step 2`, values: [servers], page: INSTALL_PAGE },
    ...[...plan.certificates].sort((a, b) => (a.purpose < b.purpose ? 1 : -1)).flatMap(certificateSteps),
    {
      what: 'Start the services.',
      where: `${WIZARD}, step 4`,
      values: [servers],
      page: 'lync-server-2013-start-edge-servers.md',
    },
    {
      what: 'Check the replication of the configuration.',
      where: SHELL,
      values: [
        { label: 'Run', value: 'Get-CsManagementStoreReplicationStatus' },
        { label: 'Up to date', value: plan.servers.map(({ fqdn }) => `${fqdn}: True`) },
        { label: 'While one is False, run', value: 'Invoke-CsManagementStoreReplication' },
      ],
      page: 'lync-server-2013-verify-connectivity-between-internal-servers-and-edge-servers.md',
    },
  ];
}

function certificateSteps(certificate: CertificatePlan): ChecklistStep[] {
  const { name, page } = SIDES[certificate.purpose] ?? { name: certificate.purpose, page: EXTERNAL_CERTIFICATE_PAGE };
  const needsClientUsage = certificate.eku.includes(ExtendedKeyUsage.CLIENT_AUTHENTICATION);
  const request: ChecklistStep = {
    what: `Request the ${name} certificate.`,
    where: needsClientUsage
      ? 'Lync Server Management Shell on the first Edge Server'
      : `${wizardOn('the first Edge Server')}, step 3`,
    values: [
      ...(needsClientUsage ? [{ label: 'Run', value: requestCommand(certificate) }] : []),
      { label: 'Subject name', value: certificate.subject },
      ...(certificate.sans.length === 0 ? [] : [{ label: 'Subject alternative names', value: certificate.sans }]),
      { label: 'Issued by', value: certificate.ca === CertificateAuthority.PUBLIC ? 'a public CA' : 'a public or internal CA' },
      { label: 'Key usages', value: certificate.eku },
      { label: 'Key', value: `${certificate.keyLengthBits} bits, ${certificate.privateKeyExportable ? '' : 'not '}exportable` },
    ],
    notes: [
      ...(name === 'internal' ? ['Before it, import the chain of the internal CA.'] : []),
      ...(needsClientUsage ? ['The wizard cannot ask for the client\'s key usage, which AOL needs.'] : []),
    ],
    page,
  };
  const assign: ChecklistStep = {
    what: certificate.sharedAcrossPool
      ? `Install the ${name} certificate with its private key on every server of the pool, and assign it.`
      : `Assign the ${name} certificate.`,
    where: `${WIZARD}, step 3`,
    values: [
      { label: 'Servers', value: certificate.installedOn },
      { label: 'Assigned to', value: certificate.assignedTo.map((service) => holderName(service)) },
    ],
    ...(certificate.sharedAcrossPool
      ? { notes: ['Export it from the first server together with its private key: all servers carry the same one.'] }
      : {}),
    page,
  };
  return [request, assign];
}

function requestCommand({ sans, keyLengthBits }: CertificatePlan): string {
  return `Request-CsCertificate -New -Type AccessEdgeExternal -DomainName ${quoted(sans.join(','))} -ClientEku $true `
    + `-KeySize ${keyLengthBits} -PrivateKeyExportable $true -Template 'TEMPLATE' -Output 'C:\\edge-external.req'`;
}
