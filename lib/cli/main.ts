#!/usr/bin/env node
import { runCommandLine } from './command-line';
import type { StatusLine } from './terminal/terminal';

/** Returns to the start of the line, and erases it. */
const ERASED = '\r\u001b[K';

const { stdout, stderr } = process;

const status: StatusLine = {
  columns: stderr.columns || 80,
  elapsedMs: () => performance.now(),
  rewrite: (text) => { stderr.write(ERASED + text); },
};

// Who reads the output, such as `head`, may have enough before its end.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** A second Ctrl-C ends the program at once, as it does for those that do not listen. */
function onInterrupt(listener: () => void): () => void {
  process.once('SIGINT', listener);
  return () => { process.off('SIGINT', listener); };
}

void Promise.resolve(runCommandLine(process.argv.slice(2), {
  out: (text) => { stdout.write(text); },
  err: (text) => { stderr.write(text); },
  ...(stderr.isTTY && process.env['TERM'] !== 'dumb' ? { status } : {}),
  onInterrupt,
})).then((code) => { process.exitCode = code; });
