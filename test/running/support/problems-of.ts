import { type EdgeProblem, EdgeValidationError } from '../../../lib/values/edge-validation-error';

/** The problems with which a call is refused. Any other error, and none, fails the test. */
export function problemsOf(call: () => unknown): readonly EdgeProblem[] {
  try {
    call();
  } catch (error) {
    if (error instanceof EdgeValidationError) return error.problems;
    throw error;
  }
  throw new Error('it was accepted');
}
