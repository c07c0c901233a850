import type { EdgePlan } from '../../plan/edge-plan';
import type { ExternalAddressPlan } from '../../plan/servers/server-plan';
import { serviceName } from '../../plan/servers/service-names';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { tableOf } from '../model/table-of';
import { AT_DEPLOYMENT } from '../model/words';

/** An IPv6 address of one of the adapters of a server. */
interface AdapterAddress {
  readonly server: string;
  readonly group: string;
  readonly side: EdgeSide;
  readonly services: readonly EdgeService[];
  /** The address, and the address that the Internet sees if it is different. */
  readonly addresses: readonly string[];
}

const { TEXT, NAME, ENTRY } = PlanColumnKind;
const { ONCE, DATA } = PlanColumnPlace;

/** The IPv6 addresses, in a separate table: two addresses of full length do not fit on one line. */
export function serverIpv6AddressesTable({ servers }: EdgePlan): PlanTable {
  const addresses = servers.flatMap(({ number, computerName, external, internal }): AdapterAddress[] => {
    const server = { server: computerName, group: `${number}. ${computerName}` };
    return [
      ...external.addresses.flatMap((address) => (address.ipv6Address === undefined ? [] : [{
        ...server, side: EdgeSide.EXTERNAL, services: address.services, addresses: [address.ipv6Address, ...seenAs(address)],
      }])),
      ...(internal.ipv6Address === undefined ? [] : [{
        ...server, side: EdgeSide.INTERNAL, services: [EdgeService.EDGE_INTERNAL], addresses: [internal.ipv6Address],
      }]),
    ];
  });
  return tableOf(addresses, {
    id: PlanTableId.SERVER_IPV6_ADDRESSES,
    title: 'IPv6 addresses',
    audiences: [PlanAudience.NETWORK, PlanAudience.LYNC],
    form: PlanTableForm.LIST,
    columns: [
      { key: 'server', title: 'Server', kind: NAME, place: DATA, cell: ({ server }) => server },
      { key: 'adapter', title: 'Adapter', kind: TEXT, place: ONCE, cell: ({ side }) => side },
      { key: 'services', title: 'Service', kind: NAME, cell: ({ services }) => services.map(serviceName) },
      { key: 'address', title: 'IPv6 address', kind: ENTRY, cell: ({ addresses: own }) => own },
    ],
    row: ({ server, services, group }) => ({
      id: `${server}/${services.join('+')}`, subject: [server, services.join('+')], group,
    }),
  });
}

function seenAs({ ipv6Address, publicIpv6Address }: ExternalAddressPlan): string[] {
  if (ipv6Address === publicIpv6Address) return [];
  return [publicIpv6Address === undefined ? `public ${AT_DEPLOYMENT}` : `as ${publicIpv6Address}`];
}
