import { refuse } from '../values/refusals';
import type { EdgeExpect, EdgeSnapshotSerializer } from './matcher-types';

/** Text that a snapshot shows without quotes, which would shift its first line. */
class SnapshotText {
  public constructor(public readonly text: string) {}
}

const SNAPSHOT_TEXT_SERIALIZER: EdgeSnapshotSerializer = {
  test: (value) => value instanceof SnapshotText,
  serialize: (value) => (value as SnapshotText).text,
};

const prepared = new WeakSet<EdgeExpect>();

/** Compares a text with its snapshot, as an assertion of the test that is running. */
export function matchSnapshot(expect: EdgeExpect, text: string, hint: string | undefined): void {
  if (!prepared.has(expect)) {
    expect.addSnapshotSerializer(SNAPSHOT_TEXT_SERIALIZER);
    prepared.add(expect);
  }
  const { assertionCalls } = expect.getState();
  try {
    const assertion = expect(new SnapshotText(text));
    if (hint === undefined) assertion.toMatchSnapshot();
    else assertion.toMatchSnapshot(hint);
  } finally {
    // For expect.assertions, the matcher and what it calls are one assertion.
    expect.setState({ assertionCalls });
  }
}

/**
 * The global `expect`.
 *
 * @throws EdgeValidationError if there is none that has snapshots.
 */
export function globalExpect(): EdgeExpect {
  const { expect } = globalThis as { readonly expect?: unknown };
  return requireExpect(expect, 'global expect', 'import expect, and call expect.extend(edgeMatchersFor(expect))');
}

/**
 * The given value as `expect`.
 *
 * @throws EdgeValidationError if it has no snapshots.
 */
export function requireExpect(given: unknown, property: string, fix: string): EdgeExpect {
  if (typeof given !== 'function' || !('addSnapshotSerializer' in given)) {
    refuse(property, given === undefined ? 'nothing' : `a value of the type ${typeof given}`, 'expect of jest or vitest', fix);
  }
  return given as EdgeExpect;
}
