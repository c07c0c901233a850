import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

// As in test/support/powershell.ts.
const FLAGS = ['--liftoff-only'];

/** A command in a PowerShell script. */
export interface PowerShellCommand {
  readonly name: string;
  /** Names of its parameters, without the hyphen. */
  readonly parameters: readonly string[];
  /** Variables whose entries are its parameters. */
  readonly splats: readonly string[];
  readonly text: string;
  /** Commands in the conditions around it. */
  readonly guards: readonly string[];
}

/** What the syntax tree of a PowerShell script tells. */
export interface PowerShellContents {
  readonly commands: readonly PowerShellCommand[];
  /** Hashtables in the first assignment to each variable: their entries as PowerShell text. */
  readonly data: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly assigned: readonly string[];
  readonly used: readonly string[];
  readonly functions: readonly string[];
}

export function readPowerShell(scripts: readonly string[]): readonly PowerShellContents[] {
  const output = execFileSync(process.execPath, [...FLAGS, join(__dirname, 'list-powershell-contents.mjs')], {
    input: JSON.stringify(scripts), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as PowerShellContents[];
}
