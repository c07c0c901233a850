import type { EdgePlan } from '../../plan/edge-plan';
import { serviceName } from '../../plan/servers/service-names';
import { AddressTranslation, ExternalAddressing, LoadBalancing } from '../../values/vocabulary/topology';
import { PlatformKey } from '../../values/vocabulary/platform';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { otherConditions, featureNames } from '../model/planning-conditions';
import { type ColumnOf, tableOf } from '../model/table-of';
import { counted } from '../model/words';
import { addressesPerServer, publicAddresses, virtualAddressCounts } from './address-counts';
import { nameTargets } from './name-targets';
import { ORGANIZATION_COLUMNS } from './organization';

const LOAD_BALANCING: Readonly<Record<LoadBalancing, string>> = {
  [LoadBalancing.NONE]: 'no load balancing',
  [LoadBalancing.DNS]: 'DNS load balancing',
  [LoadBalancing.HARDWARE]: 'hardware load balancing',
};

const TRANSLATION: Readonly<Record<AddressTranslation, string>> = {
  [AddressTranslation.NONE]: 'none: the external adapters have the public addresses',
  [AddressTranslation.NAT]: 'NAT between the Internet and the external adapters',
  [AddressTranslation.CLOUD]: 'by the cloud: one public address per external address',
};

const ADDRESSING: Readonly<Record<ExternalAddressing, string>> = {
  [ExternalAddressing.PRIVATE_NAT]: 'private, behind NAT',
  [ExternalAddressing.PUBLIC]: 'public',
};

const PLATFORM: Readonly<Record<PlatformKey, string>> = {
  [PlatformKey.AZURE]: 'Azure',
  [PlatformKey.ON_PREMISES]: 'your own machines and network',
};

const { TEXT, NAME, ADDRESS, DAY, FLAG, ENTRY } = PlanColumnKind;
const { DATA } = PlanColumnPlace;

/** The plan in a few lines. */
export function overviewTable(plan: EdgePlan): PlanTable {
  const columns: ColumnOf<EdgePlan>[] = [
    { key: 'product', title: 'Product', kind: TEXT, cell: ({ product }) => product.name },
    { key: 'productBuild', title: 'Installed build', kind: TEXT, cell: ({ productBuild }) => productBuild },
    { key: 'newestWindows', title: 'Latest Windows', kind: TEXT, place: DATA, cell: ({ product }) => product.newestWindows },
    { key: 'xmppProxy', title: 'XMPP proxy in the product', kind: FLAG, place: DATA, cell: ({ product }) => product.hasXmpp },
    { key: 'topology', title: 'Topology', kind: TEXT, cell: ({ topology }) => topology },
    { key: 'platform', title: 'Platform', kind: TEXT, cell: ({ platform }) => PLATFORM[platform] },
    { key: 'servers', title: 'Edge Servers', kind: TEXT, cell: servers },
    { key: 'externalAddresses', title: 'Addresses per server', kind: ENTRY, cell: addressesPerServer },
    // These are in tables of their own, and compared there.
    { key: 'drained', title: 'Drained servers', kind: NAME, compared: false, cell: drainedServers },
    { key: 'virtualAddresses', title: 'Virtual addresses', kind: TEXT, compared: false, cell: virtualAddressCounts },
    { key: 'publicAddresses', title: 'Public addresses', kind: TEXT, compared: false, cell: publicAddresses },
    { key: 'windowsFeatures', title: 'Windows features', kind: TEXT, cell: ({ product }) => product.windowsFeatures },
    { key: 'addressing', title: 'External addressing', kind: TEXT, place: DATA, cell: (of) => ADDRESSING[of.externalAddressing] },
    { key: 'translation', title: 'Address translation', kind: TEXT, cell: ({ translation }) => TRANSLATION[translation] },
    { key: 'inUse', title: 'In use', kind: TEXT, cell: ({ conditions }) => featureNames(conditions) },
    {
      key: 'otherConditions', title: 'Also in use', kind: TEXT, place: DATA,
      cell: ({ conditions }) => otherConditions(conditions),
    },
    { key: 'sipDomains', title: 'SIP domains', kind: NAME, cell: ({ sipDomains }) => sipDomains },
    ...plan.services.map(({ service, fqdn, port }): ColumnOf<EdgePlan> => (
      { key: service, title: serviceName(service), kind: NAME, cell: () => `${fqdn}:${port}` }
    )),
    { key: 'internal', title: 'Edge internal', kind: NAME, cell: ({ internal }) => internal.fqdn },
    { key: 'nameTargets', title: 'Names lead to', kind: ENTRY, compared: false, cell: nameTargets },
    { key: 'nextHop', title: 'Next hop', kind: NAME, cell: nextHop },
    { key: 'perimeterDns', title: 'Perimeter DNS', kind: ADDRESS, cell: ({ internal }) => internal.perimeterDnsServers },
    { key: 'internalNetworks', title: 'Internal networks', kind: ADDRESS, cell: ({ internal }) => internal.networks },
    { key: 'routes', title: 'Federation route', kind: TEXT, cell: routes },
    {
      key: 'otherEdgePools', title: 'Other Edge pools', kind: FLAG, place: DATA,
      cell: ({ hasOtherEdgePools }) => hasOtherEdgePools,
    },
    ...ORGANIZATION_COLUMNS,
    { key: 'planningDate', title: 'Planning date', kind: DAY, cell: ({ planningDate }) => planningDate },
  ];
  return tableOf([plan], {
    id: PlanTableId.OVERVIEW,
    title: 'Overview',
    audiences: Object.values(PlanAudience),
    form: PlanTableForm.SETTINGS,
    columns,
    row: () => ({ id: 'edge-pool', label: 'Edge pool' }),
  });
}

function servers(plan: EdgePlan): string {
  const size = plan.virtualMachineSize === undefined ? '' : ` of size ${plan.virtualMachineSize}`;
  return `${plan.servers.length}${size}, ${LOAD_BALANCING[plan.loadBalancing]}`;
}

function drainedServers({ servers: all }: EdgePlan): string[] {
  return all.filter(({ drained }) => drained === true).map(({ computerName }) => computerName);
}

function nextHop({ internal }: EdgePlan): string {
  if (internal.nextHopAddresses.length > 0) return `${internal.nextHop} at ${internal.nextHopAddresses.join(', ')}`;
  return `${internal.nextHop}, ${internal.perimeterDnsServers.length > 0 ? 'by perimeter DNS' : 'address not specified'}`;
}

/** The federation traffic of the organization that goes through this pool. */
function routes({ routes: { sip, xmpp } }: EdgePlan): string[] {
  return [...(sip ? ['SIP'] : []), ...(xmpp ? ['XMPP'] : [])];
}

/** The plan in one line, for comparisons. */
export function edgeSummary({ product, topology, servers: { length } }: EdgePlan): string {
  // What a pool that is new or gone is compared with.
  if (length === 0) return 'none';
  return `${product.name}, ${topology}, ${counted(length, 'server')}`;
}
