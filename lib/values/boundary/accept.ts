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
  problems.throwIfAny();
  if (value === REFUSED) throw new Error(`${property} was refused without a problem`);
  return value;
}
