import { runCommandLine } from '../../lib/cli/command-line';

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of `lync-edge`. */
export function ran(...args: string[]): Ran {
  const printed = { out: '', err: '' };
  const code = runCommandLine(args, {
    out: (text) => { printed.out += text; },
    err: (text) => { printed.err += text; },
  });
  return { code, ...printed };
}
