/** What is written from a plan: a text, and the name of the file that people expect it in. */
export interface IPlanDocument {
  readonly fileName: string;
  readonly text: string;
}
