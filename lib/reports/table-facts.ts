import { grouped } from '../projection/model/grouped';
import type { PlanTable } from '../projection/model/plan-table';
import { cellText, visibleColumns } from './table-cells';

/** A fact about all rows of a table, or about those that its title names. */
export interface TableFact {
  readonly title: string;
  readonly text: string;
  /** What the fact is about; empty if the title is enough. */
  readonly about: string;
}

/** A fact for each column and value. Rows are named only if others have a different value. */
export function settingFacts(table: PlanTable): TableFact[] {
  return visibleColumns(table).flatMap((column): TableFact[] => {
    const [{ title, about = '' }] = column;
    const owners = grouped(table.rows, (row) => cellText(row, column));
    return [...owners].filter(([text]) => text !== '').map(([text, rows]) => ({
      title: owners.size === 1 ? title : `${title} of ${rows.map(({ label }) => label).join(', ')}`,
      text,
      about,
    }));
  });
}
