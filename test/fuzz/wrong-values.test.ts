import fc from 'fast-check';
import { EdgeValidationError } from 'cdktf-lync-edge';
import { ENTRIES } from './entries';
import { mutate, mutations } from './mutated';

/** Arguments of each entry that are tried here; `npm run fuzz` tries more. */
const RUNS = 40;
const SEED = 20_130_115;
/** More than anybody reads. */
const LONGEST_MESSAGE = 12_000;

test.each(ENTRIES)('$name takes valid arguments', (entry) => {
  expect(() => entry.call(...entry.args())).not.toThrow();
});

test.each(ENTRIES)('$name refuses wrong ones with an EdgeValidationError, in a short message', (entry) => {
  fc.assert(fc.property(mutations, (changes) => {
    const given = entry.args();
    mutate(given, changes);
    const error = errorOf(() => entry.call(...given));
    if (error === undefined) return;
    expect(error).toBeInstanceOf(EdgeValidationError);
    expect((error as EdgeValidationError).message.length).toBeLessThan(LONGEST_MESSAGE);
  }), { numRuns: RUNS, seed: SEED });
});

function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
