import { runCommandLine } from '../../lib/cli/command-line';
import type { StatusLine } from '../../lib/cli/terminal';

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of `lync-edge`, with output into files or pipes. */
export function ran(...args: string[]): Ran {
  return runWith(undefined, args);
}

/** What a command printed, and what somebody who watched it saw. */
export interface Watched extends Ran {
  /** What the line of progress said, one after the other; empty where it was removed. */
  readonly lines: readonly string[];
}

/** Runs a command of `lync-edge` in a terminal of 40 columns, whose clock is this much later at each look. */
export function watched(msPerStep: number, ...args: string[]): Watched {
  const lines: string[] = [];
  let elapsed = 0;
  const status: StatusLine = {
    columns: 40,
    elapsedMs: () => { elapsed += msPerStep; return elapsed; },
    rewrite: (text) => { lines.push(text); },
  };
  return { ...runWith(status, args), lines };
}

function runWith(status: StatusLine | undefined, args: readonly string[]): Ran {
  const printed = { out: '', err: '' };
  const code = runCommandLine(args, {
    out: (text) => { printed.out += text; },
    err: (text) => { printed.err += text; },
    ...(status === undefined ? {} : { status }),
  });
  if (typeof code !== 'number') throw new Error('the command asks the network');
  return { code, ...printed };
}
