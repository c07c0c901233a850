import type { EdgePlan } from '../../plan/edge-plan';
import { serviceName } from '../../plan/servers/service-names';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { tableOf } from '../model/table-of';
import { AT_DEPLOYMENT } from '../model/words';

/** An address of one of the adapters of a server. */
interface AdapterAddress {
  readonly server: string;
  readonly group: string;
  readonly side: EdgeSide;
  readonly services: readonly EdgeService[];
  readonly address: string;
  /** Empty for the internal adapter, which cannot be reached from the Internet. */
  readonly publicAddress: string;
  readonly defaultGateway: string;
}

const { TEXT, NAME, ADDRESS } = PlanColumnKind;
const { ONCE, DATA } = PlanColumnPlace;

/** The addresses of the servers, by adapter and service. */
export function serverAddressesTable({ servers }: EdgePlan): PlanTable {
  const addresses = servers.flatMap(({ number, computerName, fqdn, drained, external, internal }): AdapterAddress[] => {
    const server = { server: computerName, group: `${number}. ${computerName}, ${fqdn}${drained === true ? ', drained' : ''}` };
    return [
      ...external.addresses.map(({ services, address, publicAddress = AT_DEPLOYMENT }) => (
        { ...server, side: EdgeSide.EXTERNAL, services, address, publicAddress, defaultGateway: external.defaultGateway }
      )),
      {
        ...server, side: EdgeSide.INTERNAL, services: [EdgeService.EDGE_INTERNAL], address: internal.address,
        publicAddress: '', defaultGateway: 'none',
      },
    ];
  });
  return tableOf(addresses, {
    id: PlanTableId.SERVER_ADDRESSES,
    title: 'Servers and addresses',
    audiences: [PlanAudience.NETWORK, PlanAudience.LYNC],
    form: PlanTableForm.LIST,
    columns: [
      { key: 'server', title: 'Server', kind: NAME, place: DATA, cell: ({ server }) => server },
      { key: 'adapter', title: 'Adapter', kind: TEXT, place: ONCE, cell: ({ side }) => side },
      { key: 'services', title: 'Service', kind: NAME, cell: ({ services }) => services.map(serviceName) },
      { key: 'address', title: 'Address', kind: ADDRESS, cell: ({ address }) => address },
      { key: 'publicAddress', title: 'Public address', kind: ADDRESS, cell: ({ publicAddress }) => publicAddress },
      {
        key: 'defaultGateway', title: 'Default gateway', kind: ADDRESS, place: ONCE,
        cell: ({ defaultGateway }) => defaultGateway,
      },
    ],
    row: ({ server, services, group }) => ({
      id: `${server}/${services.join('+')}`, subject: [server, services.join('+')], group,
    }),
  });
}
