import { quote } from '../values/refusals';
import { nearestWord } from '../values/nearest-word';
import { EdgeValidationError } from '../values/edge-validation-error';
import { EDGE_RULES } from '../rules';
import { ESTATE_RULES } from '../rules/estate';
import type { Acknowledgement } from '../request/edge-plan-request';
import { type Finding, FindingSeverity } from '../plan/finding';

/** Id under which an acknowledgement that matches nothing is reported. */
export const UNMATCHED_ACKNOWLEDGEMENT = 'unmatched-acknowledgement';

/**
 * The findings with the reasons of those that are acknowledged. An acknowledgement of a rule that found nothing is a
 * finding itself: what it was written for is gone, and it would hide the next one.
 *
 * @throws EdgeValidationError for an unknown rule, a blank reason, and a rule that is acknowledged twice.
 */
export function acknowledged(
  findings: readonly Finding[], acknowledgements: readonly Acknowledgement[],
  rules: readonly { readonly id: string }[] = EDGE_RULES,
): Finding[] {
  const reasons = new Map<string, string>();
  acknowledgements.forEach(({ ruleId, reason }, index) => {
    checkAcknowledgement({ ruleId, reason }, reasons, rules.map(({ id }) => id), `acknowledgements[${index}]`);
    reasons.set(ruleId, reason.trim());
  });
  const matched = new Set(findings.map(({ ruleId }) => ruleId));
  return [
    ...findings.map((finding) => {
      const acknowledgement = reasons.get(finding.ruleId);
      return acknowledgement === undefined ? finding : { ...finding, acknowledgement };
    }),
    ...[...reasons.keys()].filter((ruleId) => !matched.has(ruleId)).sort().map((ruleId): Finding => ({
      ruleId: UNMATCHED_ACKNOWLEDGEMENT,
      severity: FindingSeverity.ERROR,
      subject: ruleId,
      message: 'the rule is acknowledged and finds nothing',
      fix: 'take the acknowledgement out',
      page: 'docs/architecture.md',
    })),
  ];
}

function checkAcknowledgement(
  { ruleId, reason }: Acknowledgement, known: ReadonlyMap<string, string>, ids: readonly string[], property: string,
): void {
  if (!ids.includes(ruleId)) {
    const estateRule = ESTATE_RULES.find(({ id }) => id === ruleId);
    const near = nearestWord(ruleId, ids);
    throw new EdgeValidationError({
      property: `${property}.ruleId`,
      given: quote(ruleId),
      expected: estateRule === undefined
        ? 'the id of a rule, as it stands in the finding and in docs/rules.md'
        : 'a rule of one pool: this one is about all pools of the app together, and cannot be acknowledged',
      fix: estateRule?.remedy ?? (near === undefined ? 'copy the id from the finding' : `did you mean "${near}"?`),
    });
  }
  if (known.has(ruleId)) {
    throw new EdgeValidationError({
      property: `${property}.ruleId`,
      given: quote(ruleId),
      expected: 'each rule acknowledged once',
      fix: 'join the two reasons',
    });
  }
  if (reason.trim() === '') {
    throw new EdgeValidationError({
      property: `${property}.reason`,
      given: quote(reason),
      expected: 'a reason, which whoever reads the plan will see beside the finding',
      fix: 'say why the finding is acceptable, and until when',
    });
  }
}
