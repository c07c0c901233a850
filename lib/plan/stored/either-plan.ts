import { givenText } from '../../values/boundary/given-text';
import { isPlainObject, propertyOf } from '../../values/boundary/kinds';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { frozen } from '../../values/frozen';
import { PlanKind } from '../../values/vocabulary/plan-kind';
import type { EdgePlan } from '../edge-plan';
import { parsedPlanText } from './plan-text';
import type { ReverseProxyPlan } from '../reverse-proxy-plan';
import { refuseOtherVersion, requireEdgePlan, requireReverseProxyPlan } from './stored-plan';

/** The plan of an Edge pool, where either kind can be. */
export interface OneEdgePlan {
  readonly edge: EdgePlan;
}

/** The plan of a reverse proxy, where either kind can be. */
export interface OneReverseProxyPlan {
  readonly reverseProxy: ReverseProxyPlan;
}

/** A plan of either kind. */
export type EitherPlan = OneEdgePlan | OneReverseProxyPlan;

/**
 * The plan that a file holds, which says itself of which kind it is.
 *
 * @param place the file, for errors: `head file Edge.edge-plan.json`
 * @throws EdgeValidationError that names the file, if the text is not JSON or not a plan, or has another schema version.
 */
export function readEitherPlan(text: unknown, place: string): EitherPlan {
  try {
    return planIn(parsedPlanText(text));
  } catch (error) {
    if (!(error instanceof EdgeValidationError)) throw error;
    const [first, ...others] = error.problems.map((problem) => ({ ...problem, property: `${place}: ${problem.property}` }));
    throw first === undefined ? error : new EdgeValidationError(first, undefined, others);
  }
}

/** What a plan is recognized by: the internal FQDN of the pool, or the subject of the listener certificate. */
export function identityOf(plan: EitherPlan): string {
  return 'edge' in plan ? plan.edge.internal.fqdn : plan.reverseProxy.listenerCertificate.subject;
}

function planIn(given: unknown): EitherPlan {
  const kind = isPlainObject(given) ? propertyOf(given, 'planKind') : undefined;
  if (kind === PlanKind.EDGE) return { edge: frozen(requireEdgePlan(given, 'plan')) };
  if (kind === PlanKind.REVERSE_PROXY) return { reverseProxy: frozen(requireReverseProxyPlan(given, 'plan')) };
  refuseOtherVersion(given, 'plan');
  const isObject = isPlainObject(given);
  throw new EdgeValidationError({
    property: isObject ? 'plan.planKind' : 'plan',
    given: givenText(isObject ? kind : given),
    expected: isObject ? `${PlanKind.EDGE} or ${PlanKind.REVERSE_PROXY}, as in every plan` : 'the JSON text of a plan',
    fix: 'pass a file that cdktf synth or PlanFile wrote',
  });
}
