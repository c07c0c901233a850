import type { PlanTableId } from './plan-table-id';

/** Who works with a table. */
export enum PlanAudience {
  /** Those who run firewalls, load balancers, routers and addresses. */
  NETWORK = 'network',
  /** Those who run DNS zones. */
  DNS = 'dns',
  /** Those who request, sign and renew certificates. */
  PKI = 'pki',
  /** Those who run Lync Server: Topology Builder, its settings and its servers. */
  LYNC = 'lync',
}

/** How the rows of a table are laid out for people. */
export enum PlanTableForm {
  /** Column headings, and a line for each row. */
  LIST = 'list',
  /** A line for each row, without headings: the title says what they are. */
  LINES = 'lines',
  /** A block for each row, below its group, with a line for each column. What several rows share is said once. */
  RECORDS = 'records',
  /** A line for each column. What all rows share is said once, the rest with the labels of its rows. */
  SETTINGS = 'settings',
}

/** What the values of a column are. */
export enum PlanColumnKind {
  TEXT = 'text',
  /** Names that fill a line each: host names, domains, services. */
  NAME = 'name',
  /** IP addresses and networks, or words in place of one that is assigned at deployment. */
  ADDRESS = 'address',
  /** A transport protocol with a port or range, or a port. */
  PORT = 'port',
  /** A whole number. */
  NUMBER = 'number',
  /** `yes` or `no`. */
  FLAG = 'flag',
  /** Entries that fill a line each: routes, lines of a hosts file. */
  ENTRY = 'entry',
  /** A day as `YYYY-MM-DD`. */
  DAY = 'day',
  /** Sentences, or what somebody wrote. */
  PROSE = 'prose',
}

/** Where people see a column. */
export enum PlanColumnPlace {
  /** Among the columns of the table. */
  TABLE = 'table',
  /** Among the columns; a value that the row above has too is not said again. */
  ONCE = 'once',
  /** Below its row. A flag is told by the title of its column where it is `yes`, and is not told where it is `no`. */
  BELOW = 'below',
  /** Nowhere: it is for programs and comparisons, or other columns and the group say it in other words. */
  DATA = 'data',
}

/** A column of a table. */
export interface PlanColumn {
  /** Name for programs, unique in the table. */
  readonly key: string;
  /** Name for people. */
  readonly title: string;
  readonly kind: PlanColumnKind;
  readonly place: PlanColumnPlace;
  /**
   * Whether another value is another plan. It is not for the reason of a row, and for what other columns say too in other
   * words.
   */
  readonly compared: boolean;
  /** What it is for, in a few words; absent where the title says it. */
  readonly about?: string;
  /** What it means that there is no value; absent where that is not worth a word. */
  readonly whenEmpty?: string;
}

/** A row of a table. */
export interface PlanRow {
  /** Unique in the table, and from the content of the row: the same thing has the same id in every plan. */
  readonly id: string;
  /** What the row is about, where it is spoken of outside of its table. */
  readonly label: string;
  /** Title of the group that the row stands in; absent where there are no groups. */
  readonly group?: string;
  /** The row as one phrase, where that says more to people than its cells; absent otherwise. */
  readonly phrase?: string;
  /** A list of values for each column, in the order of the columns; empty lists where there is nothing. */
  readonly cells: string[][];
  /** Ids of the rows of the planning guide that ask for it; empty where the plan names none. */
  readonly planningRows: string[];
  /** Documentation pages that it comes from; empty where the plan names none. */
  readonly pages: string[];
}

/** A table of a plan: data alone, for renderers of every kind. */
export interface PlanTable {
  readonly id: PlanTableId;
  readonly title: string;
  readonly audiences: PlanAudience[];
  readonly form: PlanTableForm;
  readonly columns: PlanColumn[];
  /** In the order of the plan, those of a group together. */
  readonly rows: PlanRow[];
  /** What a reader has to know besides, a paragraph each. */
  readonly notes: string[];
  /** What it means that there are no rows; absent where the table is left out then. */
  readonly whenEmpty?: string;
  /** Whether it repeats what other tables hold, so that a comparison leaves it out. */
  readonly isDigest: boolean;
}
