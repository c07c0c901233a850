import type { FederationPlan, PartnerPlan } from '../../plan/federation/federation-plan';
import { FederationType } from '../../values/vocabulary/federation';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';
import { oneParagraph } from '../model/words';
import { partnerStackName } from './partner-stack-name';

const TYPES: Readonly<Record<FederationType, string>> = {
  [FederationType.DISCOVERED_PARTNER_DOMAIN]: 'discovered',
  [FederationType.ALLOWED_PARTNER_DOMAIN]: 'allowed domain',
  [FederationType.ALLOWED_PARTNER_SERVER]: 'allowed server',
  [FederationType.PROVIDER]: 'provider',
};

const { TEXT, NAME, FLAG, PROSE } = PlanColumnKind;
const { BELOW, DATA } = PlanColumnPlace;

const COLUMNS: readonly ColumnOf<PartnerPlan>[] = [
  { key: 'domain', title: 'Domain', kind: NAME, cell: ({ domain }) => domain },
  { key: 'type', title: 'Type', kind: TEXT, cell: ({ type }) => TYPES[type] },
  { key: 'accessEdge', title: 'Access Edge', kind: NAME, cell: accessEdge },
  { key: 'product', title: 'Product', kind: TEXT, cell: ({ product }) => product.name },
  {
    key: 'shared', title: 'Our own domain, some of whose users are homed at the partner', kind: FLAG, place: BELOW,
    cell: ({ sharedAddressSpace }) => sharedAddressSpace,
  },
  { key: 'hosted', title: 'Hosted by Microsoft', kind: FLAG, place: DATA, cell: ({ product }) => product.hosted },
  {
    key: 'pushClearingHouse', title: 'Push clearing house', kind: FLAG, place: DATA,
    cell: ({ pushClearingHouse }) => pushClearingHouse,
  },
  { key: 'stack', title: 'Server software', kind: TEXT, place: BELOW, cell: partnerStackName },
  { key: 'comment', title: 'Comment', kind: PROSE, place: BELOW, cell: ({ comment }) => oneParagraph(comment) },
];

/** Partners that are domains. */
export function partnerDomainsTable(federation: FederationPlan | undefined): PlanTable {
  return tableOf(federation?.partners ?? [], {
    id: PlanTableId.PARTNER_DOMAINS,
    title: 'Partner domains',
    audiences: [PlanAudience.LYNC],
    form: PlanTableForm.LIST,
    columns: COLUMNS,
    ...(federation === undefined ? {} : { whenEmpty: 'none' }),
    row: ({ domain }) => ({ id: domain }),
  });
}

function accessEdge({ edgeFqdn, product, sharedAddressSpace }: PartnerPlan): string {
  if (edgeFqdn !== undefined) return edgeFqdn;
  if (product.hosted) return 'hosting provider';
  // The record of a shared domain points to this Edge itself.
  return sharedAddressSpace ? '' : 'by SRV record';
}
