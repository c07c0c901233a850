import { shortPart } from './boundary/given-text';

/** The problem with one value, in the four parts that every message of this library has. */
export interface EdgeProblem {
  /** The property as the caller wrote it, with its path inside the props: `accessEdge.fqdn`. */
  readonly property: string;
  /** The given value, as text; shortened if it is long. */
  readonly given: string;
  /** The accepted values, and the source of the limit if it is not obvious. */
  readonly expected: string;
  /** How to fix it, as specifically as possible: `did you mean "10.45.16.0/24"?` */
  readonly fix: string;
}

/**
 * Invalid input, rejected immediately. The problems of one object are reported together, at most twenty.
 *
 * The planner throws it without a path. The construct that passed the value adds its own path, so the message names the place
 * in the user's construct tree.
 *
 * Other languages see the message in an exception of their own.
 *
 * @jsii ignore
 */
export class EdgeValidationError extends Error {
  public override readonly name = 'EdgeValidationError';
  /** Path of the construct that received the value; undefined outside of a construct tree. */
  public readonly constructPath: string | undefined;
  // Not a property that is printed with an uncaught error: the message has all of it.
  readonly #problems: readonly [EdgeProblem, ...EdgeProblem[]];

  /**
   * @param problem the first problem
   * @param constructPath path of the construct that received the value
   * @param others further problems
   */
  public constructor(problem: EdgeProblem, constructPath?: string, others: readonly EdgeProblem[] = []) {
    const first = shortened(problem);
    const problems = [first, ...others.map(shortened)] as const;
    super(problems.map((each) => describe(each, constructPath)).join('\n'));
    this.constructPath = constructPath;
    this.#problems = problems;
  }

  /** Everything that is wrong, in the order of the properties. */
  public get problems(): EdgeProblem[] {
    return [...this.#problems];
  }

  /** Property of the first problem. */
  public get property(): string {
    return this.#problems[0].property;
  }

  /** What was given, of the first problem. */
  public get given(): string {
    return this.#problems[0].given;
  }

  /** What would have been accepted, of the first problem. */
  public get expected(): string {
    return this.#problems[0].expected;
  }

  /** What to do about the first problem. */
  public get fix(): string {
    return this.#problems[0].fix;
  }
}

/**
 * The same problems with a construct path. An error that already has a path keeps it.
 *
 * @param below function whose frames, and those that it called, are left out of the call stack
 */
export function errorAt(error: EdgeValidationError, constructPath: string, below: (...args: never[]) => unknown = errorAt): EdgeValidationError {
  const [first, ...others] = error.problems;
  if (error.constructPath !== undefined || first === undefined) return error;
  const located = new EdgeValidationError(first, constructPath, others);
  Error.captureStackTrace(located, below);
  return located;
}

function shortened({ property, given, expected, fix }: EdgeProblem): EdgeProblem {
  return { property: shortPart(property), given: shortPart(given), expected: shortPart(expected), fix: shortPart(fix) };
}

function describe({ property, given, expected, fix }: EdgeProblem, constructPath: string | undefined): string {
  const where = constructPath === undefined ? '' : `${shortPart(constructPath)}: `;
  return [
    `${where}invalid ${property}`,
    `  given:    ${given}`,
    `  expected: ${expected}`,
    `  fix:      ${fix}`,
  ].join('\n');
}
