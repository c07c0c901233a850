/** How far the source of a fact can be relied on. */
export enum Confidence {
  /** Microsoft, the CA/Browser Forum, a browser's root program, or the authority itself. */
  PRIMARY = 'primary',
  /** Anybody else: advice at most. */
  SECONDARY = 'secondary',
}

/** A fact about certificates that changes while Edge Servers run, and where it is stated. */
export interface SourcedRow {
  /** Stable ID of the row: `max-200`. */
  readonly id: string;
  /** Where it is stated, with the version or date of what was read. */
  readonly source: string;
  readonly confidence: Confidence;
  /** Why even a primary source is not enough; absent if there is no doubt. */
  readonly doubt?: string;
}

/** Whether errors and warnings can rest on a row. */
export function isConfirmed({ confidence, doubt }: SourcedRow): boolean {
  return confidence === Confidence.PRIMARY && doubt === undefined;
}
