import type { EdgePlan, EdgeServerPlan } from '../../domain/plan/edge-plan';
import { grouped } from '../grouped';
import { AT_DEPLOYMENT, inWords } from '../plan-words';
import { type TableRow, textTable } from '../text-table';

/** Names and addresses of the servers, and what is set on them besides. */
export function serversSection(plan: EdgePlan): string[] {
  const addresses = plan.servers.flatMap((server): TableRow[] => [
    { title: `${server.number}. ${server.computerName}, ${server.fqdn}` },
    ...server.external.addresses.map((external, index) => ({
      cells: [
        index === 0 ? 'external' : '',
        external.services.map(inWords).join('\n'),
        external.address,
        external.publicAddress ?? AT_DEPLOYMENT,
        index === 0 ? server.external.defaultGateway : '',
      ],
    })),
    { cells: ['internal', inWords('edgeInternal'), server.internal.address, '', 'none'] },
  ]);
  return [
    ...textTable(addresses, ['Adapter', 'Service', 'Address', 'Public address', 'Default gateway']),
    '',
    ...textTable([
      ...settingRows(plan, 'Subnets', ({ external, internal }) => [
        `external ${external.subnet}, internal ${internal.subnet}`,
      ]),
      ...settingRows(plan, 'Persistent routes', (server) => server.internal.routes
        .map(({ destination, gateway }) => `${destination} via ${gateway}`)),
      ...settingRows(plan, 'Hosts file', (server) => server.hosts.map(({ address, fqdn }) => `${address} ${fqdn}`)),
    ]),
  ];
}

/** A setting once for all servers that have the same, which is said only where others differ. */
function settingRows(plan: EdgePlan, label: string, valuesOf: (server: EdgeServerPlan) => string[]): TableRow[] {
  const owners = grouped(plan.servers, (server) => valuesOf(server).join('\n'));
  return [...owners].map(([value, servers]) => ({
    cells: [
      owners.size === 1 ? label : `${label} of ${servers.map(({ computerName }) => computerName).join(', ')}`,
      value === '' ? 'none' : value,
    ],
  }));
}
