import { EdgeValidationError } from '../../values/edge-validation-error';
import { nearestWord } from '../../values/nearest-word';
import { didYouMean, quote } from '../../values/refusals';
import type { ReachedThreshold } from '../../projection/changes/plan-review';
import { THRESHOLDS } from './index';
import type { ThresholdConfirmation } from './threshold-confirmation';

/**
 * The reached thresholds, with the reasons of the confirmed ones.
 *
 * @param property property of the confirmations, for errors
 * @throws EdgeValidationError for an unknown threshold, a blank reason, a threshold that is confirmed twice, and one that is
 * not reached.
 */
export function confirmedThresholds(
  reached: readonly ReachedThreshold[], confirmations: readonly ThresholdConfirmation[], property: string,
): (threshold: ReachedThreshold) => ReachedThreshold {
  const reasons = new Map<string, string>();
  const known = new Set(reached.flatMap(({ id, subject }) => [keyOf(id), keyOf(id, subject)]));
  confirmations.forEach((confirmation, index) => {
    const { id, subject, reason } = confirmation;
    const place = `${property}[${index}]`;
    checkConfirmation(confirmation, place);
    const key = keyOf(id, subject);
    if (reasons.has(key) || reasons.has(keyOf(id))) refuseTwice(confirmation, place);
    if (!known.has(key)) refuseUnmatched(confirmation, reached, place);
    reasons.set(key, reason.trim());
  });
  return (threshold) => {
    const confirmation = reasons.get(keyOf(threshold.id, threshold.subject)) ?? reasons.get(keyOf(threshold.id));
    return confirmation === undefined ? threshold : { ...threshold, confirmation };
  };
}

function keyOf(id: string, subject?: string): string {
  return subject === undefined ? id : `${id}/${subject}`;
}

function checkConfirmation({ id, reason }: ThresholdConfirmation, property: string): void {
  const ids = THRESHOLDS.map((threshold) => threshold.id);
  if (!ids.includes(id)) {
    const near = nearestWord(id, ids);
    throw new EdgeValidationError({
      property: `${property}.id`,
      given: quote(id),
      expected: `the ID of a threshold: ${ids.join(', ')}`,
      fix: near === undefined ? 'copy the ID from the review' : didYouMean(near),
    });
  }
  if (reason.trim() === '') {
    throw new EdgeValidationError({
      property: `${property}.reason`,
      given: quote(reason),
      expected: 'a reason, which the review shows with the threshold',
      fix: 'say why the change may go that far',
    });
  }
}

function refuseTwice({ id, subject }: ThresholdConfirmation, property: string): never {
  throw new EdgeValidationError({
    property: `${property}.id`,
    given: subject === undefined ? quote(id) : `${quote(id)} for ${quote(subject)}`,
    expected: 'one confirmation for each threshold',
    fix: 'combine the two reasons in one confirmation',
  });
}

function refuseUnmatched({ id, subject }: ThresholdConfirmation, reached: readonly ReachedThreshold[], property: string): never {
  const subjects = reached.filter((threshold) => threshold.id === id).map((threshold) => threshold.subject);
  throw new EdgeValidationError({
    property: subjects.length === 0 || subject === undefined ? `${property}.id` : `${property}.subject`,
    given: subject === undefined ? quote(id) : `${quote(id)} for ${quote(subject)}`,
    expected: subjects.length === 0
      ? 'a threshold that this change reaches: an outdated confirmation would hide a later change'
      : `one of the subjects of the threshold: ${subjects.map(quote).join(', ')}`,
    fix: subjects.length === 0 ? 'remove the confirmation' : 'copy the subject from the review, or omit it',
  });
}
