import { printableText } from '../reports/printable-text';
import { refuse } from '../values/refusals';
import type { EdgeMatcherResult } from './matcher-types';

/** Values of a list that a message shows before it counts the others. */
const SHOWN_VALUES = 4;

/** One thing that a row is expected to have. */
export interface ExpectedFact<Row> {
  readonly name: string;
  readonly expected: string;
  readonly isTrueOf: (row: Row) => boolean;
  /** What a row has instead. */
  readonly shown: (row: Row) => string;
}

/** How a matcher talks about its rows. */
export interface RowWords<Row> {
  readonly matcher: string;
  /** `firewall row` */
  readonly row: string;
  /** A row in one line. */
  readonly line: (row: Row) => string;
}

/** Passes if one row has all the facts. Otherwise, the message shows the row that has the most. */
export function rowWithFacts<Row>(
  rows: readonly Row[], facts: readonly ExpectedFact<Row>[], words: RowWords<Row>,
): EdgeMatcherResult {
  if (facts.length === 0) {
    refuse('expected', 'no properties', `at least one property of a ${words.row}`, 'set what the row must have');
  }
  const nearest = nearestRow(rows, facts);
  const expected = facts.map((fact) => `${fact.name} ${oneLine(fact.expected)}`).join(', ');
  if (nearest?.wrong.length === 0) {
    const { row } = nearest;
    return {
      pass: true,
      message: () => [
        `expect(plan).not.${words.matcher}(expected)`, '', `Expected no ${words.row} with ${expected}.`, '',
        `The plan has ${oneLine(words.line(row))}`,
      ].join('\n'),
    };
  }
  return {
    pass: false,
    message: () => [
      `expect(plan).${words.matcher}(expected)`, '', `Expected a ${words.row} with ${expected}.`, '',
      ...nearest === undefined ? [`The plan has no ${words.row}s.`] : [
        `Nearest: ${oneLine(words.line(nearest.row))}`,
        ...nearest.wrong.map(({ name, expected: wanted, shown }) =>
          `  ${name}: expected ${oneLine(wanted)}, but it is ${oneLine(shown(nearest.row))}`),
      ],
    ].join('\n'),
  };
}

/** Some values as text: `192.0.2.1, 192.0.2.2`, and the number of others after some. */
export function listed(values: readonly string[]): string {
  if (values.length === 0) return 'none';
  const more = values.length - SHOWN_VALUES;
  return `${values.slice(0, SHOWN_VALUES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Text of a plan, in which nobody can write lines of a message, or commands for a terminal. */
export function oneLine(text: string): string {
  return printableText(text.replace(/\s+/g, ' '));
}

interface NearRow<Row> {
  readonly row: Row;
  readonly wrong: readonly ExpectedFact<Row>[];
}

/** The row with the fewest facts wrong: of several, the first. */
function nearestRow<Row>(rows: readonly Row[], facts: readonly ExpectedFact<Row>[]): NearRow<Row> | undefined {
  let nearest: NearRow<Row> | undefined;
  for (const row of rows) {
    const wrong = facts.filter((fact) => !fact.isTrueOf(row));
    if (nearest === undefined || wrong.length < nearest.wrong.length) nearest = { row, wrong };
    if (wrong.length === 0) break;
  }
  return nearest;
}
