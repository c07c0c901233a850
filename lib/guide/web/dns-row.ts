import type { WebLine, WebRow, WebTable, WebTopology } from './web-row';

/** A name of the guide, with the part of it that differs from one organisation to the next in braces. */
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

/** What a record leads to. */
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

/** One row of a DNS table about web services: a record. Null means that the row does not say. */
export interface WebDnsRow extends WebRow {
  readonly table: string;
  readonly location: 'external' | 'internal';
  readonly type: 'A' | 'CNAME' | 'SRV';
  readonly name: WebDnsName;
  readonly example: string | null;
  readonly port: number | null;
  readonly target: WebDnsTarget;
  readonly targetExample: readonly string[];
  readonly priority: number | null;
  readonly weight: number | null;
  /** Per what the record repeats; null for a record that is there once. */
  readonly repeatPer: 'pool' | 'director' | 'sipDomain' | null;
  /** Id of the row that does the same in another way. */
  readonly alternativeTo?: string;
  /** What the record is for. */
  readonly purpose: string;
}

/** A row before it stands in a table. */
export type WebDnsLine = WebLine<WebDnsRow>;

/** A row that says no more than what it is called with. */
export function webDnsLine(
  location: WebDnsRow['location'], type: WebDnsRow['type'], name: WebDnsName, target: WebDnsTarget,
  conditions: WebDnsRow['conditions'], purpose: string, more: Partial<WebDnsLine> = {},
): WebDnsLine {
  return {
    location, type, name, example: null, port: null, target, targetExample: [], priority: null, weight: null,
    conditions, repeatPer: null, purpose, ...more,
  };
}

export function webDnsTable(
  topology: WebTopology, table: string, doc: string, lines: readonly WebDnsLine[],
): WebTable<WebDnsLine> {
  return { topology, table, doc, lines };
}
