import type { EdgePlan } from '../../plan/edge-plan';
import type { ChecklistStep, ChecklistValue } from './checklist-step';
import { command, entered } from './checklist-value';
import { deploymentWizard, familyOf, managementShell } from './places';

const INSTALL_PAGE = 'lync-server-2013-install-edge-servers.md';

/** From the published topology to Edge Servers with their components. */
export function installationSteps(plan: EdgePlan): ChecklistStep[] {
  const servers = serversOf(plan);
  return [
    {
      what: 'Export the topology and copy it to each Edge Server.',
      where: managementShell(plan),
      values: [command('Export-CsConfiguration -FileName \'C:\\edge-topology.zip\'')],
      notes: ['Only for the initial installation: later changes are replicated.'],
      page: 'lync-server-2013-export-your-topology-and-copy-it-to-external-media-for-edge-installation.md',
    },
    ...(plan.routes.xmpp ? [{
      what: 'Install the XMPP gateway on the Front End Servers before you set up the Edge Servers.',
      where: `${familyOf(plan)} Deployment Wizard on each Front End Server, Setup or Remove ${familyOf(plan)} Components`,
      values: [],
      notes: [],
      page: 'lync-server-2013-setting-up-xmpp-federation.md',
    }] : []),
    {
      what: 'Install the local configuration store.',
      where: `${deploymentWizard(plan, 'each Edge Server')}, step 1, Import from a file`,
      values: [servers],
      notes: ['The full computer name must match the topology; otherwise the wizard finds no role to install.'],
      page: INSTALL_PAGE,
    },
    { what: 'Install the Edge components.', where: `${deploymentWizard(plan, 'each Edge Server')}, step 2`, values: [servers], notes: [], page: INSTALL_PAGE },
  ];
}

/** From assigned certificates to running Edge Servers. */
export function startSteps(plan: EdgePlan): ChecklistStep[] {
  return [
    {
      what: 'Start the services.',
      where: `${deploymentWizard(plan, 'each Edge Server')}, step 4`,
      values: [serversOf(plan)],
      notes: [],
      page: 'lync-server-2013-start-edge-servers.md',
    },
    {
      what: 'Verify that the configuration is replicated.',
      where: managementShell(plan),
      values: [
        command('Get-CsManagementStoreReplicationStatus'),
        entered('Up to date', ...plan.servers.map(({ fqdn }) => `${fqdn}: True`)),
        entered('If a server is not up to date, run', 'Invoke-CsManagementStoreReplication'),
      ],
      notes: [],
      page: 'lync-server-2013-verify-connectivity-between-internal-servers-and-edge-servers.md',
    },
  ];
}

function serversOf({ servers }: EdgePlan): ChecklistValue {
  return entered('Servers', ...servers.map(({ fqdn }) => fqdn));
}
