import type { FederationPlan, HostingProviderPlan } from '../../plan/federation/federation-plan';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';

const { TEXT, NAME, FLAG } = PlanColumnKind;
const { BELOW, DATA } = PlanColumnPlace;

const COLUMNS: readonly ColumnOf<HostingProviderPlan>[] = [
  { key: 'name', title: 'Name', kind: TEXT, cell: ({ name }) => name },
  { key: 'proxy', title: 'Proxy', kind: NAME, cell: ({ proxyFqdn }) => proxyFqdn },
  { key: 'product', title: 'Product', kind: TEXT, cell: ({ product }) => product.name },
  { key: 'verificationLevel', title: 'Verification level', kind: TEXT, cell: ({ verificationLevel }) => verificationLevel },
  {
    key: 'shared', title: 'Shares our SIP domains', kind: FLAG, place: BELOW,
    cell: ({ sharedAddressSpace }) => sharedAddressSpace,
  },
  {
    key: 'hostsLyncUsers', title: 'Homes some of our Lync users', kind: FLAG, place: BELOW,
    cell: ({ hostsLyncUsers }) => hostsLyncUsers,
  },
  { key: 'hosted', title: 'Run by Microsoft', kind: FLAG, place: DATA, cell: ({ product }) => product.hosted },
  {
    key: 'pushClearingHouse', title: 'Push clearing house', kind: FLAG, place: DATA,
    cell: ({ pushClearingHouse }) => pushClearingHouse,
  },
  {
    key: 'autodiscover', title: 'Autodiscover', kind: NAME, place: BELOW, cell: ({ autodiscoverUrl }) => autodiscoverUrl,
  },
];

/** Providers that host partners, or some of the organization's own users. */
export function hostingProvidersTable(federation: FederationPlan | undefined): PlanTable {
  return tableOf(federation?.hostingProviders ?? [], {
    id: PlanTableId.HOSTING_PROVIDERS,
    title: 'Hosting providers',
    audiences: [PlanAudience.LYNC],
    form: PlanTableForm.LIST,
    columns: COLUMNS,
    row: ({ proxyFqdn }) => ({ id: proxyFqdn }),
  });
}
