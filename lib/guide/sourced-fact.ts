/** Who says something: Microsoft itself, or others about it. Only what Microsoft says may be a warning or an error. */
export type Confidence = 'primary' | 'secondary';

/** A fact that is on no page of the planning guide, and where it is from. */
export interface SourcedFact {
  /** ID of the fact, as in the planning data. */
  readonly id: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** What a text about a fact adds, if nobody but others says it. */
export const NOT_CONFIRMED = 'not confirmed by a page of Microsoft';
