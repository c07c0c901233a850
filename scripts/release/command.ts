import { spawnSync } from 'node:child_process';

export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  /** Everything that was printed. */
  readonly output: string;
}

const LARGEST_OUTPUT = 256 * 1024 * 1024;

/** Runs a program to its end. */
export function run(command: string, args: readonly string[], cwd: string): CommandResult {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: LARGEST_OUTPUT,
  });
  if (error !== undefined) throw error;
  return { status: status ?? 1, stdout, output: `${stdout}${stderr}` };
}

/** Runs a program that must not fail. */
export function runOrThrow(command: string, args: readonly string[], cwd: string): CommandResult {
  const result = run(command, args, cwd);
  if (result.status !== 0) throw new Error(`${[command, ...args].join(' ')} failed: exit ${result.status}\n${result.output}`);
  return result;
}
