import { existsSync } from 'node:fs';
import { type Finding, FindingSeverity } from '../plan/finding';
import { findingTexts } from '../plan/finding-texts';
import { differenceLines } from '../proof/difference-lines';
import { FirewallProof } from '../proof/firewall-proof';
import { readText, terraformCodeBeside } from './files';
import { readPlans, type StoredPlan } from './stored-plans';
import { ExitCode, paragraphs, type Terminal } from './terminal';

/** Tells the findings that nobody has acknowledged, and whether the Terraform code beside a plan permits what it asks for. */
export function check(path: string, terminal: Terminal): ExitCode {
  let code = ExitCode.NOTHING_TO_SAY;
  for (const plan of readPlans(path)) {
    const lines = [...openFindings(plan), ...unproved(plan)];
    terminal.out(paragraphs(plan.path, lines.length === 0 ? ['nothing to say'] : lines));
    if (lines.length > 0) code = ExitCode.SOMETHING_TO_SAY;
  }
  return code;
}

function openFindings(plan: StoredPlan): string[] {
  const { findings } = 'edge' in plan ? plan.edge : plan.reverseProxy;
  const open = findings.filter(({ acknowledgement }) => acknowledgement === undefined);
  const textsOf = (severity: FindingSeverity): string[] =>
    findingTexts(open.filter((finding: Finding) => finding.severity === severity)).map((text) => `${severity}: ${text}`);
  return [...textsOf(FindingSeverity.ERROR), ...textsOf(FindingSeverity.WARNING)];
}

/** A plan that was written elsewhere, or an Edge on premises, has no Terraform code beside it. */
function unproved(plan: StoredPlan): string[] {
  const code = terraformCodeBeside(plan.path);
  if (!('edge' in plan) || code === undefined || !existsSync(code)) return [];
  const proof = FirewallProof.ofSynthesized(plan.edge, readText(code, 'path'));
  return proof.isProved ? [] : [proof.summary, ...differenceLines(proof)];
}
