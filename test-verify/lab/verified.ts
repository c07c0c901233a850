import { runCommandLine } from '../../lib/cli/command-line';
import type { VerificationCause } from '../../lib/verify/causes/verification-cause';
import { CheckOutcome } from '../../lib/verify/model/expectation';
import type { VerificationResult } from '../../lib/verify/verification-result';

/** What `lync-edge verify` printed, and its exit code. */
export interface Verified {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `lync-edge verify`. */
export async function verified(...args: readonly string[]): Promise<Verified> {
  const printed = { out: '', err: '' };
  const code = await runCommandLine(['verify', ...args], {
    out: (text) => { printed.out += text; },
    err: (text) => { printed.err += text; },
  });
  return { code, ...printed };
}

/** What it found, as JSON has it. */
export async function resultOf(...args: readonly string[]): Promise<VerificationResult> {
  const { out, err } = await verified(...args, '--format', 'json');
  if (out === '') throw new Error(err);
  return JSON.parse(out) as VerificationResult;
}

/** What is told of a mistake. */
export interface ToldMistake {
  readonly code: number;
  /** First line of the text. */
  readonly verdict: string;
  /** IDs of the expectations that failed, sorted. */
  readonly failed: readonly string[];
  readonly causes: readonly VerificationCause[];
  readonly text: string;
}

/** What verification tells, as text and as JSON. */
export async function told(...args: readonly string[]): Promise<ToldMistake> {
  const [{ code, out, err }, { checks, causes }] = await Promise.all([verified(...args), resultOf(...args)]);
  if (out === '') throw new Error(err);
  return {
    code, verdict: out.split('\n')[0] ?? '', causes, text: out,
    failed: checks.filter(({ outcome }) => outcome === CheckOutcome.FAILED).map(({ expectation }) => expectation.id).sort(),
  };
}
