import type { EdgePlan } from '../../plan/edge-plan';
import { organizationFacts } from './organization';
import { inWords, usesInWords } from '../plan-words';
import { textTable } from '../text-table';

const LOAD_BALANCING: Readonly<Record<string, string>> = {
  none: 'no load balancing',
  dns: 'DNS load balancing',
  hardware: 'hardware load balancing',
};

const TRANSLATION: Readonly<Record<string, string>> = {
  none: 'none: the external adapters carry the public addresses',
  nat: 'NAT between the Internet and the external adapters',
  cloud: 'by the cloud: a public address for each external one',
};

/** What is planned, in a few lines. */
export function overviewSection(plan: EdgePlan): string[] {
  const loadBalancing = LOAD_BALANCING[plan.loadBalancing] ?? plan.loadBalancing;
  const size = plan.virtualMachineSize === undefined ? '' : ` of size ${plan.virtualMachineSize}`;
  return textTable([
    ['Product', plan.product.name],
    ['Topology', plan.topology],
    ['Servers', `${plan.servers.length}${size}, ${loadBalancing}`],
    ['Windows features', plan.product.windowsFeatures.join(', ')],
    ['External addresses', plan.singleExternalAddress ? 'one per server, for all three services' : ''],
    ['Address translation', TRANSLATION[plan.translation] ?? plan.translation],
    ['In use', usesInWords(plan.conditions)],
    ['SIP domains', plan.sipDomains.join('\n')],
    ...plan.services.map(({ service, fqdn, port }) => [inWords(service), `${fqdn}:${port}`]),
    ['Edge internal', plan.internal.fqdn],
    ['Next hop', nextHop(plan)],
    ['Perimeter DNS', plan.internal.perimeterDnsServers.join(', ')],
    ['Internal networks', plan.internal.networks.join(', ')],
    ...organizationFacts(plan.organization),
    ['Planning date', plan.planningDate ?? ''],
  ].filter(([, value]) => value !== '').map((cells) => ({ cells })));
}

function nextHop({ internal }: EdgePlan): string {
  if (internal.nextHopAddresses.length > 0) return `${internal.nextHop} at ${internal.nextHopAddresses.join(', ')}`;
  return `${internal.nextHop}, ${internal.perimeterDnsServers.length > 0 ? 'by perimeter DNS' : 'address not given'}`;
}
