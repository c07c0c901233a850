/** What to enter or run in a step of a checklist. */
export interface ChecklistValue {
  /** Name of the field, or what to do with the values: `Pool FQDN`, `Run`. */
  readonly label: string;
  /** From the plan, in the order in which they are entered. */
  readonly values: string[];
}

/** One step of a checklist. Everything except the values is the same for every plan. */
export interface ChecklistStep {
  /** What to do. */
  readonly what: string;
  /** Where to do it: the console, wizard and page, or the shell and the computer. */
  readonly where: string;
  /** What to enter or run; empty if there is nothing to enter. */
  readonly values: ChecklistValue[];
  /** What to keep in mind. */
  readonly notes: string[];
  /** Documentation page that describes the step: its file name. */
  readonly page: string;
}

/** Steps of a checklist that belong together. */
export interface ChecklistSection {
  readonly title: string;
  readonly steps: ChecklistStep[];
}
