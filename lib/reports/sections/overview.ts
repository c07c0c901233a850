import type { EdgePlan } from '../../domain/plan/edge-plan';
import { inWords, usesInWords } from '../plan-words';
import { textTable } from '../text-table';

const LOAD_BALANCING: Readonly<Record<string, string>> = {
  none: 'none',
  dns: 'DNS, external and internal',
};

const TRANSLATION: Readonly<Record<string, string>> = {
  none: 'none: the external adapters carry the public addresses',
  nat: 'NAT between the Internet and the external adapters',
  cloud: 'by the cloud, one public address for each external address',
};

/** What is planned, in a few lines. */
export function overviewSection(plan: EdgePlan): string[] {
  const { internal } = plan;
  const size = plan.virtualMachineSize === undefined ? '' : ` of size ${plan.virtualMachineSize}`;
  return textTable([
    ['Product', inWords(plan.product)],
    ['Topology', plan.topology],
    ['Servers', `${plan.servers.length}${size}`],
    ['Windows features', plan.windowsFeatures.join(', ')],
    ['Load balancing', LOAD_BALANCING[plan.loadBalancing] ?? plan.loadBalancing],
    ['External addresses', plan.singleExternalAddress ? 'one per server for all services' : 'one per server and service'],
    ['Address translation', TRANSLATION[plan.translation] ?? plan.translation],
    ['In use', usesInWords(plan.conditions)],
    ['SIP domains', plan.sipDomains.join('\n')],
    ...plan.services.map(({ service, fqdn, port }) => [inWords(service), `${fqdn}:${port}`]),
    ['Edge internal', internal.fqdn],
    ['Next hop', [internal.nextHop, ...internal.nextHopAddresses].join('\n')],
    ['Perimeter DNS', listOrNone(internal.perimeterDnsServers)],
    ['Internal networks', listOrNone(internal.networks)],
  ].filter(([, value]) => value !== '').map((cells) => ({ cells })));
}

function listOrNone(values: readonly string[]): string {
  return values.length === 0 ? 'none' : values.join(', ');
}
