import { text, wordOf } from '../../values/boundary/kinds';
import { optional, planPartOf } from '../../values/boundary/object-shape';

/** Severity of a finding. */
export enum FindingSeverity {
  /** Fails the synthesis until it is fixed or acknowledged. */
  ERROR = 'error',
  /** Something that the guide advises against, or that may not work as expected. */
  WARNING = 'warning',
  /** Information; nothing is wrong. */
  ADVICE = 'advice',
}

/** Result of a rule that applies to a plan. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: FindingSeverity;
  /** What it is about: a name, an interface, a server. */
  readonly subject: string;
  readonly message: string;
  readonly fix: string;
  /** Documentation page of the rule. */
  readonly page: string;
  /** Why the team accepts it; absent when it is not acknowledged. */
  readonly acknowledgement?: string;
}

/** What {@link Finding} holds. */
export const FINDING_SHAPE = planPartOf<Finding>('Finding', {
  ruleId: text,
  severity: wordOf('FindingSeverity', FindingSeverity),
  subject: text,
  message: text,
  fix: text,
  page: text,
  acknowledgement: optional(text),
});
