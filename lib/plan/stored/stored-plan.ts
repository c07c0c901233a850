import { accept } from '../../values/boundary/accept';
import { givenText } from '../../values/boundary/given-text';
import { isPlainObject, propertyOf } from '../../values/boundary/kinds';
import { checkedBy, type Shape } from '../../values/boundary/shape';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { PlanKind } from '../../values/vocabulary/plan-kind';
import { EDGE_PLAN_SCHEMA_VERSION, EDGE_PLAN_SHAPE, type EdgePlan } from '../edge-plan';
import { REVERSE_PROXY_PLAN_SCHEMA_VERSION, REVERSE_PROXY_PLAN_SHAPE, type ReverseProxyPlan } from '../reverse-proxy-plan';

/** What is required of the plans of a kind. */
interface RequiredPlan {
  readonly kind: PlanKind;
  /** In messages: `an Edge plan`. */
  readonly what: string;
  readonly version: number;
  readonly shape: Shape<object>;
}

const EDGE: RequiredPlan = {
  kind: PlanKind.EDGE, what: 'an Edge plan', version: EDGE_PLAN_SCHEMA_VERSION, shape: EDGE_PLAN_SHAPE,
};
const REVERSE_PROXY: RequiredPlan = {
  kind: PlanKind.REVERSE_PROXY,
  what: 'the plan of a reverse proxy',
  version: REVERSE_PROXY_PLAN_SCHEMA_VERSION,
  shape: REVERSE_PROXY_PLAN_SHAPE,
};

/**
 * The given value as an Edge plan. It may come from a file, or from another version of the library.
 *
 * @throws EdgeValidationError if the value is not an Edge plan or has another schema version.
 */
export function requireEdgePlan(given: unknown, property: string): EdgePlan {
  requirePlan(given, property, EDGE);
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
  requirePlan(given, property, REVERSE_PROXY);
  return given as ReverseProxyPlan;
}

/** The plan of a reverse proxy as a property. */
export const reverseProxyPlanShape = checkedBy(requireReverseProxyPlan);

/**
 * Refuses a plan with a schema version that no kind of plan has. A value without a version is no plan, and refused as such.
 *
 * @throws EdgeValidationError if the version is another number.
 */
export function refuseOtherVersion(given: unknown, property: string): void {
  const written = isPlainObject(given) ? propertyOf(given, 'schemaVersion') : undefined;
  const versions = [...new Set([EDGE, REVERSE_PROXY].map(({ version }) => version))];
  if (typeof written === 'number' && !versions.includes(written)) refuseVersion(written, property, versions.join(' or '));
}

function requirePlan(given: unknown, property: string, { kind, what, version, shape }: RequiredPlan): void {
  if (!isPlainObject(given)) {
    throw new EdgeValidationError({
      property, given: givenText(given), expected: `${what} from this library`,
      fix: 'pass a plan, or read one from its file with PlanFile',
    });
  }
  const written = propertyOf(given, 'schemaVersion');
  if (typeof written === 'number' && written !== version) refuseVersion(written, property, String(version));
  const other = [EDGE, REVERSE_PROXY].find((each) => each.kind !== kind && each.kind === propertyOf(given, 'planKind'));
  if (other !== undefined) {
    throw new EdgeValidationError({
      property, given: other.what, expected: what, fix: 'pass a plan of that kind; each kind has a reader of its own',
    });
  }
  try {
    accept(shape, given, property);
  } catch (error) {
    throw error instanceof EdgeValidationError ? asDamage(error, what) : error;
  }
}

function refuseVersion(written: number, property: string, version: string): never {
  throw new EdgeValidationError({
    property: `${property}.schemaVersion`,
    given: String(written),
    expected: `${version}, the version of this library`,
    fix: 'create the plan again with this version of the library, or use the version that wrote it',
  });
}

/** Nobody writes plans by hand: a plan with problems is damaged. */
function asDamage(error: EdgeValidationError, what: string): EdgeValidationError {
  const [first, ...others] = error.problems.map(({ property, given, expected }) => ({
    property,
    given,
    expected: `${expected.replace(': the property is required', '')}, as in every ${what.replace(/^(?:an|the) /, '')}`,
    fix: 'pass the complete plan, as the library wrote it',
  }));
  return first === undefined ? error : new EdgeValidationError(first, undefined, others);
}
