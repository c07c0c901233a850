import { EdgeValidationError } from '../values/edge-validation-error';
import { EDGE_PLAN_SCHEMA_VERSION, type EdgePlan } from './edge-plan';

/**
 * Refuses a plan of another schema version, such as one that an earlier version of the library stored.
 *
 * @param property name of the plan in the error: `plan`
 * @throws EdgeValidationError for a plan of another version, and for what is not a plan.
 */
export function checkSchemaVersion(plan: EdgePlan | null | undefined, property: string): void {
  const version: unknown = plan?.schemaVersion;
  if (version === EDGE_PLAN_SCHEMA_VERSION) return;
  throw new EdgeValidationError({
    property: `${property}.schemaVersion`,
    given: version === undefined ? 'none' : JSON.stringify(version),
    expected: `${EDGE_PLAN_SCHEMA_VERSION}, the schema version of plans that this version of the library reads`,
    fix: 'plan the deployment again with this version of the library',
  });
}
