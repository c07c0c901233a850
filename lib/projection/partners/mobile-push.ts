import type { MobileClientPlan, MobilePushPlan } from '../../plan/settings/mobile-push-plan';
import { PushService } from '../../values/vocabulary/mobile-push';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';

const SERVICES: Readonly<Record<PushService, string>> = {
  [PushService.APPLE]: 'Apple service',
  [PushService.MICROSOFT]: 'Microsoft service',
};

const { TEXT, NAME, ENTRY } = PlanColumnKind;

const COLUMNS: readonly ColumnOf<MobilePushPlan>[] = [
  { key: 'clients', title: 'Clients', kind: ENTRY, cell: ({ clients }) => clients.map(clientText) },
  {
    key: 'services', title: 'Services', kind: TEXT, place: PlanColumnPlace.DATA, whenEmpty: 'none',
    cell: ({ apple, microsoft }) => [...(apple ? ['Apple'] : []), ...(microsoft ? ['Microsoft'] : [])],
  },
  { key: 'domains', title: 'Our domains', kind: NAME, whenEmpty: 'none', cell: ({ domains }) => domains },
];

/** Push notifications to mobile clients. */
export function mobilePushTable(mobilePush: MobilePushPlan | undefined): PlanTable {
  return tableOf(mobilePush === undefined ? [] : [mobilePush], {
    id: PlanTableId.MOBILE_PUSH,
    title: 'Push notifications to mobile clients',
    audiences: [PlanAudience.LYNC],
    form: PlanTableForm.SETTINGS,
    columns: COLUMNS,
    row: () => ({ id: 'mobile-push', label: 'Push notifications' }),
  });
}

function clientText({ name, service }: MobileClientPlan): string {
  return `${name}: ${service === undefined ? 'not needed' : SERVICES[service]}`;
}
