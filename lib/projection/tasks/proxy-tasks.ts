import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { PlanAudience } from '../model/plan-table';
import type { PlanSection } from '../model/plan-section';
import { AT_DEPLOYMENT, counted } from '../model/words';
import { certificateTasks } from './certificate-tasks';
import { type PlanTask, TaskTime } from './plan-task';
import { recordTasks } from './record-tasks';
import { taskSection } from './task-section';

const PROXY_PAGE = 'lync-server-2013-setting-up-reverse-proxy-servers.md';
const REQUIREMENTS_PAGE = 'lync-server-2013-configuration-requirements-for-reverse-proxy.md';
const SIMPLE_URLS_PAGE = 'lync-server-2013-planning-for-simple-urls.md';

/** What the deployment of a reverse proxy does not do. It has no part in an appliance. */
export function proxyTaskSection(plan: ReverseProxyPlan): PlanSection {
  const { gateway, dnsRecords, listenerCertificate } = plan;
  return taskSection([
    ...(gateway === undefined ? applianceTasks(plan) : [poolNetworkTask(plan, gateway.subnet)]),
    ...recordTasks(dnsRecords.filter(({ zone }) => zone === undefined), 'lync-server-2013-dns-summary-reverse-proxy.md'),
    ...hiddenNameTasks(plan),
    ...certificateTasks(listenerCertificate, gateway !== undefined),
    poolCertificateTask(plan),
    ...lyncTasks(plan),
  ], gateway === undefined
    ? 'The appliance is not part of the deployment, which creates only the DNS records in its zones.'
    : 'The deployment does not do the following.');
}

function applianceTasks({ firewall, publishing }: ReverseProxyPlan): PlanTask[] {
  return [
    {
      id: 'configure-appliance',
      audience: PlanAudience.NETWORK,
      time: TaskTime.BEFORE_USERS,
      what: 'Configure the reverse proxy as in the publishing rules',
      where: 'reverse proxy appliance',
      details: publishing.map(({ host, target }) => `${host} to ${target}`),
      page: REQUIREMENTS_PAGE,
    },
    {
      id: 'firewalls',
      audience: PlanAudience.NETWORK,
      time: TaskTime.BEFORE_USERS,
      what: 'Allow the traffic of the firewall tables',
      where: 'firewalls on both sides of the reverse proxy',
      details: [counted(firewall.length, 'rule')],
      planningRows: [...new Set(firewall.flatMap(({ tableRows }) => tableRows))],
      page: REQUIREMENTS_PAGE,
    },
  ];
}

/** The deployment ends at the subnet of the gateway. */
function poolNetworkTask({ pools }: ReverseProxyPlan, subnet: string): PlanTask {
  return {
    id: 'connect-pools',
    audience: PlanAudience.NETWORK,
    time: TaskTime.AFTER_DEPLOYMENT,
    what: 'Connect the subnet of the gateway with the pools, and allow the traffic toward them',
    where: 'routers and firewalls between them',
    details: [`subnet ${subnet}`, ...pools.map(({ fqdn, webAddresses }) => `${fqdn} ${webAddresses.join(', ')}`)],
    page: REQUIREMENTS_PAGE,
  };
}

function hiddenNameTasks({ hiddenNames, publicAddresses }: ReverseProxyPlan): PlanTask[] {
  return hiddenNames.length === 0 ? [] : [{
    id: 'add-hidden-names',
    audience: PlanAudience.DNS,
    time: publicAddresses.length === 0 ? TaskTime.AFTER_DEPLOYMENT : TaskTime.BEFORE_USERS,
    what: 'Add the external names to the internal zones that hide them, with the public address of the reverse proxy',
    where: `internal DNS, ${[...new Set(hiddenNames.map(({ zone }) => `zone ${zone}`))].join(', ')}`,
    details: hiddenNames.map(({ name }) => `A ${name} ${publicAddresses.length === 0 ? AT_DEPLOYMENT : publicAddresses.join(', ')}`),
    page: 'lync-server-2013-determine-dns-requirements.md',
  }];
}

function poolCertificateTask({ pools }: ReverseProxyPlan): PlanTask {
  return {
    id: 'check-pool-certificates',
    audience: PlanAudience.PKI,
    time: TaskTime.BEFORE_USERS,
    what: 'Check that the certificates of the pools have all names of the requests, and that the reverse proxy trusts their CA',
    where: pools.map(({ fqdn }) => fqdn).join(', '),
    details: pools.map(({ fqdn, certificateNames }) => `${fqdn}: ${certificateNames.join(', ')}`),
    page: REQUIREMENTS_PAGE,
  };
}

function lyncTasks({ pools, simpleUrls, simpleUrlScope }: ReverseProxyPlan): PlanTask[] {
  return [
    {
      id: 'set-external-web-services',
      audience: PlanAudience.LYNC,
      time: TaskTime.BEFORE_USERS,
      what: 'Set the FQDN of the external web services of each pool, and publish the topology',
      where: 'Topology Builder',
      details: pools.map(({ fqdn, externalWebFqdn }) => `${fqdn}: ${externalWebFqdn}`),
      page: PROXY_PAGE,
    },
    ...(simpleUrls.length === 0 ? [] : [{
      id: 'set-simple-urls',
      audience: PlanAudience.LYNC,
      time: TaskTime.BEFORE_USERS,
      what: 'Set the simple URLs, and run Enable-CsComputer on each Director and Front End Server',
      where: `Topology Builder, scope ${simpleUrlScope}`,
      details: simpleUrls.map(({ url }) => url),
      page: SIMPLE_URLS_PAGE,
    }]),
  ];
}
