import type { PlanTableId } from './plan-table-id';

/** The people who work with a table. */
export enum PlanAudience {
  /** Administrators of firewalls, load balancers, routers and addresses. */
  NETWORK = 'network',
  /** Administrators of DNS zones. */
  DNS = 'dns',
  /** Administrators who request, sign and renew certificates. */
  PKI = 'pki',
  /** Administrators of Lync Server: Topology Builder, settings and servers. */
  LYNC = 'lync',
}

/** How the rows of a table are laid out. */
export enum PlanTableForm {
  /** Column headings, and a line for each row. */
  LIST = 'list',
  /** A line for each row, without headings: the title describes the rows. */
  LINES = 'lines',
  /** A block for each row, below its group, with a line for each column. Values that several rows share appear once. */
  RECORDS = 'records',
  /** A line for each column. Values that all rows share appear once; others appear with the labels of their rows. */
  SETTINGS = 'settings',
}

/** The kind of values in a column. */
export enum PlanColumnKind {
  TEXT = 'text',
  /** Names, one per line: host names, domains, services. */
  NAME = 'name',
  /** IP addresses and networks, or text in place of an address that is assigned at deployment. */
  ADDRESS = 'address',
  /** A transport protocol with a port or range, or a port. */
  PORT = 'port',
  /** A whole number. */
  NUMBER = 'number',
  /** `yes` or `no`. */
  FLAG = 'flag',
  /** Entries, one per line: routes, lines of a hosts file. */
  ENTRY = 'entry',
  /** A date in the form `YYYY-MM-DD`. */
  DAY = 'day',
  /** Sentences, or text that a user entered. */
  PROSE = 'prose',
}

/** Where a column is shown. */
export enum PlanColumnPlace {
  /** Among the columns of the table. */
  TABLE = 'table',
  /** Among the columns; a value that is the same as in the row above is not repeated. */
  ONCE = 'once',
  /** Below its row. A flag is shown as the title of its column if it is `yes`, and is not shown if it is `no`. */
  BELOW = 'below',
  /** Not shown: it is for programs and comparisons, or other columns or the group already show it. */
  DATA = 'data',
}

/** A column of a table. */
export interface PlanColumn {
  /** Name for programs, unique in the table. */
  readonly key: string;
  /** Name in reports. */
  readonly title: string;
  readonly kind: PlanColumnKind;
  readonly place: PlanColumnPlace;
  /**
   * Whether a different value is a difference between plans. This is `false` for the reason of a row, and for values that
   * other columns show as well.
   */
  readonly compared: boolean;
  /** Short description; absent if the title is enough. */
  readonly about?: string;
  /** The meaning of an empty value; absent if there is none. */
  readonly whenEmpty?: string;
}

/** A row of a table. */
export interface PlanRow {
  /** Unique in the table, and derived from the content of the row: the same thing has the same ID in every plan. */
  readonly id: string;
  /** What the row is about, if that has parts: a server and its services, a side and a service. Absent otherwise. */
  readonly subject?: string[];
  /** Name of the row outside of its table. */
  readonly label: string;
  /** Title of the group that the row belongs to; absent if there are no groups. */
  readonly group?: string;
  /** The row as one phrase, if that is clearer than its cells; otherwise absent. */
  readonly phrase?: string;
  /** A list of values for each column, in the order of the columns; an empty list if there are none. */
  readonly cells: string[][];
  /** IDs of the rows of the planning guide that require it; empty if the plan names none. */
  readonly planningRows: string[];
  /** Documentation pages that it comes from; empty if the plan names none. */
  readonly pages: string[];
}

/** A table of a plan: only data, for any renderer. */
export interface PlanTable {
  readonly id: PlanTableId;
  readonly title: string;
  readonly audiences: PlanAudience[];
  readonly form: PlanTableForm;
  readonly columns: PlanColumn[];
  /** In the order of the plan, with the rows of a group together. */
  readonly rows: PlanRow[];
  /** Additional notes, one paragraph each. */
  readonly notes: string[];
  /** The meaning of a table without rows; absent if such a table is omitted. */
  readonly whenEmpty?: string;
  /** Whether it only repeats other tables, so that comparisons omit it. */
  readonly isDigest: boolean;
}
