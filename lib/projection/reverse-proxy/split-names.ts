import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { PlanAudience, PlanColumnKind, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { tableOf } from '../model/table-of';

const { TEXT, NAME } = PlanColumnKind;

/** Split-brain DNS: names that the two sides must resolve differently. */
export function splitNamesTable({ splitNames }: ReverseProxyPlan): PlanTable {
  return tableOf(splitNames, {
    id: PlanTableId.SPLIT_NAMES,
    title: 'Names that resolve differently inside and outside',
    audiences: [PlanAudience.DNS],
    form: PlanTableForm.LIST,
    columns: [
      { key: 'name', title: 'Name', kind: NAME, cell: ({ name }) => name },
      { key: 'inside', title: 'Inside', kind: TEXT, cell: ({ inside }) => inside },
      { key: 'outside', title: 'Outside', kind: TEXT, cell: ({ outside }) => outside },
    ],
    row: ({ name }) => ({ id: name }),
  });
}

/** External names that internal clients cannot resolve, because an internal zone answers for their domain without them. */
export function hiddenNamesTable({ hiddenNames }: ReverseProxyPlan): PlanTable {
  return tableOf(hiddenNames, {
    id: PlanTableId.HIDDEN_NAMES,
    title: 'Names that an internal zone hides from internal clients',
    audiences: [PlanAudience.DNS],
    form: PlanTableForm.LIST,
    columns: [
      { key: 'name', title: 'Name', kind: NAME, cell: ({ name }) => name },
      { key: 'zone', title: 'Internal zone', kind: NAME, cell: ({ zone }) => zone },
    ],
    row: ({ name }) => ({ id: name }),
  });
}
