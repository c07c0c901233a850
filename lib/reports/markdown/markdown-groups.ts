import { grouped } from '../../projection/model/grouped';
import type { PlanRow, PlanTable } from '../../projection/model/plan-table';
import { separatedByBlankLines } from '../text-table';
import { boldText } from './markdown-text';

/** The lines of each group of rows, below its title. A group can be only its title, such as a record that is removed. */
export function groupedLines({ rows }: PlanTable, linesOf: (rows: readonly PlanRow[]) => string[]): string[] {
  return separatedByBlankLines([...grouped(rows, ({ group = '' }) => group)].flatMap(([title, ofGroup]) => (
    [[boldText(title)].filter((line) => line !== ''), linesOf(ofGroup)].filter((lines) => lines.length > 0)
  )));
}
