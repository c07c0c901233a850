import { runCommandLine } from '../../lib/cli/command-line';
import type { StatusLine } from '../../lib/cli/terminal/terminal';

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

/** A command that asks the network. */
export interface Started {
  /** As Ctrl-C does; false if the command does not listen, so that it would end the program. */
  interrupt(): boolean;
  readonly ended: Promise<Watched>;
}

/** Starts a command, in a terminal of 40 columns that says that it has run for a second already. */
export function started(...args: string[]): Started {
  const printed = { out: '', err: '' };
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  const begun = performance.now() - 1000;
  const code = runCommandLine(args, {
    out: (text) => { printed.out += text; },
    err: (text) => { printed.err += text; },
    status: { columns: 40, elapsedMs: () => performance.now() - begun, rewrite: (text) => { lines.push(text); } },
    onInterrupt: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  });
  return {
    interrupt: () => {
      const told = [...listeners];
      listeners.clear();
      told.forEach((listener) => listener());
      return told.length > 0;
    },
    ended: Promise.resolve(code).then((ended) => ({ code: ended, ...printed, lines })),
  };
}

/** Runs a command that asks the network to its end. */
export async function ranToEnd(...args: string[]): Promise<Ran> {
  const { code, out, err } = await started(...args).ended;
  return { code, out, err };
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
