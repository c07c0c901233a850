import { EdgeValidationError } from '../values/edge-validation-error';
import { nearestWord } from '../values/nearest-word';
import { quote } from '../values/refusals';
import { type Finding, FindingSeverity } from '../plan/finding';
import type { Acknowledgement } from '../request/edge-plan-request';
import { ESTATE_RULES } from '../rules/estate';

/** Id under which an acknowledgement that matches nothing is reported. */
export const UNMATCHED_ACKNOWLEDGEMENT = 'unmatched-acknowledgement';

/** What acknowledgements need to know of a rule. */
interface KnownRule {
  readonly id: string;
}

/**
 * The findings with the reasons of those that are acknowledged. An acknowledgement that matches no finding is a finding
 * itself: what it was written for is gone, and it would hide the next one.
 *
 * @throws EdgeValidationError for an unknown rule, a blank reason, and a finding that is acknowledged twice.
 */
export function acknowledged(
  findings: readonly Finding[], acknowledgements: readonly Acknowledgement[], rules: readonly KnownRule[],
): Finding[] {
  const reasons = new Map<string, string>();
  acknowledgements.forEach((acknowledgement, index) => {
    const property = `acknowledgements[${index}]`;
    checkAcknowledgement(acknowledgement, rules, property);
    const key = keyOf(acknowledgement);
    if (reasons.has(key) || reasons.has(keyOf({ ruleId: acknowledgement.ruleId }))) refuseTwice(acknowledgement, property);
    reasons.set(key, acknowledgement.reason.trim());
  });
  const matched = new Set(findings.flatMap((finding) => [keyOf(finding), keyOf({ ruleId: finding.ruleId })]));
  return [
    ...findings.map((finding) => {
      const acknowledgement = reasons.get(keyOf(finding)) ?? reasons.get(keyOf({ ruleId: finding.ruleId }));
      return acknowledgement === undefined ? finding : { ...finding, acknowledgement };
    }),
    ...acknowledgements.filter((acknowledgement) => !matched.has(keyOf(acknowledgement)))
      .map(unmatched)
      .sort((a, b) => (a.subject < b.subject ? -1 : 1)),
  ];
}

/**
 * An acknowledgement as it is given now: without a subject it covers those that the rule finds at this moment, and none
 * that comes later.
 *
 * @param findings those of the plan as it is now
 * @param pending acknowledgements that were given before
 * @throws EdgeValidationError for an unknown rule, a blank reason, a rule that finds nothing new, and a finding that is
 * acknowledged already.
 */
export function acknowledgeNow(
  given: Acknowledgement, findings: readonly Finding[], pending: readonly Acknowledgement[], rules: readonly KnownRule[],
): Acknowledgement[] {
  checkAcknowledgement(given, rules, '');
  const { ruleId, reason, subject } = given;
  if (subject !== undefined) {
    if (pending.some((known) => keyOf(known) === keyOf(given))) refuseTwice(given, '');
    return [given];
  }
  const found = findings.filter((finding) => finding.ruleId === ruleId);
  const open = found.filter(({ acknowledgement }) => acknowledgement === undefined);
  if (open.length > 0) return [...new Set(open.map((finding) => finding.subject))].map((each) => ({ ruleId, reason, subject: each }));
  if (found.length > 0) refuseTwice(given, '');
  throw new EdgeValidationError({
    property: 'ruleId',
    given: `${quote(ruleId)}, which finds nothing in the plan as it is now`,
    expected: 'a rule that finds something: an acknowledgement never covers a finding that comes later',
    fix: 'acknowledge the rule after the change that causes the finding, or pass the subject of the finding',
  });
}

function keyOf({ ruleId, subject }: Pick<Acknowledgement, 'ruleId' | 'subject'>): string {
  return subject === undefined ? ruleId : `${ruleId}/${subject}`;
}

function unmatched({ ruleId, subject }: Acknowledgement): Finding {
  return {
    ruleId: UNMATCHED_ACKNOWLEDGEMENT,
    severity: FindingSeverity.ERROR,
    subject: subject === undefined ? ruleId : `${ruleId}, ${subject}`,
    message: subject === undefined
      ? 'the rule is acknowledged and finds nothing'
      : 'the rule is acknowledged for this subject and does not find it',
    fix: 'remove the acknowledgement',
    page: 'docs/architecture.md',
  };
}

function refuseTwice({ ruleId, subject }: Acknowledgement, property: string): never {
  throw new EdgeValidationError({
    property: inside(property, 'ruleId'),
    given: subject === undefined ? quote(ruleId) : `${quote(ruleId)} for ${quote(subject)}`,
    expected: 'each finding acknowledged once',
    fix: 'combine the two reasons',
  });
}

function checkAcknowledgement({ ruleId, reason, subject }: Acknowledgement, rules: readonly KnownRule[], property: string): void {
  const ids = rules.map(({ id }) => id);
  if (!ids.includes(ruleId)) {
    const estateRule = ESTATE_RULES.find(({ id }) => id === ruleId);
    const near = nearestWord(ruleId, ids);
    throw new EdgeValidationError({
      property: inside(property, 'ruleId'),
      given: quote(ruleId),
      expected: estateRule === undefined
        ? 'the id of a rule, as it stands in the finding and in docs/rules.md'
        : 'a rule of one pool: this one is about all pools of the app together, and cannot be acknowledged',
      fix: estateRule?.remedy ?? (near === undefined ? 'copy the id from the finding' : `did you mean "${near}"?`),
    });
  }
  if (reason.trim() === '') {
    throw new EdgeValidationError({
      property: inside(property, 'reason'),
      given: quote(reason),
      expected: 'a reason, which whoever reads the plan sees beside the finding',
      fix: 'say why the finding is acceptable, and until when',
    });
  }
  if (subject?.trim() === '') {
    throw new EdgeValidationError({
      property: inside(property, 'subject'),
      given: quote(subject),
      expected: 'the subject of a finding, or nothing for all that the rule finds now',
      fix: 'copy the subject from the finding, or omit it',
    });
  }
}

function inside(property: string, name: string): string {
  return property === '' ? name : `${property}.${name}`;
}
