import { differenceLines } from '../../proof/difference-lines';
import { documentKindOf } from '../../proof/document-kind';
import { FirewallProof } from '../../proof/firewall-proof';
import { ReverseProxyProof } from '../../proof/reverse-proxy-proof';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { type FirewallVerdict, ProvedDocument } from '../../values/firewall-verdict';
import type { EdgeSide } from '../../values/vocabulary/edge-side';
import { readText } from '../files/read-files';
import { readPlans, type StoredEdgePlan, type StoredPlan, type StoredReverseProxyPlan } from '../files/stored-plans';
import { ExitCode, paragraphs, type Terminal } from '../terminal/terminal';
import { isProvable, readTerraform, verdictBeside, verdictOf } from '../files/verdicts';

/** Options of `lync-edge prove`: what the plans are compared with. By default, the Terraform code beside each. */
export interface ProveOptions {
  readonly terraform?: string;
  readonly effective?: string;
  readonly side?: EdgeSide;
}

/** A plan, and how its verdict is found. */
interface Proof {
  readonly plan: StoredPlan;
  readonly prove: () => FirewallVerdict;
}

/** Compares what the firewalls permit with what the plans ask for. */
export function prove(path: string, options: ProveOptions, terminal: Terminal): ExitCode {
  const all = readPlans(path, terminal);
  const plans = all.filter(isProvable);
  if (plans.length === 0) {
    throw new EdgeValidationError({
      property: 'path', given: `"${path}"`, expected: 'the plan of an Edge pool or an Application Gateway, which have security groups',
      fix: 'pass a plan that cdktf synth wrote',
    });
  }
  let code = ExitCode.NOTHING_TO_SAY;
  const proofs = proofsOf(path, plans, options);
  for (const [index, { plan, prove: verdict }] of proofs.entries()) {
    terminal.progress(`proving the firewalls of plan ${index + 1} of ${proofs.length}`);
    const found = verdict();
    terminal.out(paragraphs(plan.path, [found.summary, ...differenceLines(found)]));
    if (!found.isProved) code = ExitCode.SOMETHING_TO_SAY;
  }
  for (const plan of all.filter((each) => !isProvable(each))) {
    terminal.out(paragraphs(plan.path, ['not compared: its firewall is not made of security groups']));
  }
  return code;
}

function proofsOf(path: string, plans: readonly StoredPlan[], { terraform, effective, side }: ProveOptions): Proof[] {
  if (terraform !== undefined) {
    const document = readTerraform(terraform);
    return plans.map((plan) => ({ plan, prove: () => verdictOf(plan, document) }));
  }
  if (effective !== undefined) return [proofOfEffective(path, plans, readText(effective, '--effective'), side)];
  if (side !== undefined) {
    throw new EdgeValidationError({
      property: '--side', given: side, expected: '--effective too: the side is that of its network interface',
      fix: 'add --effective, or omit --side',
    });
  }
  return plans.map((plan) => ({ plan, prove: () => verdictBeside(plan) ?? refuseWithoutCode(plan) }));
}

/** What Azure says is about one plan. */
function proofOfEffective(path: string, plans: readonly StoredPlan[], text: string, side: EdgeSide | undefined): Proof {
  if (documentKindOf(text) === ProvedDocument.SECURITY_GROUP) {
    const plan = onlyPlan(path, plans.filter((each): each is StoredReverseProxyPlan => 'reverseProxy' in each),
      'the plan of one Application Gateway, for a security group');
    return { plan, prove: () => ReverseProxyProof.ofSecurityGroup(plan.reverseProxy, text) };
  }
  const plan = onlyPlan(path, plans.filter((each): each is StoredEdgePlan => 'edge' in each),
    'the plan of one Edge pool, for the effective groups of a network interface');
  if (side !== undefined) return { plan, prove: () => FirewallProof.ofEffectiveGroups(plan.edge, side, text) };
  throw new EdgeValidationError({
    property: '--side', given: 'nothing', expected: 'the side of the network interface: external or internal',
    fix: 'add --side external or --side internal',
  });
}

function onlyPlan<Plan extends StoredPlan>(path: string, plans: readonly Plan[], expected: string): Plan {
  const [plan] = plans;
  if (plan !== undefined && plans.length === 1) return plan;
  throw new EdgeValidationError({
    property: 'path', given: plan === undefined ? `"${path}"` : `"${path}", with ${plans.length} of them`, expected,
    fix: 'pass the plan file of what the document is about',
  });
}

function refuseWithoutCode({ path }: StoredPlan): never {
  throw new EdgeValidationError({
    property: 'path', given: `"${path}", which has no Terraform code beside it`,
    expected: 'a plan beside its cdk.tf.json, or --terraform or --effective',
    fix: 'pass cdktf.out after cdktf synth, or the output of terraform show -json with --terraform',
  });
}
