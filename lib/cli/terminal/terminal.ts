import { indentedText } from '../../reports/text-table';

const INDENT = 2;

/** Where the program writes. */
export interface Streams {
  /** Results. */
  out(text: string): void;
  /** Errors, and what was done. */
  err(text: string): void;
  /** For progress; absent if standard error is not a terminal. */
  readonly status?: StatusLine;
  /** As {@link Terminal.onInterrupt}; absent if nobody can interrupt. */
  readonly onInterrupt?: (listener: () => void) => () => void;
}

/** The line of a terminal in which a program says what it is doing. */
export interface StatusLine {
  /** Width of the terminal, in characters. */
  readonly columns: number;
  /** Time since the start of the program, in milliseconds. */
  elapsedMs(): number;
  /** Replaces the text of the line; an empty one removes it. */
  rewrite(text: string): void;
}

/** Where a command writes. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** A result of a format whose lines end with a carriage return and a line feed. */
  outWithCrlf(text: string): void;
  /** Errors, and what was done. */
  err(text: string): void;
  /** What comes next, for those who wait: `checking plan 3 of 40`. */
  progress(text: string): void;
  /**
   * Has a listener told of the next Ctrl-C, instead of the program ending there.
   *
   * @returns ends that
   */
  onInterrupt(listener: () => void): () => void;
}

/** What a command says to the program that ran it. */
export enum ExitCode {
  NOTHING_TO_SAY = 0,
  /** Findings, changes, a difference between plan and firewall, or a deployment that does not answer as planned. */
  SOMETHING_TO_SAY = 1,
  WRONG_USE = 2,
  /** Ended with Ctrl-C: what shells say of SIGINT. */
  INTERRUPTED = 130,
}

/** A heading, and lines below it: 80 columns wide, apart from words that are longer. */
export function paragraphs(heading: string, lines: readonly string[]): string {
  return `${[heading, ...lines.flatMap((line) => indentedText(line, INDENT))].join('\n')}\n`;
}
