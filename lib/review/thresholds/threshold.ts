import type { ReachedThreshold } from '../../projection/changes/plan-review';
import type { PlanTransition } from '../interruptions/interruption-rule';
import type { PlanCore } from '../changes/review-context';

/** A transition, and what it is about. */
export interface ThresholdTransition extends PlanTransition<PlanCore> {
  /** Internal FQDN of the pool, or subject of the listener certificate. */
  readonly identity: string;
  /** Whether the first plan is only the second one without contents: a pool that is new. */
  readonly isNew: boolean;
}

/** How far a change may go before somebody must confirm it. */
export interface Threshold {
  /** Stable: confirmations name it. */
  readonly id: string;
  /** What is confirmed, for the message about an unknown one. */
  readonly title: string;
  check(transition: ThresholdTransition): Pick<ReachedThreshold, 'subject' | 'message'>[];
}

/** Whether more than a third of what was there is affected. */
export function isMoreThanAThird(affected: number, total: number): boolean {
  return affected * 3 > total;
}
