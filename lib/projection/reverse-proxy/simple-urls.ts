import type { ReverseProxyPlan, SimpleUrlPlan } from '../../plan/reverse-proxy-plan';
import { SimpleUrlKind } from '../../values/vocabulary/reverse-proxy';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';

const KINDS: Readonly<Record<SimpleUrlKind, string>> = {
  [SimpleUrlKind.MEET]: 'Meet',
  [SimpleUrlKind.DIAL_IN]: 'Dial-in',
  [SimpleUrlKind.ADMIN]: 'Admin',
};

const { TEXT, NAME } = PlanColumnKind;

const COLUMNS: readonly ColumnOf<SimpleUrlPlan>[] = [
  { key: 'kind', title: 'URL', kind: TEXT, cell: ({ kind }) => KINDS[kind] },
  { key: 'sipDomain', title: 'SIP domain', kind: NAME, cell: ({ sipDomain }) => sipDomain },
  { key: 'url', title: 'Address', kind: NAME, cell: ({ url }) => url },
  { key: 'host', title: 'Host', kind: NAME, place: PlanColumnPlace.DATA, cell: ({ host }) => host },
  { key: 'published', title: 'Published', kind: TEXT, cell: ({ published }) => (published ? '' : 'internal only') },
];

/** The simple URLs, and the steps after a change. */
export function simpleUrlsTable({ simpleUrls }: ReverseProxyPlan): PlanTable {
  return tableOf(simpleUrls, {
    id: PlanTableId.SIMPLE_URLS,
    title: 'Simple URLs',
    audiences: [PlanAudience.LYNC, PlanAudience.DNS],
    form: PlanTableForm.LIST,
    columns: COLUMNS,
    notes: ['After a change, run Enable-CsComputer on each Director and Front End Server.'],
    row: ({ kind, sipDomain }) => ({ id: sipDomain === undefined ? kind : `${kind}/${sipDomain}` }),
  });
}
