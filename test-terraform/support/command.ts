import { spawn } from 'node:child_process';

export interface CommandResult {
  readonly exitCode: number;
  /** Standard output. */
  readonly stdout: string;
  /** Standard output and standard error, as they came. */
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd: string;
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are no failure. Default: 0. */
  readonly accept?: readonly number[];
}

/** Runs a program to its end; fails with all that it printed. */
export async function run(program: string, args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const { cwd, env = {}, accept = [0] } = options;
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? -1));
  });
  if (accept.includes(exitCode)) return { exitCode, stdout, output };
  throw new Error(`${program} ${args.join(' ')} ended with ${exitCode}:\n${output}`);
}
