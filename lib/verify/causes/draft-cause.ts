import { FindingSeverity } from '../../plan/findings/finding';
import { firstOf } from './words/cause-words';
import { distinct, type FoundSymptom } from './found-symptom';
import type { VerificationCause } from './verification-cause';

/** Observations that a cause shows; the others are counted. */
const SHOWN = 6;

const WORST_FIRST: readonly FindingSeverity[] = [FindingSeverity.ERROR, FindingSeverity.WARNING, FindingSeverity.ADVICE];

/** A cause without what follows from the symptoms that it explains. */
export interface DraftCause extends Pick<VerificationCause, 'id' | 'layer' | 'what' | 'who' | 'fix' | 'page'> {
  /** What supports it in addition to what was seen; absent if there is nothing. */
  readonly known?: readonly string[];
  /** Symptoms that it explains; at least one. */
  readonly of: readonly Omit<FoundSymptom, 'symptom'>[];
}

/** The cause with its severity, evidence, rows and expectations. */
export function finishedCause({ id, layer, what, who, fix, page, known = [], of }: DraftCause): VerificationCause {
  return {
    id,
    layer,
    severity: WORST_FIRST[Math.min(...of.map(({ expectation }) => severityRank(expectation.severity)))] ?? FindingSeverity.ERROR,
    what,
    evidence: [...seenBy(of), ...known],
    who,
    fix,
    ...(page === undefined ? {} : { page }),
    tableRows: distinct(of.flatMap(({ expectation }) => expectation.tableRows)),
    expectations: distinct(of.map(({ expectation }) => expectation.id)),
  };
}

/** 0 for the worst. */
export function severityRank(severity: FindingSeverity): number {
  return WORST_FIRST.indexOf(severity);
}

function seenBy(of: DraftCause['of']): string[] {
  return firstOf([...new Set(of.map(({ expectation, found }) => `${expectation.subject}: ${found}`))], SHOWN);
}
