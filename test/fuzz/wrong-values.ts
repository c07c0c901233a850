import fc from 'fast-check';
import { EdgeValidationError } from 'cdktf-lync-edge';
import { type Kind, orBroken } from './cases';
import type { Entry } from './entries';
import { mutate, type Mutation, mutations } from './mutated';

/** More than anybody reads. */
const LONGEST_MESSAGE = 12_000;

export interface WrongCase {
  readonly entry: Entry;
  readonly changes: Mutation[];
}

/** Calls of entries whose arguments were changed into wrong values. */
export function wrongValues(entries: readonly Entry[]): Kind<WrongCase> {
  return {
    name: 'wrong-values',
    cases: fc.record({ entry: fc.noBias(fc.nat(entries.length - 1)).map((place) => entries[place]!), changes: mutations }),
    attempt: ({ entry, changes }, known) => {
      const given = entry.args();
      mutate(given, changes);
      let accepted = true;
      orBroken(`wrong-values of ${entry.name}`, known, () => {
        try {
          entry.call(...given);
        } catch (error) {
          accepted = false;
          if (!(error instanceof EdgeValidationError)) throw error;
          if (error.message.length >= LONGEST_MESSAGE) throw new Error(`a message of ${error.message.length} characters`);
        }
      });
      return accepted;
    },
  };
}
