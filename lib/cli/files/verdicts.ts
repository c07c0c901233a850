import { documentKindOf } from '../../proof/document-kind';
import { FirewallProof } from '../../proof/firewall-proof';
import { ReverseProxyProof } from '../../proof/reverse-proxy-proof';
import { hasSecurityGroups } from '../../proof/verdict-of-code';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { type FirewallVerdict, ProvedDocument } from '../../values/firewall-verdict';
import { terraformCodeBeside } from './file-names';
import { readText } from './read-files';
import type { StoredPlan } from './stored-plans';

/** A document of Terraform: the code of a stack, or a plan or state. */
export interface TerraformDocument {
  readonly text: string;
  readonly isCode: boolean;
}

/**
 * The document of Terraform in a file, which says itself what it is.
 *
 * @throws EdgeValidationError for a file that cannot be read, and for any other document.
 */
export function readTerraform(path: string): TerraformDocument {
  const text = readText(path, '--terraform');
  switch (documentKindOf(text)) {
    case ProvedDocument.SYNTHESIZED: return { text, isCode: true };
    case ProvedDocument.TERRAFORM_PLAN: case ProvedDocument.TERRAFORM_STATE: return { text, isCode: false };
    default: throw new EdgeValidationError({
      property: '--terraform', given: `"${path}", another document`, expected: 'the output of terraform show -json, or a cdk.tf.json',
      fix: 'pass the file that "terraform show -json > show.json" writes, or the one beside the plan',
    });
  }
}

/** Whether the firewall of a plan is made of security groups. */
export function isProvable(plan: StoredPlan): boolean {
  return hasSecurityGroups('edge' in plan ? plan.edge : plan.reverseProxy);
}

/**
 * Compares a plan with a document of Terraform.
 *
 * @throws EdgeValidationError as the proofs do.
 */
export function verdictOf(plan: StoredPlan, { text, isCode }: TerraformDocument): FirewallVerdict {
  if ('edge' in plan) return isCode ? FirewallProof.ofSynthesized(plan.edge, text) : FirewallProof.ofTerraform(plan.edge, text);
  return isCode ? ReverseProxyProof.ofSynthesized(plan.reverseProxy, text) : ReverseProxyProof.ofTerraform(plan.reverseProxy, text);
}

/** Compares a plan with the Terraform code beside it; undefined for a plan that was written elsewhere. */
export function verdictBeside(plan: StoredPlan): FirewallVerdict | undefined {
  const code = terraformCodeBeside(plan.path);
  return code === undefined ? undefined : verdictOf(plan, { text: readText(code, 'path'), isCode: true });
}
