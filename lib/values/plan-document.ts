/**
 * An output that is made from a plan: a report, a script, a certificate request, the plan itself as a file.
 *
 * Each kind of document is a class with `of(...)`. The same plan gives the same text, byte for byte.
 */
export interface PlanDocument {
  /** Name of a file for it, without a folder: `edge-plan.txt`. Documents of one plan have different names. */
  readonly fileName: string;
  /** The whole text, in the form that its reader takes. */
  readonly text: string;
}
