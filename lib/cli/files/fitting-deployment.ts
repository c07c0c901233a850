import type { EitherPlan } from '../../plan/stored/either-plan';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { FirewallVerdict } from '../../values/firewall-verdict';
import type { Deployment } from './deployment';
import type { StoredPlan } from './stored-plans';
import { isProvable, verdictOf } from './verdicts';

/** A file of a deployment. */
export interface DeploymentFile extends Deployment {
  readonly path: string;
}

/** A plan with what its deployment says of it. */
export interface DeployedPlan {
  /** With the addresses that were assigned. */
  readonly plan: EitherPlan;
  /** Whether its security groups are as planned; absent if no file shows them. */
  readonly verdict?: FirewallVerdict;
}

/** What a file says of a plan. It says nothing of a plan that has no need of it: everything is known, and no group can be proved. */
interface Told extends DeployedPlan {
  readonly isOfPlan: boolean;
}

/**
 * A plan with the addresses and the proof from the first of the files that is of its deployment.
 *
 * @param isOneOfSeveral whether other plans are verified with the same files
 * @throws EdgeValidationError if every file is of another deployment, and if the file of its deployment cannot prove it.
 */
export function deployedPlan(plan: StoredPlan, files: readonly DeploymentFile[], isOneOfSeveral: boolean): DeployedPlan {
  const refusals: string[] = [];
  let needsNone = files.length === 0;
  for (const file of files) {
    const told = toldBy(file, plan);
    if (typeof told === 'string') refusals.push(files.length === 1 ? told : `"${file.path}": ${told}`);
    else if (told.isOfPlan) return told;
    else needsNone = true;
  }
  if (needsNone) return { plan };
  throw new EdgeValidationError({
    property: '--deployed', given: `${refusals.join('; ')}${isOneOfSeveral ? `, for ${plan.path}` : ''}`,
    expected: files.length === 1 ? 'the deployment that the plan is for' : 'the deployment that the plan is for, among the files',
    fix: 'pass the file of its stack with another --deployed, or verify cdktf.out/stacks/<stack> alone',
  });
}

/** What a file says of a plan, or why it is of another deployment. */
function toldBy({ addresses, state }: Deployment, plan: StoredPlan): Told | string {
  const filled = orRefusal((): EitherPlan => ('edge' in plan
    ? { edge: addresses.inEdgePlan(plan.edge) }
    : { reverseProxy: addresses.inReverseProxyPlan(plan.reverseProxy) }));
  if (filled instanceof EdgeValidationError) return filled.given;
  const isFilled = JSON.stringify(filled) !== JSON.stringify('edge' in plan ? { edge: plan.edge } : { reverseProxy: plan.reverseProxy });
  if (state === undefined || !isProvable(plan)) return { plan: filled, isOfPlan: isFilled };
  const verdict = orRefusal(() => verdictOf(plan, state));
  if (!(verdict instanceof EdgeValidationError)) return { plan: filled, verdict, isOfPlan: true };
  // With its addresses in it, the file is the right one, and its problem is another one.
  if (isFilled) throw verdict;
  return verdict.given;
}

function orRefusal<Value>(make: () => Value): Value | EdgeValidationError {
  try {
    return make();
  } catch (error) {
    if (error instanceof EdgeValidationError) return error;
    throw error;
  }
}
