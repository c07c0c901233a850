import { exampleOf } from '../example-names';
import type { PlanningRow } from '../planning-row';

export type DnsTable = 'main' | 'federation' | 'public-im' | 'xmpp';

/** Which DNS the record belongs in: the public one, or the one of the internal network. */
export type DnsLocation = 'external' | 'internal';

export type DnsRecordType = 'A' | 'SRV';

/** Host names of a plan that have a record of their own. */
export type DnsHostName =
  | '{accessEdgeFqdn}'
  | '{webConferencingEdgeFqdn}'
  | '{avEdgeFqdn}'
  | '{edgeInternalFqdn}'
  | '{xmppFqdn}';

export type DnsServiceName =
  | '_sip._tls.{sipDomain}'
  | '_sipfederationtls._tcp.{sipDomain}'
  | '_xmpp-server._tcp.{sipDomain}';

/** Addresses of a plan, at which host records point. */
export type DnsAddressTarget =
  | '{accessEdgePublicAddress}'
  | '{accessEdgePublicAddresses}'
  | '{webConferencingEdgePublicAddresses}'
  | '{avEdgePublicAddresses}'
  | '{edgeInternalAddresses}';

/** One row of a DNS summary: a record. */
export interface DnsRow extends PlanningRow {
  readonly table: DnsTable;
  readonly location: DnsLocation;
  readonly type: DnsRecordType;
  readonly name: DnsHostName | DnsServiceName;
  readonly example: string;
  /** Port of a SRV record; null for a host record. */
  readonly port: number | null;
  readonly target: DnsAddressTarget | DnsHostName;
  readonly targetExample: readonly string[];
  /** Null: the guide names no priority. */
  readonly priority: number | null;
  /** Null: the guide names no weight. */
  readonly weight: number | null;
  /** Per what the record repeats; null for a record that is there once. */
  readonly repeatPer: 'sipDomain' | null;
  /** What the record is for. */
  readonly purpose: string;
}

/** A row before it stands in a table. */
export type DnsLine = Omit<DnsRow, 'id' | 'topology' | 'table' | 'row' | 'doc'>;

export function hostLine(
  location: DnsLocation,
  name: DnsHostName,
  target: DnsAddressTarget,
  targetExample: readonly string[],
  conditions: DnsLine['conditions'],
  repeatPer: DnsLine['repeatPer'],
  purpose: string,
): DnsLine {
  return {
    location, type: 'A', name, example: exampleOf(name), port: null, target, targetExample,
    priority: null, weight: null, conditions, repeatPer, purpose,
  };
}

/** Service records are all external and repeat per SIP domain. */
export function serviceLine(
  name: DnsServiceName,
  port: number,
  target: DnsHostName,
  conditions: DnsLine['conditions'],
  purpose: string,
): DnsLine {
  return {
    location: 'external', type: 'SRV', name, example: exampleOf(name), port, target, targetExample: [exampleOf(target)],
    priority: null, weight: null, conditions, repeatPer: 'sipDomain', purpose,
  };
}
