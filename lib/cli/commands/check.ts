import { type Finding, FindingSeverity } from '../../plan/findings/finding';
import { findingTexts } from '../../plan/findings/finding-texts';
import { differenceLines } from '../../proof/difference-lines';
import { readPlans, type StoredPlan } from '../files/stored-plans';
import { ExitCode, paragraphs, type Terminal } from '../terminal/terminal';
import { isProvable, readTerraform, type TerraformDocument, verdictBeside, verdictOf } from '../files/verdicts';

/** Options of `lync-edge check`. */
export interface CheckOptions {
  /** A document of Terraform that the plans are compared with. By default, the code beside each. */
  readonly terraform?: string;
}

/** Tells the findings that nobody has acknowledged, and whether the security groups permit what a plan asks for. */
export function check(path: string, { terraform }: CheckOptions, terminal: Terminal): ExitCode {
  let code = ExitCode.NOTHING_TO_SAY;
  const document = terraform === undefined ? undefined : readTerraform(terraform);
  const plans = readPlans(path, terminal);
  for (const [index, plan] of plans.entries()) {
    terminal.progress(`checking plan ${index + 1} of ${plans.length}`);
    const lines = [...openFindings(plan), ...unproved(plan, document)];
    terminal.out(paragraphs(plan.path, [...(lines.length === 0 ? ['nothing to say'] : lines), ...adviceOf(plan)]));
    if (lines.length > 0) code = ExitCode.SOMETHING_TO_SAY;
  }
  return code;
}

function findingsOf(plan: StoredPlan): Finding[] {
  const { findings } = 'edge' in plan ? plan.edge : plan.reverseProxy;
  return findings.filter(({ acknowledgement }) => acknowledgement === undefined);
}

/** Advice asks nobody to act, so that it is only counted. */
function adviceOf(plan: StoredPlan): string[] {
  const rules = new Set(findingsOf(plan).filter(({ severity }) => severity === FindingSeverity.ADVICE).map(({ ruleId }) => ruleId));
  return rules.size === 0 ? [] : [`advice, which changes no exit code, in the report: ${[...rules].sort().join(', ')}`];
}

function openFindings(plan: StoredPlan): string[] {
  const open = findingsOf(plan);
  const textsOf = (severity: FindingSeverity): string[] =>
    findingTexts(open.filter((finding: Finding) => finding.severity === severity)).map((text) => `${severity}: ${text}`);
  return [...textsOf(FindingSeverity.ERROR), ...textsOf(FindingSeverity.WARNING)];
}

/** A plan that was written elsewhere has no Terraform code beside it, and an appliance has no security groups. */
function unproved(plan: StoredPlan, document: TerraformDocument | undefined): string[] {
  if (!isProvable(plan)) return [];
  const verdict = document === undefined ? verdictBeside(plan) : verdictOf(plan, document);
  return verdict === undefined || verdict.isProved ? [] : [verdict.summary, ...differenceLines(verdict)];
}
