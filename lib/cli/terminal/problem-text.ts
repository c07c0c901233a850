import { REPORT_WIDTH } from '../../reports/text-table';
import { longestWord, wrapText } from '../../reports/word-wrap';
import type { EdgeProblem } from '../../values/edge-validation-error';

/** Width of the names of the parts. */
const NAMES = 12;

/** A problem with its four parts, 80 columns wide. Names of files are not broken, so that they can be copied. */
export function problemText({ property, given, expected, fix }: EdgeProblem): string {
  return [`invalid ${property}`, ...part('given', given), ...part('expected', expected), ...part('fix', fix)].join('\n');
}

/** Text in lines of 80 columns, apart from words that are longer. */
export function wrapped(text: string, width = REPORT_WIDTH): string[] {
  return wrapText(text, Math.max(width, longestWord(text)));
}

function part(name: string, text: string): string[] {
  const label = `  ${name}:`.padEnd(NAMES);
  return wrapped(text, REPORT_WIDTH - NAMES).map((line, index) => (index === 0 ? label : ' '.repeat(NAMES)) + line);
}
