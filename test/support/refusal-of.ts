import { EdgeValidationError } from '../../lib/values/edge-validation-error';

/** The refusal that running something ends with; no refusal, or an error of another kind, fails the test. */
export function refusalOf(run: () => unknown): EdgeValidationError {
  try {
    run();
  } catch (error) {
    if (error instanceof EdgeValidationError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
