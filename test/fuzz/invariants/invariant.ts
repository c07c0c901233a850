/** What must hold for everything that the library accepts. */
export interface Invariant<Subject> {
  /** Name in reports and in the README of this folder. */
  readonly name: string;
  /** It is checked for one subject in so many, because some take longer than the plan itself. */
  readonly oneIn: number;
  /** Throws an error for a subject that breaks it. */
  readonly check: (subject: Subject) => void;
}

/** An invariant that does not hold. */
export class Broken extends Error {
  public constructor(public readonly invariant: string, detail: string) {
    super(`${invariant}: ${detail}`);
  }
}

/** Checks a subject with each invariant whose turn it is. Zero, to which numbers shrink, is everybody's turn. */
export function checkAll<Subject>(invariants: readonly Invariant<Subject>[], subject: Subject, turn: number, known: ReadonlySet<string>): void {
  for (const { name, oneIn, check } of invariants) {
    if (turn % oneIn !== 0 || known.has(name)) continue;
    try {
      check(subject);
    } catch (error) {
      throw new Broken(name, error instanceof Error ? error.stack ?? error.message : String(error));
    }
  }
}

/** Fails unless two texts are the same, and shows the first place where they differ. */
export function same(actual: string, expected: string, what: string): void {
  if (actual === expected) return;
  let place = 0;
  while (actual[place] === expected[place]) place += 1;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, place - 120), place + 80));
  throw new Error(`${what} differs at ${place}: ${around(actual)} instead of ${around(expected)}`);
}

/** Fails unless a condition holds. */
export function holds(condition: boolean, detail: () => string): void {
  if (!condition) throw new Error(detail());
}

/** Fails for the first of the texts that occurs twice. */
export function unique(texts: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const text of texts) {
    holds(!seen.has(text), () => `${what} twice: ${text}`);
    seen.add(text);
  }
}

/** Fails for a value with a part that can be changed. */
export function deeplyFrozen(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  holds(Object.isFrozen(value), () => `${path} can be changed`);
  for (const [key, part] of Object.entries(value)) deeplyFrozen(part, `${path}.${key}`);
}

/** Empties and overwrites every list and plain object in a value, as a careless caller does after the call. */
export function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) spoil(item);
    value.length = 0;
  } else if (Object.getPrototypeOf(value) === Object.prototype) {
    for (const [key, part] of Object.entries(value)) {
      spoil(part);
      Reflect.deleteProperty(value, key);
    }
    Reflect.set(value, 'spoiled', true);
  }
}
