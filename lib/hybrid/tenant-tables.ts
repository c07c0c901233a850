import { PlanPart } from '../projection/model/plan-part';
import type { PlanSection } from '../projection/model/plan-section';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, PlanTableForm } from '../projection/model/plan-table';
import { PlanTableId } from '../projection/model/plan-table-id';
import { sectionOf } from '../projection/model/section-of';
import { type ColumnOf, flagWord, tableOf } from '../projection/model/table-of';
import { type TenantDifference, TenantSetting } from './tenant-difference';

const { TEXT, NAME, PROSE } = PlanColumnKind;

const TITLES: Readonly<Record<TenantSetting, string>> = {
  [TenantSetting.OPEN_FEDERATION]: 'Open federation',
  [TenantSetting.FEDERATED_USERS]: 'Federated users',
  [TenantSetting.SHARED_ADDRESS_SPACE]: 'Shared address space',
  [TenantSetting.HOSTING_PROVIDER]: 'Hosting provider of the tenant',
  [TenantSetting.VERIFICATION_LEVEL]: 'Verification level as planned',
  [TenantSetting.OUTSIDE_USERS]: 'Outside users',
  [TenantSetting.DNS_SRV_ROUTING]: 'Routing by SRV records',
  [TenantSetting.ALLOWED_DOMAINS]: 'Allowed domains',
  [TenantSetting.BLOCKED_DOMAINS]: 'Blocked domains',
};

const side = (key: 'plan' | 'onPremises' | 'tenant', title: string): ColumnOf<TenantDifference> => (
  { key, title, kind: TEXT, cell: (difference) => (difference[key] === undefined ? '-' : flagWord(difference[key])) });

const COLUMNS: readonly ColumnOf<TenantDifference>[] = [
  { key: 'setting', title: 'Setting', kind: TEXT, place: PlanColumnPlace.DATA, cell: ({ setting }) => TITLES[setting] },
  { key: 'domain', title: 'Domain', kind: NAME, cell: ({ domain }) => domain ?? '(setting)' },
  side('plan', 'Plan'), side('onPremises', 'Lync Server'), side('tenant', 'Tenant'),
  { key: 'fix', title: 'Fix', kind: PROSE, place: PlanColumnPlace.BELOW, cell: ({ fix }) => fix },
];

/** The differences as a table, and what was not compared as a note. */
export function tenantSections(differences: readonly TenantDifference[], notCompared: readonly string[], page: string): PlanSection[] {
  return [sectionOf(PlanPart.HYBRID, 'Plan, Lync Server and tenant', [tableOf(differences, {
    id: PlanTableId.TENANT_DIFFERENCES,
    title: 'Differences',
    audiences: [PlanAudience.LYNC],
    form: PlanTableForm.LIST,
    whenEmpty: notCompared.length === 0 ? 'none' : 'none in what was compared',
    columns: COLUMNS,
    row: ({ id, setting }) => ({ id, group: TITLES[setting], pages: [page] }),
  })], notCompared.length === 0 ? [] : [`Not compared, because it was not read: ${notCompared.join(', ')}.`])];
}
