import { accept } from '../values/boundary/accept';
import { givenText } from '../values/boundary/given-text';
import { isPlainObject } from '../values/boundary/kinds';
import { checkedBy, type Shape } from '../values/boundary/shape';
import { EdgeValidationError } from '../values/edge-validation-error';
import { EDGE_PLAN_SCHEMA_VERSION, EDGE_PLAN_SHAPE, type EdgePlan } from './edge-plan';
import { REVERSE_PROXY_PLAN_SCHEMA_VERSION, REVERSE_PROXY_PLAN_SHAPE, type ReverseProxyPlan } from './reverse-proxy-plan';

/**
 * The given value as an Edge plan. It may come from a file, or from another version of the library.
 *
 * @throws EdgeValidationError if the value is not an Edge plan or has another schema version.
 */
export function requireEdgePlan(given: unknown, property: string): EdgePlan {
  requirePlan(given, property, 'an Edge plan', EDGE_PLAN_SCHEMA_VERSION, EDGE_PLAN_SHAPE);
  return given as EdgePlan;
}

/** An Edge plan as a property. */
export const edgePlanShape = checkedBy(requireEdgePlan);

/**
 * The given value as the plan of a reverse proxy.
 *
 * @throws EdgeValidationError if the value is not the plan of a reverse proxy or has another schema version.
 */
export function requireReverseProxyPlan(given: unknown, property: string): ReverseProxyPlan {
  requirePlan(given, property, 'the plan of a reverse proxy', REVERSE_PROXY_PLAN_SCHEMA_VERSION, REVERSE_PROXY_PLAN_SHAPE);
  return given as ReverseProxyPlan;
}

function requirePlan(given: unknown, property: string, what: string, version: number, shape: Shape<object>): void {
  if (!isPlainObject(given)) {
    throw new EdgeValidationError({
      property, given: givenText(given), expected: `${what} from this library`,
      fix: 'pass a plan, or read one from its file with PlanFile',
    });
  }
  const written = given['schemaVersion'];
  if (typeof written === 'number' && written !== version) {
    throw new EdgeValidationError({
      property: `${property}.schemaVersion`,
      given: String(written),
      expected: `${version}, the version of this library`,
      fix: 'create the plan again with this version of the library, or use the version that wrote it',
    });
  }
  try {
    accept(shape, given, property);
  } catch (error) {
    throw error instanceof EdgeValidationError ? asDamage(error, what) : error;
  }
}

/** Nobody writes plans by hand: a plan with problems is damaged or of another kind. */
function asDamage(error: EdgeValidationError, what: string): EdgeValidationError {
  const [first, ...others] = error.problems.map(({ property, given, expected }) => ({
    property,
    given,
    expected: `${expected.replace(': the property is required', '')}, as in every ${what.replace(/^(?:an|the) /, '')}`,
    fix: 'pass the complete plan from the library; Edge plans and plans of reverse proxies have separate readers',
  }));
  return first === undefined ? error : new EdgeValidationError(first, undefined, others);
}
