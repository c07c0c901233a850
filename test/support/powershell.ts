import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

// The baseline compiler loads the large grammar in no time; the optimizing one takes seconds.
const FLAGS = ['--liftoff-only'];

/** For each script, the places that the grammar of PowerShell does not understand; empty lists for well-formed ones. */
export function powerShellProblems(scripts: readonly string[]): readonly (readonly string[])[] {
  const output = execFileSync(process.execPath, [...FLAGS, join(__dirname, 'parse-powershell.mjs')], {
    input: JSON.stringify(scripts), encoding: 'utf8',
  });
  return JSON.parse(output) as string[][];
}
