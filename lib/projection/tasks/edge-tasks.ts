import type { EdgePlan } from '../../plan/edge-plan';
import { productPage } from '../../plan/product/product-page';
import { PlatformKey } from '../../values/vocabulary/platform';
import { PlanAudience } from '../model/plan-table';
import type { PlanSection } from '../model/plan-section';
import { certificateTasks } from './certificate-tasks';
import { edgeLyncTasks } from './edge-lync-tasks';
import { edgeNetworkTasks } from './edge-network-tasks';
import { edgePartnerTasks } from './edge-partner-tasks';
import { type PlanTask, TaskTime } from './plan-task';
import { recordTasks } from './record-tasks';
import { taskSection } from './task-section';

const RECORDS_PAGE = 'lync-server-2013-determine-dns-requirements.md';

/** What the deployment of an Edge does not do; without a deployment, all of it. */
export function edgeTaskSection(plan: EdgePlan): PlanSection {
  const isDeployed = plan.platform === PlatformKey.AZURE;
  const tasks = [
    ...edgeNetworkTasks(plan),
    ...perimeterDnsTasks(plan),
    ...recordTasks(plan.dnsRecords.filter(({ zone }) => zone === undefined || !isDeployed), RECORDS_PAGE),
    ...plan.certificates.flatMap((certificate) => certificateTasks(certificate, false)),
    ...edgeLyncTasks(plan),
    ...edgePartnerTasks(plan),
  ];
  const inWords = isDeployed
    ? 'The deployment does not do the following.'
    : 'This plan has no deployment: everything in it is done by hand.';
  return taskSection(tasks.map((task) => ({ ...task, page: productPage(plan, task.page) })), inWords, {
    [PlanAudience.LYNC]: 'The Topology Builder checklist and the settings script of the plan have every step and value.',
  });
}

/** Without perimeter DNS, the hosts files of the servers have the next hop. */
function perimeterDnsTasks({ internal: { nextHop, nextHopAddresses, perimeterDnsServers } }: EdgePlan): PlanTask[] {
  return perimeterDnsServers.length === 0 ? [] : [{
    id: 'resolve-next-hop',
    audience: PlanAudience.DNS,
    time: TaskTime.BEFORE_DEPLOYMENT,
    what: 'Make the perimeter DNS servers resolve the next hop',
    where: perimeterDnsServers.join(', '),
    details: [`${nextHop} ${nextHopAddresses.join(', ')}`.trim()],
    page: RECORDS_PAGE,
  }];
}
