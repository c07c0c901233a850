/** A page, or a set of pages, of the guide about web services: the reverse proxy, Directors, and how clients find them. */
export type WebTopology =
  | 'reverse-proxy'
  | 'autodiscover'
  | 'mobility'
  | 'client-sign-in'
  | 'director-single'
  | 'director-dns-and-hlb'
  | 'director-hlb'
  | 'hybrid';

/** What makes a row necessary. A row applies as soon as one of its conditions is in use. */
export type WebCondition =
  | 'autodiscover'
  | 'autodiscover-http'
  | 'autodiscover-https'
  | 'client-auto-configuration'
  | 'core-internal'
  | 'core-sip'
  | 'dial-in-conferencing'
  | 'director'
  | 'http-redirect'
  | 'hybrid'
  | 'management-cls'
  | 'mobility'
  | 'office-web-apps'
  | 'push-notification'
  | 'remote-user'
  | 'simple-urls'
  | 'web-conferencing'
  | 'web-services';

/** Where a row stands in the guide, and when it applies. */
export interface WebRow {
  /** Stable name of the row: `reverse-proxy/main/1`. */
  readonly id: string;
  readonly topology: WebTopology;
  /** Row number in its table, from 1. */
  readonly row: number;
  /** File name of the documentation page the row is printed on. */
  readonly doc: string;
  readonly conditions: readonly WebCondition[];
  /** What is wrong with the row as the page prints it. */
  readonly anomalies?: readonly string[];
}

/** A row before it stands in a table. */
export type WebLine<Row extends WebRow> = Omit<Row, 'id' | 'topology' | 'row' | 'table' | 'doc'>;

/** One table of a page, in the printed order. */
export interface WebTable<Line> {
  readonly topology: WebTopology;
  readonly table: string;
  readonly doc: string;
  readonly lines: readonly Line[];
}

/** Gives every line its place, from the order in which tables and lines are written. */
export function numberedWebRows<Line extends object>(
  tables: readonly WebTable<Line>[],
): (Line & { id: string; topology: WebTopology; table: string; row: number; doc: string })[] {
  return tables.flatMap(({ topology, table, doc, lines }) => lines.map((line, index) => (
    { id: `${topology}/${table}/${index + 1}`, topology, table, row: index + 1, doc, ...line }
  )));
}
