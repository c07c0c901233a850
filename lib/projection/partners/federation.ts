import type { FederationPlan } from '../../plan/federation/federation-plan';
import { PlanAudience, PlanColumnKind, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';

const COLUMNS: readonly ColumnOf<FederationPlan>[] = [
  {
    key: 'partnerDiscovery', title: 'Partner discovery', kind: PlanColumnKind.TEXT,
    cell: ({ partnerDiscovery }) => (partnerDiscovery
      ? 'on: partners not on the allow list are accepted if they have an SRV record'
      : 'off: only partners on the allow list are accepted'),
  },
  {
    key: 'discoverableDomains', title: 'Discoverable domains', kind: PlanColumnKind.NAME, whenEmpty: 'none',
    cell: ({ discoverableDomains }) => discoverableDomains,
  },
  {
    key: 'otherPartnerProducts', title: 'Products of others', kind: PlanColumnKind.TEXT,
    cell: ({ otherPartnerProducts }) => otherPartnerProducts?.map(({ name, hosted }) => (hosted ? `${name} (hosted)` : name)),
  },
  {
    key: 'microsoft365Networks', title: 'Outbound federation narrowed to', kind: PlanColumnKind.ADDRESS,
    cell: ({ microsoft365Networks }) => microsoft365Networks?.networks,
  },
  {
    key: 'microsoft365ListDate', title: 'Day of that list', kind: PlanColumnKind.DAY, cell: ({ microsoft365Networks }) => microsoft365Networks?.listDate,
  },
];

/** How the organization and its partners discover each other. */
export function federationTable(federation: FederationPlan | undefined): PlanTable {
  return tableOf(federation === undefined ? [] : [federation], {
    id: PlanTableId.FEDERATION,
    title: 'Federation',
    audiences: [PlanAudience.LYNC, PlanAudience.DNS],
    form: PlanTableForm.SETTINGS,
    columns: COLUMNS,
    row: () => ({ id: 'federation', label: 'Federation' }),
  });
}

/** Domains that users of the organization cannot communicate with. */
export function blockedDomainsTable(federation: FederationPlan | undefined): PlanTable {
  return tableOf(federation?.blockedDomains ?? [], {
    id: PlanTableId.BLOCKED_DOMAINS,
    title: 'Blocked domains',
    audiences: [PlanAudience.LYNC],
    form: PlanTableForm.LINES,
    columns: [{ key: 'domain', title: 'Domain', kind: PlanColumnKind.NAME, cell: (domain) => domain }],
    row: (domain) => ({ id: domain }),
  });
}
