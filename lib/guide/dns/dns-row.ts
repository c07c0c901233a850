import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { exampleOf } from '../example-names';
import type { PlanningLine } from '../numbered-rows';
import type { PlanningRow } from '../planning-row';

export type DnsTable = 'main' | 'federation' | 'public-im' | 'xmpp';

/** Host names of an Edge that have a record of their own. */
export type DnsHostName =
  | '{accessEdgeFqdn}'
  | '{webConferencingEdgeFqdn}'
  | '{avEdgeFqdn}'
  | '{edgeInternalFqdn}'
  | '{xmppFqdn}';

/** Names of an Edge's service records. */
export type DnsServiceName =
  | '_sip._tls.{sipDomain}'
  | '_sipfederationtls._tcp.{sipDomain}'
  | '_xmpp-server._tcp.{sipDomain}';

/** Names of records about web services, with the part that differs from one organization to the next in braces. */
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

/** Addresses of a plan, at which host records point. */
export type DnsAddressTarget =
  | '{accessEdgePublicAddress}'
  | '{accessEdgePublicAddresses}'
  | '{webConferencingEdgePublicAddresses}'
  | '{avEdgePublicAddresses}'
  | '{edgeInternalAddresses}';

/** What a record about web services leads to. */
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

/** One row of a DNS table: a record. Null means that the row does not say. */
export interface DnsRow extends PlanningRow {
  readonly table: string;
  /** Which DNS the record belongs in: the public one, or the one of the internal network. */
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
  /** Per what the record repeats; null for a record that is there once. */
  readonly repeatPer: 'pool' | 'director' | 'sipDomain' | null;
  /** Id of the row that does the same in another way. */
  readonly alternativeTo?: string;
  /** What the record is for. */
  readonly purpose: string;
}

/** A row about an Edge. */
export interface EdgeDnsRow extends DnsRow {
  readonly name: DnsHostName | DnsServiceName;
  readonly example: string;
}

/** A row before it stands in a table. */
export type DnsLine = PlanningLine<DnsRow>;

/** A row about an Edge, before it stands in a table. */
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

/** Service records are all external and repeat per SIP domain. */
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

/** A row about web services that says no more than its name. */
export function webDnsLine(
  side: EdgeSide, type: DnsRecordType, name: WebDnsName, target: WebDnsTarget, conditions: DnsLine['conditions'],
  purpose: string, more: Partial<DnsLine> = {},
): DnsLine {
  return {
    side, type, name, example: null, port: null, target, targetExample: [], priority: null, weight: null,
    conditions, repeatPer: null, purpose, ...more,
  };
}
