import type { PlanRow, PlanTable } from '../../projection/model/plan-table';
import { cellText, visibleColumns } from '../table-cells';
import { markdownCells } from './markdown-cells';
import { boldText, markdownText } from './markdown-text';

/** What is told of records of one group: a text for each of them, or one text if they all have the same. */
interface Fact {
  readonly title: string;
  readonly texts: readonly [string, ...string[]];
}

/** The lines of the records of a group: a table of what differs between them, and a list of what they share. */
export function recordLines(rows: readonly PlanRow[], table: PlanTable): string[] {
  const facts = [
    ...visibleColumns(table).map((column) => factOf(column[0].title, rows, (row) => cellText(row, column))),
    factOf('Page', rows, ({ pages }) => pages.join('\n')),
  ];
  const differing = facts.filter(({ texts }) => texts.length > 1);
  // A table of one column is a list.
  if (differing.length < 2) return facts.flatMap(itemLines);
  const shared = facts.filter(({ texts }) => texts.length === 1).flatMap(itemLines);
  return [
    ...markdownCells(
      differing.map(({ title }) => title), rows.map((_, index) => differing.map(({ texts }) => texts[index] ?? '')),
    ),
    ...(shared.length === 0 ? [] : ['', ...shared]),
  ];
}

function factOf(title: string, rows: readonly PlanRow[], textOf: (row: PlanRow) => string): Fact {
  const [first = '', ...others] = rows.map(textOf);
  return { title, texts: others.every((text) => text === first) ? [first] : [first, ...others] };
}

/** One value beside its title, several as a list below it. */
function itemLines({ title, texts }: Fact): string[] {
  const [first, ...others] = texts.flatMap((text) => text.split('\n')).filter((value) => value !== '');
  if (first === undefined) return [];
  if (others.length === 0) return [`- ${boldText(title)}: ${markdownText(first)}`];
  return [`- ${boldText(title)}:`, ...[first, ...others].map((value) => `  - ${markdownText(value)}`)];
}
