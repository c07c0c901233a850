import { MediaPolicyForm, type MediaPolicyPlan, type MediaPolicyRulePlan } from '../../plan/settings/media-policy-plan';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import { PlanAudience, PlanColumnKind, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';

const { TEXT, PORT } = PlanColumnKind;

const TABLES: Readonly<Record<MediaPolicyForm, { readonly id: PlanTableId; readonly title: string }>> = {
  [MediaPolicyForm.DESTINATION_PORTS]: {
    id: PlanTableId.MEDIA_POLICY_BY_DESTINATION,
    title: 'If the firewall checks only destination ports',
  },
  [MediaPolicyForm.SOURCE_AND_DESTINATION_PORTS]: {
    id: PlanTableId.MEDIA_POLICY_BY_SOURCE_AND_DESTINATION,
    title: 'If the firewall also checks source ports',
  },
};

const COLUMNS: readonly ColumnOf<MediaPolicyRulePlan>[] = [
  { key: 'direction', title: 'Direction', kind: TEXT, cell: ({ direction }) => direction },
  { key: 'transport', title: 'Transport', kind: TEXT, cell: ({ transport }) => transport },
  { key: 'sourcePorts', title: 'Source ports', kind: PORT, cell: ({ sourcePorts = 'any' }) => sourcePorts },
  { key: 'destinationPorts', title: 'Destination ports', kind: PORT, cell: ({ destinationPorts }) => destinationPorts },
];

/** One variant of the firewall policy for the A/V Edge, outbound rules first. */
export function mediaPolicyTable({ form, rules }: MediaPolicyPlan): PlanTable {
  const ofDirection = (wanted: TrafficDirection): MediaPolicyRulePlan[] => rules.filter(({ direction }) => direction === wanted);
  return tableOf([...ofDirection(TrafficDirection.OUTBOUND), ...ofDirection(TrafficDirection.INBOUND)], {
    ...TABLES[form],
    audiences: [PlanAudience.NETWORK],
    form: PlanTableForm.LIST,
    columns: COLUMNS,
    row: ({ direction, transport, sourcePorts = 'any', destinationPorts, tableRow }) => ({
      id: [direction, transport, sourcePorts, destinationPorts].join('/'),
      planningRows: [tableRow],
    }),
  });
}
