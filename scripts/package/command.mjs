// Runs the programs of a check.
import { spawn } from 'node:child_process';
import { basename } from 'node:path';

/** What a check found. */
export class CheckFailed extends Error {}

export function ensure(condition, message) {
  if (!condition) throw new CheckFailed(message);
}

/** Runs a program and returns its output; with `failing: true`, also for a program that fails. */
export async function run(command, args, cwd, { failing = false, environment = {} } = {}) {
  const child = spawn(command, args, {
    cwd,
    // Users set this to make cdktf write to another folder; here, the folder must be known.
    // Without files of the machine that Terraform would warn about.
    env: { ...process.env, CDKTF_OUTDIR: undefined, TF_CLI_CONFIG_FILE: undefined, CI: '1', CHECKPOINT_DISABLE: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  for (const stream of Object.keys(printed)) {
    child[stream].setEncoding('utf8').on('data', (text) => {
      printed[stream] += text;
    });
  }
  const { status, problem } = await new Promise((resolve) => {
    child.on('error', ({ message }) => resolve({ status: 1, problem: message }));
    child.on('close', (code, signal) => resolve({ status: code ?? 1, problem: `exit ${code ?? signal}` }));
  });
  const output = `${printed.stdout}${printed.stderr}`;
  ensure(status === 0 || failing, `${[basename(command), ...args].join(' ')} failed: ${problem}\n${output}`);
  return { status, output, stdout: printed.stdout };
}
