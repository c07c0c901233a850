import { EdgeValidationError } from '../values/edge-validation-error';
import { nearestWord } from '../values/nearest-word';
import { quote } from '../values/refusals';
import { type Finding, FindingSeverity } from '../plan/findings/finding';
import type { Acknowledgement } from '../request/acknowledgement';
import { ESTATE_RULES } from '../rules/estate';

/** ID under which an acknowledgement that matches nothing is reported. */
export const UNMATCHED_ACKNOWLEDGEMENT = 'unmatched-acknowledgement';

/** The part of a rule that acknowledgements refer to. */
interface KnownRule {
  readonly id: string;
}

/**
 * The findings, with the reasons of the acknowledged ones. An acknowledgement that matches no finding is a finding
 * itself: it is outdated, and would hide a later finding.
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
 * Acknowledgements by subject: without a subject, the rule's current findings are acknowledged, and no later ones.
 *
 * @param findings findings of the current plan
 * @param pending earlier acknowledgements
 * @throws EdgeValidationError for an unknown rule, a blank reason, a rule without current findings, and a finding that is
 * already acknowledged.
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
  if (open.length > 0) {
    return [...new Set(open.map((finding) => finding.subject))].map((each) => ({ ruleId, reason, subject: each }));
  }
  if (found.length > 0) refuseTwice(given, '');
  throw new EdgeValidationError({
    property: 'ruleId',
    given: `${quote(ruleId)}, which has no findings in the current plan`,
    expected: 'a rule with findings: without a subject, an acknowledgement never covers later findings',
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
      ? 'the rule is acknowledged but has no findings'
      : 'the rule is acknowledged for this subject but has no finding for it',
    fix: 'remove the acknowledgement',
    page: 'docs/architecture.md',
  };
}

function refuseTwice({ ruleId, subject }: Acknowledgement, property: string): never {
  throw new EdgeValidationError({
    property: inside(property, 'ruleId'),
    given: subject === undefined ? quote(ruleId) : `${quote(ruleId)} for ${quote(subject)}`,
    expected: 'one acknowledgement for each finding',
    fix: 'combine the two reasons in one acknowledgement',
  });
}

function checkAcknowledgement(
  { ruleId, reason, subject }: Acknowledgement, rules: readonly KnownRule[], property: string,
): void {
  const ids = rules.map(({ id }) => id);
  if (!ids.includes(ruleId)) {
    const estateRule = ESTATE_RULES.find(({ id }) => id === ruleId);
    const near = nearestWord(ruleId, ids);
    throw new EdgeValidationError({
      property: inside(property, 'ruleId'),
      given: quote(ruleId),
      expected: estateRule === undefined
        ? 'the ID of a rule, as shown in the finding and in docs/rules.md'
        : 'a rule about one pool: this rule compares all pools of the app and cannot be acknowledged',
      fix: estateRule?.remedy ?? (near === undefined ? 'copy the ID from the finding' : `did you mean "${near}"?`),
    });
  }
  if (reason.trim() === '') {
    throw new EdgeValidationError({
      property: inside(property, 'reason'),
      given: quote(reason),
      expected: 'a reason, which the plan and the reports show with the finding',
      fix: 'say why the finding is acceptable, and until when',
    });
  }
  if (subject?.trim() === '') {
    throw new EdgeValidationError({
      property: inside(property, 'subject'),
      given: quote(subject),
      expected: 'the subject of a finding, or no subject for all current findings of the rule',
      fix: 'copy the subject from the finding, or omit it',
    });
  }
}

function inside(property: string, name: string): string {
  return property === '' ? name : `${property}.${name}`;
}
