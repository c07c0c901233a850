/** What keeps a release from being made. */
export interface Problem {
  readonly what: string;
  readonly where: string;
  readonly given: string;
  readonly expected: string;
  readonly fix: string;
}

/** What a check of a release found. */
export interface CheckResult {
  readonly check: string;
  /** What was looked at, or why it was left out. */
  readonly seen: readonly string[];
  readonly problems: readonly Problem[];
  readonly leftOut?: boolean;
}
