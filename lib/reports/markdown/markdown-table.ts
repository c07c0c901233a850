import { type PlanTable, PlanTableForm } from '../../projection/model/plan-table';
import { settingFacts } from '../table-facts';
import { markdownCells } from './markdown-cells';
import { groupedLines } from './markdown-groups';
import { listLines } from './markdown-list';
import { recordLines } from './markdown-records';

/**
 * The lines of a table in GitHub's Markdown, in its form, with rows below the title of their group. Empty if the table has no
 * rows. Neither the title of the table nor its notes are included.
 */
export function markdownTable(table: PlanTable): string[] {
  if (table.rows.length === 0) return [];
  switch (table.form) {
    // Markdown has no tables without headings.
    case PlanTableForm.LIST: case PlanTableForm.LINES: return listLines(table);
    case PlanTableForm.RECORDS: return groupedLines(table, (rows) => recordLines(rows, table));
    case PlanTableForm.SETTINGS: return settingLines(table);
  }
}

function settingLines(table: PlanTable): string[] {
  const facts = settingFacts(table);
  const hasNotes = facts.some(({ about }) => about !== '');
  return markdownCells(
    ['Property', 'Value', ...(hasNotes ? ['Description'] : [])],
    facts.map(({ title, text, about }) => [title, text, ...(hasNotes ? [about] : [])]),
  );
}
