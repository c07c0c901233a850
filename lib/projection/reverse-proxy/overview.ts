import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { ReverseProxyKind, SimpleUrlNaming } from '../../values/vocabulary/reverse-proxy';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { otherConditions, featureNames } from '../model/planning-conditions';
import { type ColumnOf, tableOf } from '../model/table-of';
import { AT_DEPLOYMENT, counted } from '../model/words';

const KINDS: Readonly<Record<ReverseProxyKind, string>> = {
  [ReverseProxyKind.APPLICATION_GATEWAY]: 'Azure Application Gateway v2',
  [ReverseProxyKind.APPLIANCE]: 'existing appliance',
};

const NAMING: Readonly<Record<SimpleUrlNaming, string>> = {
  [SimpleUrlNaming.HOST_PER_URL]: 'a separate host for each URL',
  [SimpleUrlNaming.HOST_PER_SIP_DOMAIN]: 'a host for each SIP domain',
  [SimpleUrlNaming.SHARED_HOST]: 'one host for all SIP domains',
  [SimpleUrlNaming.GIVEN]: 'each URL specified individually',
};

const { TEXT, NAME, ADDRESS, FLAG } = PlanColumnKind;
const { DATA } = PlanColumnPlace;

const COLUMNS: readonly ColumnOf<ReverseProxyPlan>[] = [
  { key: 'kind', title: 'Runs on', kind: TEXT, cell: ({ kind }) => KINDS[kind] },
  {
    key: 'publicAddresses', title: 'Public address', kind: ADDRESS, whenEmpty: AT_DEPLOYMENT,
    cell: ({ publicAddresses }) => publicAddresses,
  },
  { key: 'subnet', title: 'Subnet', kind: ADDRESS, cell: ({ gateway }) => gateway?.subnet },
  {
    key: 'dedicatedConnections', title: 'Dedicated connections', kind: FLAG, place: DATA,
    cell: ({ gateway }) => gateway?.dedicatedConnections,
  },
  {
    key: 'firewallPolicy', title: 'Web application firewall policy', kind: FLAG, place: DATA,
    cell: ({ gateway }) => gateway?.hasFirewallPolicy,
  },
  {
    key: 'certificateVersionPinned', title: 'Certificate version pinned', kind: FLAG, place: DATA,
    cell: ({ gateway }) => gateway?.certificateVersionPinned,
  },
  { key: 'inUse', title: 'In use', kind: TEXT, cell: ({ conditions }) => featureNames(conditions) },
  {
    key: 'otherConditions', title: 'Also in use', kind: TEXT, place: DATA,
    cell: ({ conditions }) => otherConditions(conditions),
  },
  { key: 'sipDomains', title: 'SIP domains', kind: NAME, cell: ({ sipDomains }) => sipDomains },
  {
    key: 'designatedPool', title: 'Simple URLs and Autodiscover', kind: NAME,
    cell: ({ designatedPool }) => `to ${designatedPool}`,
  },
  { key: 'simpleUrlNaming', title: 'Names of simple URLs', kind: TEXT, cell: ({ simpleUrlNaming }) => NAMING[simpleUrlNaming] },
  { key: 'simpleUrlScope', title: 'Scope of simple URLs', kind: TEXT, cell: ({ simpleUrlScope }) => simpleUrlScope },
  { key: 'edgeNextHop', title: 'Next hop of the Edge', kind: NAME, cell: ({ edgeNextHop }) => edgeNextHop },
];

/** The plan in a few lines. */
export function proxyOverviewTable(plan: ReverseProxyPlan): PlanTable {
  return tableOf([plan], {
    id: PlanTableId.OVERVIEW,
    title: 'Overview',
    audiences: Object.values(PlanAudience),
    form: PlanTableForm.SETTINGS,
    columns: COLUMNS,
    row: () => ({ id: 'reverse-proxy', label: 'Reverse proxy' }),
  });
}

/** The plan in one line, for comparisons. */
export function proxySummary({ kind, pools, publishing }: ReverseProxyPlan): string {
  // What a reverse proxy that is new or gone is compared with.
  if (pools.length === 0) return 'none';
  return `${KINDS[kind]}, ${counted(pools.length, 'pool')}, ${counted(publishing.length, 'published name')}`;
}
