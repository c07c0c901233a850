import type { EdgePlan } from '../../plan/edge-plan';
import { grouped } from '../grouped';
import { AT_DEPLOYMENT, inWords } from '../plan-words';
import { type TableRow, textTable } from '../text-table';
import type { EdgeServerPlan, ExternalAddressPlan } from '../../plan/server-plan';

/** Names and addresses of the servers, and what is set on them besides. */
export function serversSection(plan: EdgePlan): string[] {
  const addresses = plan.servers.flatMap((server): TableRow[] => [
    { title: `${server.number}. ${server.computerName}, ${server.fqdn}${server.drained === true ? ', drained' : ''}` },
    ...server.external.addresses.map((external, index) => ({
      cells: [
        index === 0 ? 'external' : '',
        external.services.map(inWords).join('\n'),
        external.address,
        external.publicAddress ?? AT_DEPLOYMENT,
        index === 0 ? server.external.defaultGateway : '',
      ],
    })),
    { cells: ['internal', inWords('edge-internal'), server.internal.address, '', 'none'] },
  ]);
  return [
    ...textTable(addresses, ['Adapter', 'Service', 'Address', 'Public address', 'Default gateway']),
    '',
    ...ipv6Table(plan),
    ...textTable([
      ...settingRows(plan, 'Subnets', ({ external, internal }) => [
        `external ${external.subnet}, internal ${internal.subnet}`,
      ]),
      ...ipv6Rows(plan),
      ...settingRows(plan, 'Persistent routes', (server) => [...server.internal.routes, ...server.external.routes ?? []]
        .map(({ destination, gateway, metric }) => (
          `${destination} via ${gateway}${metric === undefined ? '' : `, metric ${metric}`}`))),
      ...settingRows(plan, 'Hosts file', (server) => server.hosts.map(({ address, fqdn }) => `${address} ${fqdn}`)),
    ]),
  ];
}

/** The IPv6 addresses, in a table of their own: two of full length do not fit into one line. */
function ipv6Table({ servers }: EdgePlan): string[] {
  const rows = servers.flatMap(({ number, computerName, external, internal }): TableRow[] => {
    const outside = external.addresses.filter(({ ipv6Address }) => ipv6Address !== undefined).map((address, index) => ({
      cells: [
        index === 0 ? 'external' : '',
        address.services.map(inWords).join('\n'),
        `${String(address.ipv6Address)}${seenAs(address)}`,
      ],
    }));
    const inside = internal.ipv6Address === undefined
      ? []
      : [{ cells: ['internal', inWords('edge-internal'), internal.ipv6Address] }];
    return outside.length + inside.length === 0 ? [] : [{ title: `${number}. ${computerName}` }, ...outside, ...inside];
  });
  return rows.length === 0 ? [] : [...textTable(rows, ['Adapter', 'Service', 'IPv6 address']), ''];
}

function seenAs({ ipv6Address, publicIpv6Address }: ExternalAddressPlan): string {
  if (ipv6Address === publicIpv6Address) return '';
  return publicIpv6Address === undefined ? `\npublic ${AT_DEPLOYMENT}` : `\nas ${publicIpv6Address}`;
}

/** IPv6 subnets and the router outside; nothing without IPv6. */
function ipv6Rows(plan: EdgePlan): TableRow[] {
  const [first] = plan.servers;
  const outside = first?.external;
  const inside = first?.internal.ipv6Subnet;
  const subnets = [
    ...(outside?.ipv6Subnet === undefined ? [] : [`external ${outside.ipv6Subnet}`]),
    ...(inside === undefined ? [] : [`internal ${inside}`]),
  ];
  return [
    ...(subnets.length === 0 ? [] : [{ cells: ['IPv6 subnets', subnets.join(', ')] }]),
    ...(outside?.ipv6DefaultGateway === undefined
      ? []
      : [{ cells: ['IPv6 default gateway', `${outside.ipv6DefaultGateway}, external`] }]),
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
