/** Format of a drift. */
export enum DriftFormat {
  /** Text for a terminal with 80 columns. */
  TEXT = 'text',
  MARKDOWN = 'markdown',
  /** For programs. */
  JSON = 'json',
}
