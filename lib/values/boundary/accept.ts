import { EdgeValidationError } from '../edge-validation-error';
import { ProblemList, REFUSED, type Shape } from './shape';

/**
 * What came in from outside, as a copy.
 *
 * @param property name of it, for problems; empty for the properties of a construct or request
 * @throws EdgeValidationError with all problems.
 */
export function accept<Value>(shape: Shape<Value>, given: unknown, property = ''): Value {
  const problems = new ProblemList();
  const value = shape.read(given, property, problems);
  const [first, ...others] = problems.all;
  if (first !== undefined) throw new EdgeValidationError(first, undefined, others);
  if (value === REFUSED) throw new Error(`${property} was refused without a problem`);
  return value;
}

/**
 * Runs checks that do not depend on each other, and tells what all of them find.
 *
 * @throws EdgeValidationError with the problems of every check that failed.
 */
export function checkTogether(checks: readonly (() => void)[]): void {
  const problems = new ProblemList();
  for (const check of checks) {
    try {
      check();
    } catch (error) {
      if (!(error instanceof EdgeValidationError)) throw error;
      for (const problem of error.problems) problems.add(problem);
    }
  }
  const [first, ...others] = problems.all;
  if (first !== undefined) throw new EdgeValidationError(first, undefined, others);
}
