import { EdgeValidationError } from '../../values/edge-validation-error';
import { problemText } from './problem-text';
import { ExitCode, type Terminal } from './terminal';

/** A file that is no plan lacks everything that a plan has. */
const MOST_PROBLEMS = 3;

/**
 * Prints what is wrong with how a command was used.
 *
 * @throws the error, if it is any other
 */
export function wrongUse(error: unknown, terminal: Terminal): ExitCode {
  if (!(error instanceof EdgeValidationError)) throw error;
  const shown = error.problems.slice(0, MOST_PROBLEMS).map(problemText);
  const more = error.problems.length - shown.length;
  terminal.err(`${[...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n')}\n`);
  return ExitCode.WRONG_USE;
}
