/** Where a command writes. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Errors, and what was done. */
  err(text: string): void;
}

/** What a command says to the program that ran it. */
export enum ExitCode {
  NOTHING_TO_SAY = 0,
  /** Findings, changes, or a difference between plan and firewall. */
  SOMETHING_TO_SAY = 1,
  WRONG_USE = 2,
}
