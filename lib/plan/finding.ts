/** How much a finding weighs. */
export enum FindingSeverity {
  /** Fails the synthesis until it is fixed or acknowledged. */
  ERROR = 'error',
  /** Something the guide advises against, or that won't work as hoped. */
  WARNING = 'warning',
  /** Good to know; nothing is wrong. */
  ADVICE = 'advice',
}

/** What the rules have to say about a plan. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: FindingSeverity;
  /** What it is about: a name, an interface, a server. */
  readonly subject: string;
  readonly message: string;
  readonly fix: string;
  /** Documentation page that the rule comes from. */
  readonly page: string;
  /** Why the team accepts it; absent when it is not acknowledged. */
  readonly acknowledgement?: string;
}
