import type { PublishingRulePlan, ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
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
function poolNetworkTask(plan: ReverseProxyPlan, subnet: string): PlanTask {
  return {
    id: 'connect-pools',
    audience: PlanAudience.NETWORK,
    time: TaskTime.AFTER_DEPLOYMENT,
    what: 'Connect the subnet of the gateway with what it publishes, and allow the traffic toward it',
    where: 'routers and firewalls between them',
    details: [`subnet ${subnet}`, ...[...targetsOf(plan)].map(([target, { addresses }]) => `${target} ${addresses.join(', ')}`)],
    page: REQUIREMENTS_PAGE,
  };
}

/** What the requests go to: pools, Directors and Office Web Apps. */
function targetsOf({ publishing }: ReverseProxyPlan): ReadonlyMap<string, Pick<PublishingRulePlan, 'addresses'>> {
  return new Map(publishing.map((rule) => [rule.target, rule]));
}

function hiddenNameTasks(plan: ReverseProxyPlan): PlanTask[] {
  const { hiddenNames, publicAddresses } = plan;
  const targets = targetsOf(plan);
  const atProxy = publicAddresses.length === 0 ? AT_DEPLOYMENT : publicAddresses.join(', ');
  return hiddenNames.length === 0 ? [] : [{
    id: 'add-hidden-names',
    audience: PlanAudience.DNS,
    time: publicAddresses.length === 0 ? TaskTime.AFTER_DEPLOYMENT : TaskTime.BEFORE_USERS,
    what: 'Add the external names to the internal zones that hide them',
    where: `internal DNS, ${[...new Set(hiddenNames.map(({ zone }) => `zone ${zone}`))].join(', ')}`,
    // A farm that is published by its own name is reached directly from inside, also by the reverse proxy.
    details: hiddenNames.map(({ name }) => `A ${name} ${targets.get(name)?.addresses.join(', ') ?? `${atProxy}, the reverse proxy`}`),
    page: 'lync-server-2013-determine-dns-requirements.md',
  }];
}

function poolCertificateTask({ pools, publishing }: ReverseProxyPlan): PlanTask {
  const known = new Set(pools.map(({ fqdn }) => fqdn));
  const farms = publishing.filter(({ target }) => !known.has(target));
  return {
    id: 'check-pool-certificates',
    audience: PlanAudience.PKI,
    time: TaskTime.BEFORE_USERS,
    what: 'Check that the certificates have all names of the requests, and that the reverse proxy trusts their CA',
    where: [...known, ...new Set(farms.map(({ target }) => target))].join(', '),
    details: [
      ...pools.map(({ fqdn, certificateNames }) => `${fqdn}: ${certificateNames.join(', ')}`),
      ...farms.map(({ target, host }) => `${target}: ${host}`),
    ],
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
