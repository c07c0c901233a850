import type { EdgePlan } from '../../plan/edge-plan';
import type { ChecklistStep } from './checklist-step';
import { command, entered } from './checklist-value';
import { managementShell } from './places';

/** Tasks for the administrators of appliances; none if the load balancers are created in the cloud. */
export function loadBalancerSteps({ loadBalancers }: EdgePlan): ChecklistStep[] {
  const virtualAddresses = loadBalancers.flatMap((loadBalancer) => loadBalancer.virtualAddresses);
  const values = virtualAddresses.flatMap(({ fqdn, address }) =>
    (address === undefined ? [] : [entered('Virtual address', fqdn, address)]));
  if (values.length === 0 || values.length < virtualAddresses.length) return [];
  return [{
    what: 'Ask for the load balancers to be configured as listed in the plan report, without direct server return.',
    where: 'the administrators of the load balancers',
    values,
    notes: ['Internally, only the listeners in the report go through the load balancer: no web conferencing and no XMPP.'],
    page: 'lync-server-2013-hardware-load-balancer-requirements.md',
  }];
}

/** What to do on servers that receive no new connections. */
export function drainSteps(plan: EdgePlan): ChecklistStep[] {
  const drained = plan.servers.filter((server) => server.drained === true);
  return drained.length === 0 ? [] : [{
    what: 'Stop the services on the drained servers after their calls have ended.',
    where: managementShell(plan, 'each of these servers'),
    values: [entered('Servers', ...drained.map(({ fqdn }) => fqdn)), command('Stop-CsWindowsService -Graceful')],
    notes: ['After maintenance, run Start-CsWindowsService, and remove the server from drainedServers.'],
    page: 'lync-server-2013-dns-load-balancing.md',
  }];
}
