import type { ReverseProxyPlan, WebPoolPlan } from '../../plan/reverse-proxy-plan';
import { WebServicesPoolKind } from '../../values/vocabulary/reverse-proxy';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';

const KINDS: Readonly<Record<WebServicesPoolKind, string>> = {
  [WebServicesPoolKind.FRONT_END_POOL]: 'Front End pool',
  [WebServicesPoolKind.STANDARD_EDITION_SERVER]: 'Standard Edition server',
  [WebServicesPoolKind.DIRECTOR]: 'Director',
  [WebServicesPoolKind.DIRECTOR_POOL]: 'Director pool',
};

const { TEXT, NAME, ADDRESS } = PlanColumnKind;

const COLUMNS: readonly ColumnOf<WebPoolPlan>[] = [
  { key: 'kind', title: 'Kind', kind: TEXT, place: PlanColumnPlace.DATA, cell: ({ kind }) => KINDS[kind] },
  { key: 'externalWeb', title: 'External web services', kind: NAME, cell: ({ externalWebFqdn }) => externalWebFqdn },
  { key: 'internalWeb', title: 'Internal web services', kind: NAME, cell: ({ internalWebFqdn }) => internalWebFqdn },
  { key: 'webAddresses', title: 'Web traffic to', kind: ADDRESS, cell: ({ webAddresses }) => webAddresses },
  { key: 'sipAddresses', title: 'SIP to', kind: ADDRESS, cell: ({ sipAddresses }) => sipAddresses },
  {
    key: 'certificateNames', title: 'Names in its certificate', kind: NAME,
    cell: ({ certificateNames }) => certificateNames,
  },
];

/** The pools whose web services are published, with the names that their own certificates must contain. */
export function webPoolsTable({ pools }: ReverseProxyPlan): PlanTable {
  return tableOf(pools, {
    id: PlanTableId.WEB_POOLS,
    title: 'Pools',
    audiences: [PlanAudience.NETWORK, PlanAudience.PKI, PlanAudience.LYNC],
    form: PlanTableForm.RECORDS,
    columns: COLUMNS,
    row: ({ kind, fqdn }) => ({ id: fqdn, group: `${KINDS[kind]} ${fqdn}` }),
  });
}
