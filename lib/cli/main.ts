#!/usr/bin/env node
import { runCommandLine } from './command-line';
import type { StatusLine } from './terminal';

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

process.exitCode = runCommandLine(process.argv.slice(2), {
  out: (text) => { stdout.write(text); },
  err: (text) => { stderr.write(text); },
  ...(stderr.isTTY && process.env['TERM'] !== 'dumb' ? { status } : {}),
});
