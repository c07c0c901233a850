import { PlanTables } from '../projection/plan-tables';
import { EdgeValidationError } from '../values/edge-validation-error';

/**
 * The tables that a report was asked for.
 *
 * @throws EdgeValidationError if the value is not a PlanTables object, such as the plan itself.
 */
export function requireTables(tables: PlanTables): PlanTables {
  const given: unknown = tables;
  if (given instanceof PlanTables) return given;
  throw new EdgeValidationError({
    property: 'tables',
    given: given === null ? 'null' : typeof given,
    expected: 'PlanTables',
    fix: 'pass PlanTables.ofEdge(plan), PlanTables.ofReverseProxy(plan) or PlanTables.ofComparison(comparison)',
  });
}
