import { indentedText } from '../reports/text-table';

const INDENT = 2;

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

/** A heading, and lines below it: 80 columns wide, apart from words that are longer. */
export function paragraphs(heading: string, lines: readonly string[]): string {
  return `${[heading, ...lines.flatMap((line) => indentedText(line, INDENT))].join('\n')}\n`;
}
