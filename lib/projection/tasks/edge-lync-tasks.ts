import type { EdgePlan } from '../../plan/edge-plan';
import { ExternalAccessPolicyScope } from '../../plan/settings/lync-settings-plan';
import { productWords } from '../../plan/product/product-words';
import { holderName } from '../../plan/servers/service-names';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { PlatformKey } from '../../values/vocabulary/platform';
import { AddressTranslation } from '../../values/vocabulary/topology';
import { PlanAudience } from '../model/plan-table';
import { counted } from '../model/words';
import { type PlanTask, TaskTime } from './plan-task';

/** What Lync administrators do for an Edge, in working order: no deployment has access to Topology Builder and to Lync. */
export function edgeLyncTasks(plan: EdgePlan): PlanTask[] {
  const { family } = productWords(plan.product.key);
  return [
    ...(plan.platform === PlatformKey.AZURE ? [] : [serversTask(plan)]),
    topologyTask(plan, family),
    ...(plan.routes.xmpp ? [xmppGatewayTask(family)] : []),
    installationTask(plan, family),
    certificatesTask(plan, family),
    ...drainTasks(plan, family),
    settingsTask(plan, family),
    ...policyTasks(plan, family),
  ].map((task) => ({ ...task, audience: PlanAudience.LYNC }));
}

type LyncTask = Omit<PlanTask, 'audience'>;

function serversTask({ servers, product }: EdgePlan): LyncTask {
  return {
    id: 'set-up-servers',
    time: TaskTime.BEFORE_DEPLOYMENT,
    what: 'Set up the Edge Servers as in the tables of servers and addresses',
    where: servers.map(({ fqdn }) => fqdn).join(', '),
    details: [
      'full computer names, addresses, default gateway, persistent routes and hosts files',
      ...(product.windowsFeatures.length === 0 ? [] : [`Windows features ${product.windowsFeatures.join(', ')}`]),
    ],
    page: 'lync-server-2013-set-up-network-interfaces-for-edge-servers.md',
  };
}

function topologyTask({ platform, internal, routes, servers, translation }: EdgePlan, family: string): LyncTask {
  const isDeployed = platform === PlatformKey.AZURE;
  const routed = [...(routes.sip ? ['SIP'] : []), ...(routes.xmpp ? ['XMPP'] : [])];
  const media = translation === AddressTranslation.NONE ? [] : servers.flatMap(({ computerName, external }) => external.addresses
    .filter(({ services }) => services.includes(EdgeService.AUDIO_VIDEO))
    .map(({ publicAddress }) => ({ computerName, publicAddress })));
  return {
    id: 'define-topology',
    time: isDeployed && media.some(({ publicAddress }) => publicAddress === undefined) ? TaskTime.AFTER_DEPLOYMENT : TaskTime.BEFORE_DEPLOYMENT,
    what: 'Define the Edge pool, and publish the topology',
    where: `${family} Topology Builder`,
    details: [
      `pool ${internal.fqdn}, next hop ${internal.nextHop}`,
      ...media.map(({ computerName, publicAddress }) => (
        `A/V Edge of ${computerName} translated by NAT, public address ${publicAddress ?? (isDeployed ? 'as assigned at deployment' : 'as assigned at the NAT device')}`)),
      ...(routed.length === 0 ? [] : [`federation route of each site for ${routed.join(' and ')}`]),
    ],
    page: 'lync-server-2013-define-your-edge-topology.md',
  };
}

function xmppGatewayTask(family: string): LyncTask {
  return {
    id: 'install-xmpp-gateway',
    time: TaskTime.AFTER_DEPLOYMENT,
    what: 'Install the XMPP gateway on the Front End Servers, before the Edge components',
    where: `${family} Deployment Wizard on each Front End Server`,
    details: [],
    page: 'lync-server-2013-setting-up-xmpp-federation.md',
  };
}

function installationTask({ servers }: EdgePlan, family: string): LyncTask {
  return {
    id: 'install-edge-components',
    time: TaskTime.AFTER_DEPLOYMENT,
    what: 'Export the topology, and install the Edge components with it',
    where: `${family} Deployment Wizard on each Edge Server`,
    details: servers.map(({ fqdn }) => fqdn),
    page: 'lync-server-2013-install-edge-servers.md',
  };
}

function certificatesTask({ certificates }: EdgePlan, family: string): LyncTask {
  return {
    id: 'assign-certificates',
    time: TaskTime.AFTER_DEPLOYMENT,
    what: 'Assign the certificates, and start the services',
    where: `${family} Deployment Wizard on each Edge Server`,
    details: certificates.map(({ subject, assignedTo }) => `${subject} to ${assignedTo.map(holderName).join(', ')}`),
    page: 'lync-server-2013-start-edge-servers.md',
  };
}

function drainTasks({ servers }: EdgePlan, family: string): LyncTask[] {
  const drained = servers.filter((server) => server.drained === true);
  return drained.length === 0 ? [] : [{
    id: 'stop-drained-servers',
    time: TaskTime.AFTER_DEPLOYMENT,
    what: 'Stop the services of the drained servers, after their calls have ended',
    where: `${family} Management Shell on each of them`,
    details: drained.map(({ fqdn }) => fqdn),
    page: 'lync-server-2013-dns-load-balancing.md',
  }];
}

/** The script that is made from the same plan. */
function settingsTask({ federation, publicIm, xmpp }: EdgePlan, family: string): LyncTask {
  const lists: readonly (readonly [number, string])[] = [
    [federation?.partners.length ?? 0, 'partner domain'],
    [federation?.blockedDomains.length ?? 0, 'blocked domain'],
    [federation?.hostingProviders.length ?? 0, 'hosting provider'],
    [publicIm.length, 'public IM provider'],
    [xmpp?.partners.length ?? 0, 'XMPP partner'],
  ];
  return {
    id: 'run-settings-script',
    time: TaskTime.BEFORE_USERS,
    what: 'Set the Lync settings of the plan, with its settings script',
    where: `${family} Management Shell on an internal computer`,
    details: [
      'Access Edge configuration and external access policy',
      ...lists.flatMap(([count, name]) => (count === 0 ? [] : [counted(count, name)])),
    ],
    page: 'lync-server-2013-federation-and-external-access-cmdlets.md',
  };
}

function policyTasks({ externalAccessPolicy: { identity, scope } }: EdgePlan, family: string): LyncTask[] {
  return scope !== ExternalAccessPolicyScope.USER ? [] : [{
    id: 'grant-external-access-policy',
    time: TaskTime.BEFORE_USERS,
    what: `Grant the external access policy ${identity} to its users`,
    where: `${family} Management Shell on an internal computer`,
    details: [],
    page: 'lync-server-2013-manage-external-access-policy-for-your-organization.md',
  }];
}
