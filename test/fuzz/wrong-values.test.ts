import { explore } from './explore';
import { ENTRIES } from './entries';
import { wrongValues } from './wrong-values';

/** Arguments of each entry that are tried here; `npm run fuzz` tries more. */
const RUNS = 40;
const SEED = 20_130_115;

test.each(ENTRIES)('$name takes valid arguments', (entry) => {
  expect(() => entry.call(...entry.args())).not.toThrow();
});

test.each(ENTRIES)('$name refuses wrong ones with an EdgeValidationError, in a short message', (entry) => {
  expect(explore(wrongValues([entry]), RUNS, SEED).found).toEqual([]);
});
