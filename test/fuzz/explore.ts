import fc from 'fast-check';
import type { Kind } from './cases';
import { Broken } from './invariants/invariant';

/** A counterexample, as small as it was made. */
export interface Found {
  readonly invariant: string;
  readonly message: string;
  readonly counterexample: string;
  readonly seed: number;
  readonly path: string;
}

export interface Explored {
  readonly tried: number;
  readonly accepted: number;
  readonly found: readonly Found[];
}

/** After so many attempts, a counterexample is small enough. */
const SHRINK_ATTEMPTS = 2_000;

/**
 * Tries cases of a kind. After a counterexample, the search goes on without its invariant, so that the first counterexample of
 * each is found.
 *
 * @param onProgress called with the number of tried cases
 */
export function explore<Case>(
  kind: Kind<Case>, runs: number, seed: number, onProgress: (tried: number) => void = () => undefined,
): Explored {
  const known = new Set<string>();
  const found: Found[] = [];
  let [tried, accepted, attempts] = [0, 0, 0];
  for (let round = 0; tried < runs; round += 1) {
    const details = fc.check(fc.property(kind.cases, (subject) => {
      if (attempts > SHRINK_ATTEMPTS) return;
      if (known.size > found.length) attempts += 1;
      else if (++tried % 50 === 0) onProgress(tried);
      try {
        if (kind.attempt(subject, new Set(found.map(({ invariant }) => invariant))) && known.size === found.length) accepted += 1;
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        // While a counterexample shrinks, it stays the same invariant.
        if (known.size === found.length) known.add(error.invariant);
        else if (!known.has(error.invariant)) return;
        throw error;
      }
    }), { numRuns: runs - tried, seed: seed + round });
    if (!details.failed) break;
    const error = details.errorInstance;
    if (!(error instanceof Broken) || details.counterexample === null) throw error;
    attempts = 0;
    found.push({
      invariant: error.invariant, message: error.message, counterexample: fc.stringify(details.counterexample[0]),
      seed: seed + round, path: details.counterexamplePath,
    });
  }
  return { tried, accepted, found };
}
