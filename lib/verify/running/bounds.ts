/** How much a verification asks of the network at once, and how long it waits. */
export interface Bounds {
  /** Probes at the same time, and so sockets, apart from the few that one probe may need. */
  readonly parallel: number;
  /** Probes that are begun in a second. */
  readonly perSecond: number;
  /** Time for each probe, in milliseconds. */
  readonly timeoutMs: number;
  /** Time for all of them, in milliseconds. */
  readonly deadlineMs: number;
}
