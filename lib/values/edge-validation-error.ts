/** The problem with one value, in the four parts that every message of this library has. */
export interface EdgeProblem {
  /** The property as the caller wrote it, with its path inside the props: `accessEdge.fqdn`. */
  readonly property: string;
  /** The given value, as text. */
  readonly given: string;
  /** The accepted values, and the source of the limit if it is not obvious. */
  readonly expected: string;
  /** How to fix it, as specifically as possible: `did you mean "10.45.16.0/24"?` */
  readonly fix: string;
}

/**
 * Invalid input, rejected immediately.
 *
 * The planner throws it without a path. The construct that passed the value adds its own path with {@link at}, so the
 * message names the place in the user's construct tree.
 */
export class EdgeValidationError extends Error {
  public override readonly name = 'EdgeValidationError';
  public readonly property: string;
  public readonly given: string;
  public readonly expected: string;
  public readonly fix: string;
  /** Path of the construct that received the value; undefined outside of a construct tree. */
  public readonly constructPath: string | undefined;

  public constructor(problem: EdgeProblem, constructPath?: string) {
    super(describe(problem, constructPath));
    this.property = problem.property;
    this.given = problem.given;
    this.expected = problem.expected;
    this.fix = problem.fix;
    this.constructPath = constructPath;
  }

  /** The same problem with a construct path. An error that already has a path keeps it. */
  public at(constructPath: string): EdgeValidationError {
    return this.constructPath === undefined ? new EdgeValidationError(this, constructPath) : this;
  }
}

function describe(problem: EdgeProblem, constructPath: string | undefined): string {
  const where = constructPath === undefined ? '' : `${constructPath}: `;
  return [
    `${where}invalid ${problem.property}`,
    `  given:    ${problem.given}`,
    `  expected: ${problem.expected}`,
    `  fix:      ${problem.fix}`,
  ].join('\n');
}
