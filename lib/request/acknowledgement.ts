import { text } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';

/** Acknowledgement of a finding that the team accepts. */
export interface Acknowledgement {
  /** Id of the rule. */
  readonly ruleId: string;
  /** Why the team accepts it; the reason is part of the finding in the plan and in every report. */
  readonly reason: string;
  /**
   * Subject of the finding, as the finding names it: a partner, a server, a name.
   *
   * @default every subject that the rule finds in the plan
   */
  readonly subject?: string;
}

/** What {@link Acknowledgement} may hold. */
export const ACKNOWLEDGEMENT = objectOf<Acknowledgement>('Acknowledgement', {
  ruleId: text, reason: text, subject: optional(text),
});
