import type { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import type { Addresses } from './addresses';
import type { Term } from './smt-lib';

/** What a document says of one side. */
export interface GuardedSide {
  /** Packets to, and from, the addresses of the side. */
  readonly scope: Term;
  /** Whether every group lets a packet pass. */
  readonly permits: Term;
  /** What the Internet is in the plan. */
  readonly internet: Addresses;
}

/** The sides that a document speaks of. */
export type GuardedSides = Readonly<Partial<Record<EdgeSide, GuardedSide>>>;
