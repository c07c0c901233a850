import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { ReferenceTopology } from '../../values/vocabulary/topology';
import type { EdgePage } from '../planning-row';
import type { EdgeDnsRow } from './dns-row';

/** A row that no summary table has, with the reason why plans need it. */
export interface OwnDnsRow extends Omit<EdgeDnsRow, 'topology'> {
  readonly reason: string;
}

/**
 * Rows of ours. The page on DNS requirements asks for records of the internal interface of each Edge Server, but the
 * summary tables of the Edge list the name of the pool only (those of the Director list both).
 */
export const OWN_DNS_ROWS: readonly OwnDnsRow[] = [
  {
    id: 'own/edge-server/1',
    table: 'main',
    row: 1,
    doc: 'lync-server-2013-determine-dns-requirements.md',
    side: EdgeSide.INTERNAL,
    type: DnsRecordType.A,
    name: '{edgeServerFqdn}',
    example: 'lsedge01.contoso.net',
    port: null,
    target: '{edgeServerInternalAddress}',
    targetExample: ['172.25.33.10'],
    priority: null,
    weight: null,
    conditions: [PlanningCondition.ALWAYS],
    repeatPer: 'edgeServer',
    purpose: 'Internal interface of one Edge Server: for replication, logging and management, which address each server.',
    reason: 'Replication (4443), the Persistent Shared Object Model (8057), XMPP (23456) and centralized logging '
      + '(50001-50003) address the servers by their FQDNs, while the name of the pool resolves to all of them or to a load '
      + 'balancer.',
  },
];

const TOPOLOGIES: ReadonlySet<EdgePage> = new Set(Object.values(ReferenceTopology));

/** The rows of ours for a topology; none for a page that is not a topology. */
export function ownDnsRowsOf(topology: EdgePage): readonly EdgeDnsRow[] {
  if (!TOPOLOGIES.has(topology)) return [];
  return OWN_DNS_ROWS.map(({ reason: _reason, ...row }) => ({ ...row, topology }));
}
