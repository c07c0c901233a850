import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { exampleOf } from '../example-names';
import type { PlanningLine } from '../numbered-rows';
import type { PlanningRow } from '../planning-row';

export type DnsTable = 'main' | 'federation' | 'public-im' | 'xmpp';

/** Host names of an Edge that have a record. */
export type DnsHostName =
  | '{accessEdgeFqdn}'
  | '{webConferencingEdgeFqdn}'
  | '{avEdgeFqdn}'
  | '{edgeInternalFqdn}'
  | '{edgeServerFqdn}'
  | '{xmppFqdn}';

/** Names of the SRV records of an Edge. */
export type DnsServiceName =
  | '_sip._tls.{sipDomain}'
  | '_sipfederationtls._tcp.{sipDomain}'
  | '_xmpp-server._tcp.{sipDomain}';

/** Names of records for web services, with placeholders in braces. */
export type WebDnsName =
  | '_sipfederationtls._tcp.{sipDomain}'
  | '_sipinternaltls._tcp.{sipDomain}'
  | 'lyncdiscover.{sipDomain}'
  | 'lyncdiscoverinternal.{internalDomain}'
  | 'lyncdiscoverinternal.{sipDomain}'
  | 'sip.{sipDomain}'
  | '{dialinFqdn}'
  | '{directorExternalWebServicesFqdn}'
  | '{directorPoolFqdn}'
  | '{directorServerFqdn}'
  | '{externalWebServicesFqdn}'
  | '{meetFqdn}'
  | '{officeWebAppsFqdn}'
  | '{webConferencingEdgeFqdn}';

/** Addresses of a plan that host records point to. */
export type DnsAddressTarget =
  | '{accessEdgePublicAddress}'
  | '{accessEdgePublicAddresses}'
  | '{webConferencingEdgePublicAddresses}'
  | '{avEdgePublicAddresses}'
  | '{edgeInternalAddresses}'
  | '{edgeServerInternalAddress}';

/** What a record for web services points to. */
export type WebDnsTarget =
  | '{accessEdgeFqdn}'
  | '{directorAddress}'
  | '{directorPoolHlbVip}'
  | '{directorPoolMemberAddresses}'
  | '{externalWebServicesFqdn}'
  | '{frontEndPoolFqdnInOtherDomain}'
  | '{frontEndPoolFqdnInSipDomain}'
  | '{frontEndPoolFqdn}'
  | '{internalWebServicesFqdn}'
  | '{internalWebServicesVip}'
  | '{officeWebAppsListenerAddress}'
  | '{reverseProxyPublicAddress}'
  | '{webConferencingEdgePublicAddresses}';

/** One row of a DNS table: a record. Null means that the row does not specify the value. */
export interface DnsRow extends PlanningRow {
  readonly table: string;
  /** Which DNS the record belongs to: public or internal. */
  readonly side: EdgeSide;
  readonly type: DnsRecordType;
  readonly name: DnsHostName | DnsServiceName | WebDnsName;
  readonly example: string | null;
  /** Port of an SRV record; null for a host record. */
  readonly port: number | null;
  readonly target: DnsAddressTarget | DnsHostName | WebDnsTarget;
  readonly targetExample: readonly string[];
  /** Null: the guide names no priority. */
  readonly priority: number | null;
  /** Null: the guide names no weight. */
  readonly weight: number | null;
  /** What the record is repeated for; null for a record that exists once. */
  readonly repeatPer: 'pool' | 'director' | 'edgeServer' | 'sipDomain' | null;
  /** Id of the row that is an alternative to this one. */
  readonly alternativeTo?: string;
  /** Purpose of the record. */
  readonly purpose: string;
}

/** A row about an Edge. */
export interface EdgeDnsRow extends DnsRow {
  readonly name: DnsHostName | DnsServiceName;
  readonly example: string;
}

/** A row before it is placed in a table. */
export type DnsLine = PlanningLine<DnsRow>;

/** A row about an Edge, before it is placed in a table. */
export type EdgeDnsLine = PlanningLine<EdgeDnsRow>;

export function hostLine(
  side: EdgeSide,
  name: DnsHostName,
  target: DnsAddressTarget,
  targetExample: readonly string[],
  conditions: DnsLine['conditions'],
  repeatPer: DnsLine['repeatPer'],
  purpose: string,
): EdgeDnsLine {
  return {
    side, type: DnsRecordType.A, name, example: exampleOf(name), port: null, target, targetExample,
    priority: null, weight: null, conditions, repeatPer, purpose,
  };
}

/** A line for an SRV record. All SRV records are external, and repeated for each SIP domain. */
export function serviceLine(
  name: DnsServiceName,
  port: number,
  target: DnsHostName,
  conditions: DnsLine['conditions'],
  purpose: string,
): EdgeDnsLine {
  return {
    side: EdgeSide.EXTERNAL, type: DnsRecordType.SRV, name, example: exampleOf(name), port, target,
    targetExample: [exampleOf(target)],
    priority: null, weight: null, conditions, repeatPer: 'sipDomain', purpose,
  };
}

/** A line for web services; values that the page does not specify are null. */
export function webDnsLine(
  side: EdgeSide, type: DnsRecordType, name: WebDnsName, target: WebDnsTarget, conditions: DnsLine['conditions'],
  purpose: string, more: Partial<DnsLine> = {},
): DnsLine {
  return {
    side, type, name, example: null, port: null, target, targetExample: [], priority: null, weight: null,
    conditions, repeatPer: null, purpose, ...more,
  };
}
