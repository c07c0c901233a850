/** A document of a plan: its text, and its usual file name. */
export interface IPlanDocument {
  readonly fileName: string;
  readonly text: string;
}
