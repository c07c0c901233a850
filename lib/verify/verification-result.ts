import { FindingSeverity } from '../plan/findings/finding';
import { frozen } from '../values/frozen';
import type { EdgeSide } from '../values/vocabulary/edge-side';
import type { JudgedExpectation } from './causes/found-symptom';
import type { VerificationCause } from './causes/verification-cause';
import type { FailoverRehearsal } from './failover/failover-rehearsal';
import { CheckOutcome, type Expectation } from './model/expectation';
import type { PlanToVerify } from './model/plan-to-verify';

export type { JudgedExpectation } from './causes/found-symptom';

/** What came of an expectation. */
export interface CheckResult {
  readonly expectation: Expectation;
  readonly outcome: CheckOutcome;
  /** What was seen, or why nothing was looked at: `the connection is refused`. */
  readonly found: string;
  /** IDs of the causes that explain it, the worst first; empty unless it failed. */
  readonly causes: string[];
  /** Days until a certificate expires; absent if it is not about one. */
  readonly daysLeft?: number;
}

/** Whether a deployment answers as planned, and what is to blame if it does not. */
export interface VerificationResult {
  /** True if something was looked at, nothing that is an error or a warning failed, and the verification was not stopped. */
  readonly isGood: boolean;
  /** What the plan is recognized by: the internal FQDN of the pool, or the subject of the listener certificate. */
  readonly subject: string;
  /** What it is: `Edge pool of Lync Server 2013`, `reverse proxy`. */
  readonly what: string;
  /** Where the verification ran. */
  readonly side: EdgeSide;
  /** Whether it was stopped before everything was looked at. */
  readonly wasStopped: boolean;
  /** True if its deadline stopped it; absent if nothing did, or if somebody did: `PlanVerification.stop()`, Ctrl-C. */
  readonly wasLate?: boolean;
  /** By area, in the order of the plan. */
  readonly checks: CheckResult[];
  /** The worst first. */
  readonly causes: VerificationCause[];
  /** Who still connects while servers are silent; empty if that was not asked for, and for a single server. */
  readonly rehearsals: FailoverRehearsal[];
}

/** What a result is made of. */
export interface ResultParts {
  readonly plan: Pick<PlanToVerify, 'subject' | 'side' | 'edge'>;
  readonly judged: readonly JudgedExpectation[];
  readonly causes: readonly VerificationCause[];
  readonly rehearsals: readonly FailoverRehearsal[];
  readonly wasStopped: boolean;
  /** Whether it was its deadline that stopped it. */
  readonly wasLate: boolean;
}

/** The result of a verification. */
export function resultOf({ plan: { subject, side, edge }, judged, causes, rehearsals, wasStopped, wasLate }: ResultParts): VerificationResult {
  const causesById = new Map<string, string[]>();
  for (const { id, expectations } of causes) {
    for (const expectation of expectations) {
      const known = causesById.get(expectation);
      if (known === undefined) causesById.set(expectation, [id]);
      else known.push(id);
    }
  }
  return frozen({
    isGood: !wasStopped && isGood(judged), subject, what: edge === undefined ? 'reverse proxy' : `Edge pool of ${edge.product.name}`,
    side, wasStopped, ...(wasLate ? { wasLate } : {}),
    checks: judged.map(({ expectation, judgement: { outcome, found, daysLeft } }): CheckResult => ({
      expectation, outcome, found,
      causes: outcome === CheckOutcome.FAILED ? causesById.get(expectation.id) ?? [] : [],
      ...(daysLeft === undefined ? {} : { daysLeft }),
    })),
    causes: [...causes], rehearsals: [...rehearsals],
  });
}

/** A verification that looked at nothing found nothing good. */
function isGood(judged: readonly JudgedExpectation[]): boolean {
  return judged.some(({ judgement }) => judgement.outcome !== CheckOutcome.NOT_LOOKED_AT)
    && judged.every(({ expectation, judgement }) => (
      judgement.outcome !== CheckOutcome.FAILED || expectation.severity === FindingSeverity.ADVICE));
}
