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
  check(transition: ThresholdTransition): Pick<ReachedThreshold, 'subject' | 'message'>[];
}

/** Of a few records or rules, every change is more than a third. Three are as many as an Edge has services. */
const FEWEST_AFFECTED = 3;

/** Whether more than a third of what was there is affected, and at least three: one or two changes need no confirmation. */
export function isLargePart(affected: number, total: number): boolean {
  return affected >= FEWEST_AFFECTED && affected * 3 > total;
}
