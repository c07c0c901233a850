/** Who may be cut off while servers are silent. */
export enum FailoverAudience {
  /** Remote users with Lync 2010 or later. */
  REMOTE_USERS = 'remote-users',
  /** Remote users with older clients. */
  OLD_CLIENTS = 'old-clients',
  /** Calls and meetings that are in progress on the silent servers. */
  SESSIONS = 'sessions',
  /** SIP federation. */
  PARTNERS = 'partners',
  XMPP = 'xmpp',
  PUBLIC_IM = 'public-im',
  PUSH_NOTIFICATION = 'push-notification',
  EXCHANGE_UM = 'exchange-um',
  /** Front End Servers, and whatever else connects from inside. */
  INTERNAL_SERVERS = 'internal-servers',
}

/** Whether an audience still connects. */
export enum FailoverResult {
  YES = 'yes',
  /** Some do, or some of what they do works. */
  PARTLY = 'partly',
  NO = 'no',
}

/** What servers that are silent mean for somebody. */
export interface FailoverRow {
  readonly audience: FailoverAudience;
  /** `litwareinc.com, northwind.com (Lync Server 2010)`, `AOL`, `remote users with Lync 2010 or later`. */
  readonly who: string;
  readonly connects: FailoverResult;
  /** Why, as a sentence without a period at its end. */
  readonly how: string;
  /** IDs of the planning rows by which they connect; empty if there are none. */
  readonly tableRows: string[];
  /** Documentation page that says so. */
  readonly page: string;
}

/** What happens while servers of a pool are silent. */
export interface FailoverRehearsal {
  /** `with lsedge01 silent`, `with any one server silent`. */
  readonly title: string;
  /** Computer names of the silent servers, in alphabetical order. */
  readonly silent: string[];
  /** Whether each of them is silent alone, and all others work; otherwise all of them are silent at once. */
  readonly isAnyOne: boolean;
  /** Servers that still get new connections. */
  readonly serversLeft: number;
  readonly rows: FailoverRow[];
}
