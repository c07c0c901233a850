import type { EdgePlan } from '../../plan/edge-plan';
import { type PublicImPlan, PublicImProvisioning } from '../../plan/federation/public-im-plan';
import { PublicImCapability } from '../../values/vocabulary/public-im';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';

const CAPABILITIES: Readonly<Record<PublicImCapability, string>> = {
  [PublicImCapability.INSTANT_MESSAGING]: 'IM',
  [PublicImCapability.PRESENCE]: 'presence',
  [PublicImCapability.AUDIO]: 'audio',
  [PublicImCapability.VIDEO]: 'video',
};

const PROVISIONING: Readonly<Record<PublicImProvisioning, string>> = {
  [PublicImProvisioning.ON_REQUEST]: 'on request, at its provisioning site',
  [PublicImProvisioning.BY_FEDERATION_RECORD]: 'through the federation SRV record of each SIP domain',
};

const { TEXT, FLAG } = PlanColumnKind;

const COLUMNS: readonly ColumnOf<PublicImPlan>[] = [
  { key: 'provider', title: 'Provider', kind: TEXT, cell: ({ displayName }) => displayName },
  {
    key: 'capabilities', title: 'Capabilities', kind: TEXT,
    cell: ({ capabilities }) => capabilities.map((capability) => CAPABILITIES[capability]),
  },
  { key: 'license', title: 'License', kind: TEXT, cell: ({ license }) => license },
  {
    key: 'ended', title: 'The service has ended', kind: FLAG, place: PlanColumnPlace.BELOW,
    cell: ({ inService }) => !inService,
  },
  {
    key: 'provisioning', title: 'Set up by Microsoft', kind: TEXT, place: PlanColumnPlace.DATA,
    cell: ({ provisioning }) => PROVISIONING[provisioning],
  },
  {
    key: 'unencryptedMedia', title: 'Media that cannot be encrypted', kind: FLAG, place: PlanColumnPlace.DATA,
    cell: ({ unencryptedMedia }) => unencryptedMedia,
  },
];

/** Public IM providers. */
export function publicImTable({ publicIm }: EdgePlan): PlanTable {
  return tableOf(publicIm, {
    id: PlanTableId.PUBLIC_IM,
    title: 'Public IM, between two people only',
    audiences: [PlanAudience.LYNC],
    form: PlanTableForm.LIST,
    columns: COLUMNS,
    row: ({ provider }) => ({ id: provider }),
  });
}
