import fc from 'fast-check';
import { WRONG_VALUES } from './hostile';

/** Where something is changed in arguments, and into what. */
export interface Mutation {
  /** Which of the places. */
  readonly place: number;
  readonly kind: 'replace' | 'delete' | 'add' | 'misspell';
  /** Which of the wrong values. */
  readonly value: number;
}

export const mutations: fc.Arbitrary<Mutation[]> = fc.array(fc.record({
  place: fc.nat(10_000),
  kind: fc.constantFrom('replace', 'replace', 'replace', 'delete', 'add', 'misspell'),
  value: fc.nat(WRONG_VALUES.length - 1),
}), { minLength: 1, maxLength: 3 });

interface Place {
  readonly owner: Record<string, unknown> | unknown[];
  readonly key: string | number;
}

/** Applies changes to arguments, which are changed. */
export function mutate(args: unknown[], changes: readonly Mutation[]): void {
  for (const { place, kind, value } of changes) {
    const places = placesIn(args);
    const { owner, key } = places[place % places.length]!;
    const made = WRONG_VALUES[value]!();
    if (kind === 'replace' || Array.isArray(owner)) Reflect.set(owner, key, made);
    else if (kind === 'add') owner[`x${key}`] = made;
    else {
      const before = Object.getOwnPropertyDescriptor(owner, key);
      Reflect.deleteProperty(owner, key);
      if (kind === 'misspell' && before !== undefined) Object.defineProperty(owner, `${key}s`, before);
    }
  }
}

/** Every place in plain objects and lists; objects of classes are left alone. */
function placesIn(value: unknown, depth = 0): Place[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) {
    const list = value as unknown[];
    return list.flatMap((each, key) => [{ owner: list, key }, ...placesIn(each, depth + 1)]);
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return [];
  const owner = value as Record<string, unknown>;
  return Object.keys(owner).flatMap((key) => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, key);
    return [{ owner, key }, ...(descriptor !== undefined && 'value' in descriptor ? placesIn(descriptor.value, depth + 1) : [])];
  });
}
