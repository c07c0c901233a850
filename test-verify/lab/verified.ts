import { runCommandLine } from '../../lib/cli/command-line';
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

/** What failed, with the layers that are blamed: `dns/SRV/_sip._tls.contoso.com: dns`. */
export function blamed({ checks, causes }: VerificationResult): string[] {
  const layers = new Map(causes.map(({ id, layer }) => [id, layer]));
  return checks.filter(({ outcome }) => outcome === 'failed')
    .map(({ expectation, causes: ids }) => `${expectation.id}: ${ids.map((id) => layers.get(id)).join(', ')}`);
}
