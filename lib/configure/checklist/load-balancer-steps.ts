import type { EdgePlan } from '../../plan/edge-plan';
import type { ChecklistStep } from './checklist-step';

const PAGE = 'lync-server-2013-hardware-load-balancer-requirements.md';

/** What whoever runs the appliances has to do; nothing where the cloud makes the load balancers. */
export function loadBalancerSteps({ loadBalancers }: EdgePlan): ChecklistStep[] {
  const addresses = loadBalancers.flatMap(({ virtualAddresses }) => virtualAddresses);
  if (addresses.length === 0 || addresses.some(({ address }) => address === undefined)) return [];
  return [{
    what: 'Have the load balancers set up as the plan\'s report says, without direct server return.',
    where: 'whoever runs the load balancers',
    values: addresses.map(({ fqdn, address }) => ({ label: 'Virtual address', value: [fqdn, String(address)] })),
    notes: ['Inside, nothing goes through them but the listeners of the report: not web conferencing, and not XMPP.'],
    page: PAGE,
  }];
}

/** What is left to do for servers that get nothing new. */
export function drainSteps({ servers }: EdgePlan): ChecklistStep[] {
  const drained = servers.filter((server) => server.drained === true);
  return drained.length === 0 ? [] : [{
    what: 'Let the drained servers end their calls and stop.',
    where: 'Lync Server Management Shell on each of them',
    values: [
      { label: 'Servers', value: drained.map(({ fqdn }) => fqdn) },
      { label: 'Run', value: 'Stop-CsWindowsService -Graceful' },
    ],
    notes: ['After the service, run Start-CsWindowsService, and take the server out of the drained ones.'],
    page: 'lync-server-2013-dns-load-balancing.md',
  }];
}
