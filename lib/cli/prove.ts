import { differenceLines } from '../proof/difference-lines';
import { FirewallProof } from '../proof/firewall-proof';
import { EdgeValidationError } from '../values/edge-validation-error';
import type { EdgeSide } from '../values/vocabulary/edge-side';
import { readText, terraformCodeBeside } from './files';
import { readPlans, type StoredEdgePlan } from './stored-plans';
import { ExitCode, paragraphs, type Terminal } from './terminal';

/** Options of `lync-edge prove`: what the plans are compared with. By default, the Terraform code beside each. */
export interface ProveOptions {
  readonly terraform?: string;
  readonly effective?: string;
  readonly side?: EdgeSide;
}

/** Compares what the firewalls permit with what the plans ask for. */
export function prove(path: string, options: ProveOptions, terminal: Terminal): ExitCode {
  const plans = readPlans(path).filter((plan) => 'edge' in plan);
  if (plans.length === 0) {
    throw new EdgeValidationError({
      property: 'path', given: `"${path}"`, expected: 'the plan of an Edge pool', fix: 'pass a file that ends in edge-plan.json',
    });
  }
  let code = ExitCode.NOTHING_TO_SAY;
  for (const plan of plans) {
    const proof = proofOf(plan, options);
    terminal.out(paragraphs(plan.path, [proof.summary, ...differenceLines(proof)]));
    if (!proof.isProved) code = ExitCode.SOMETHING_TO_SAY;
  }
  return code;
}

function proofOf({ path, edge }: StoredEdgePlan, { terraform, effective, side }: ProveOptions): FirewallProof {
  if (terraform !== undefined) return FirewallProof.ofTerraform(edge, readText(terraform, '--terraform'));
  if (effective !== undefined) {
    if (side !== undefined) return FirewallProof.ofEffectiveGroups(edge, side, readText(effective, '--effective'));
    throw new EdgeValidationError({
      property: '--side', given: 'nothing', expected: 'the side of the network interface: external or internal',
      fix: 'add --side external or --side internal',
    });
  }
  const code = terraformCodeBeside(path);
  if (code !== undefined) return FirewallProof.ofSynthesized(edge, readText(code, 'path'));
  throw new EdgeValidationError({
    property: 'path', given: `"${path}", which has no Terraform code beside it`,
    expected: 'a plan beside its cdk.tf.json, or --terraform or --effective',
    fix: 'pass cdktf.out after cdktf synth, or the output of terraform show -json with --terraform',
  });
}
