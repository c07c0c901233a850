import type { MobileClientPlan, MobilePushPlan } from '../../plan/mobile-push-plan';
import { PushService } from '../../values/vocabulary/mobile-push';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';

const SERVICES: Readonly<Record<PushService, string>> = {
  [PushService.APPLE]: 'service of Apple',
  [PushService.MICROSOFT]: 'service of Microsoft',
};

const { TEXT, NAME, ENTRY } = PlanColumnKind;

const COLUMNS: readonly ColumnOf<MobilePushPlan>[] = [
  { key: 'clients', title: 'Clients', kind: ENTRY, cell: ({ clients }) => clients.map(clientInWords) },
  {
    key: 'services', title: 'Services', kind: TEXT, place: PlanColumnPlace.DATA, whenEmpty: 'none',
    cell: ({ apple, microsoft }) => [...(apple ? ['Apple'] : []), ...(microsoft ? ['Microsoft'] : [])],
  },
  { key: 'domains', title: 'Our domains', kind: NAME, whenEmpty: 'none', cell: ({ domains }) => domains },
];

/** Push notification to mobile clients. */
export function mobilePushTable(mobilePush: MobilePushPlan | undefined): PlanTable {
  return tableOf(mobilePush === undefined ? [] : [mobilePush], {
    id: PlanTableId.MOBILE_PUSH,
    title: 'Push notification to mobile clients',
    audiences: [PlanAudience.LYNC],
    form: PlanTableForm.SETTINGS,
    columns: COLUMNS,
    row: () => ({ id: 'mobile-push', label: 'Push notification' }),
  });
}

function clientInWords({ name, service }: MobileClientPlan): string {
  return `${name}: ${service === undefined ? 'needs none' : SERVICES[service]}`;
}
