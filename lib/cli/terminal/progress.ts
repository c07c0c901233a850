import { printableText } from '../../reports/printable-text';
import type { StatusLine } from './terminal';

/** Commands that are done before this say nothing: most are. */
const FIRST_SHOWN_AFTER_MS = 1000;

/** Every new text takes the terminal longer than a fast step. */
const SHOWN_AT_MOST_EVERY_MS = 100;

/** What a command is doing, in a line of the terminal that is rewritten and removed in the end. */
export class Progress {
  /** When the line was written, in milliseconds since the start of the program; absent while there is none. */
  private shownAt: number | undefined;

  /** @param line absent if nobody watches */
  public constructor(private readonly line: StatusLine | undefined) {}

  /** Tells what comes next: `making reports: plan 3 of 40`. */
  public tell(text: string): void {
    if (this.line === undefined) return;
    const now = this.line.elapsedMs();
    if (now < FIRST_SHOWN_AFTER_MS || (this.shownAt !== undefined && now - this.shownAt < SHOWN_AT_MOST_EVERY_MS)) return;
    // A line that fills the terminal would be wrapped, and only its last part rewritten.
    this.line.rewrite(printableText(text).slice(0, this.line.columns - 1));
    this.shownAt = now;
  }

  /** Removes the line, so that something else can be written. */
  public remove(): void {
    if (this.shownAt !== undefined) this.line?.rewrite('');
    this.shownAt = undefined;
  }
}
