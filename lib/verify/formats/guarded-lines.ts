import { REPORT_WIDTH } from '../../reports/text-table';
import { wrapText } from '../../reports/word-wrap';
import { oneLine } from '../model/told-text';

/** What only the report itself may begin a line with: labels of parts, severities, and numbers of causes. */
const OWN = /^\s*(?:(?:layer|for|seen|fix|page|rows|explains|error|warning|advice)\s*:|\d+\.\s)/i;

/** Begins every line of a text that would look like the report's own otherwise. */
const MARK = '| ';

/** Whether a line with this text would look like one that the report itself begins. */
export function looksOwn(text: string): boolean {
  // Compatible characters look alike: a wide colon is a colon.
  return OWN.test(text.normalize('NFKC'));
}

/**
 * Text whose first line begins with a label, which may be empty, and whose other lines are indented below it. A part of it may have
 * come over the network. Wherever that makes the lines break, none of them begins as if the report had said it: where one would, all
 * of them are marked.
 */
export function guardedLines(label: string, text: string, indent: number, below: number): string[] {
  const width = REPORT_WIDTH - below;
  const line = oneLine(text);
  const lines = wrapText(line, width);
  const isForged = lines.some((each, index) => (index > 0 || label.trim() === '') && looksOwn(each));
  const marked = isForged ? wrapText(line, width - MARK.length).map((each) => MARK + each) : lines;
  return marked.map((each, index) => ((index === 0 ? ' '.repeat(indent) + label : ' '.repeat(below)) + each).trimEnd());
}
