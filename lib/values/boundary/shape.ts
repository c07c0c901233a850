import { type EdgeProblem, EdgeValidationError } from '../edge-validation-error';
import { givenText } from './given-text';

/** Problems that are told together, in the order in which they are found. */
export class ProblemList {
  /** As many as one error tells; reading stops there. */
  public static readonly MOST = 20;

  private readonly found: EdgeProblem[] = [];

  /** Adds the problems that a check finds. Other errors are passed on. */
  public collect(check: () => unknown): void {
    try {
      check();
    } catch (error) {
      if (!(error instanceof EdgeValidationError)) throw error;
      for (const problem of error.problems) this.add(problem);
    }
  }

  /** @throws EdgeValidationError with all problems, if there are any. */
  public throwIfAny(): void {
    const [first, ...others] = this.found;
    if (first !== undefined) throw new EdgeValidationError(first, undefined, others);
  }

  /** Everything that was found so far. */
  public get all(): readonly EdgeProblem[] {
    return this.found;
  }

  /** Whether no more problems are needed. */
  public get isFull(): boolean {
    return this.found.length >= ProblemList.MOST;
  }

  /** Adds a problem, unless it is there already. */
  public add(problem: EdgeProblem): void {
    const { property, given, expected } = problem;
    const isKnown = this.found.some((known) => known.property === property && known.given === given && known.expected === expected);
    if (!this.isFull && !isKnown) this.found.push(problem);
  }
}

/** Stands for a value with problems. */
export const REFUSED = Symbol('refused');

/** Of {@link REFUSED}. */
export type Refused = typeof REFUSED;

/**
 * What a property may hold: the one declaration of it, from which the check at the boundary follows. `Value` ties it to the
 * type of the property, so that the compiler finds a declaration that is missing or that contradicts it.
 */
export interface Shape<Value> {
  /**
   * Reads a value from outside.
   *
   * @param property path of the property, for problems
   * @returns a copy, which the caller cannot change later
   */
  read(given: unknown, property: string, problems: ProblemList): Value | Refused;
  /** The form of a value in a file; absent for one that is data already. */
  readonly stored?: StoredForm<Value> | undefined;
}

/** How a value that is not data stands in a file: as data, of which it can be made again. */
export interface StoredForm<Value> {
  /** As {@link Shape.read}, of what stands in the file. */
  read(given: unknown, property: string, problems: ProblemList): Value | Refused;
  /** The value as data. */
  write(value: Value): unknown;
}

/** A shape made of a function. */
export function shapeOf<Value>(read: Shape<Value>['read']): Shape<Value> {
  return { read };
}

/**
 * A shape made of a function, for values that consist of others.
 *
 * @param stored the form in a file, which is only needed by those who read or write one
 */
export function composedOf<Value>(read: Shape<Value>['read'], stored: () => StoredForm<Value> | undefined): Shape<Value> {
  return { read, get stored() { return stored(); } };
}

/** Adds that a value is of another kind. */
export function wrongKind(
  problems: ProblemList, property: string, given: unknown, expected: string, fix: string,
): Refused {
  problems.add(given === undefined
    ? { property, given: 'nothing', expected: `${expected}: the property is required`, fix: `set ${property}` }
    : { property, given: givenText(given), expected, fix });
  return REFUSED;
}

/** A shape made of a function that throws an EdgeValidationError. */
export function checkedBy<Value>(check: (given: unknown, property: string) => Value): Shape<Value> {
  return shapeOf<Value>((given, property, problems) => {
    const read: Value[] = [];
    problems.collect(() => read.push(check(given, property)));
    return read[0] ?? REFUSED;
  });
}
