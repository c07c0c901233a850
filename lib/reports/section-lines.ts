import type { PlanSection } from '../projection/model/plan-section';
import { type PlanTable, PlanTableForm } from '../projection/model/plan-table';
import { tableLines } from './table-lines';
import { indentedText, separatedByBlankLines } from './text-table';

const INDENT = 2;

/** The lines of a section below its title: its notes and tables, with a blank line between them. */
export function sectionLines(section: PlanSection): string[] {
  const tables = section.tables.map((table) => titledLines(table, section)).filter((lines) => lines.length > 0);
  return separatedByBlankLines([...noteLines(section.notes), ...(tables.length === 0 ? [['none']] : tables)]);
}

function noteLines(notes: readonly string[]): string[][] {
  return notes.map((note) => indentedText(note, INDENT));
}

function titledLines(table: PlanTable, section: PlanSection): string[] {
  if (table.rows.length === 0) {
    if (table.whenEmpty === undefined) return [];
    return section.title === table.title ? [table.whenEmpty] : [`${table.title}: ${table.whenEmpty}`];
  }
  const lines = separatedByBlankLines([tableLines(table), ...noteLines(table.notes)]);
  return isTitleRedundant(table, section) ? lines : [...indentedText(table.title, 0), ...lines];
}

/** Whether the title of the table repeats that of its section, or is the heading of a column. */
function isTitleRedundant({ title, form, columns }: PlanTable, section: PlanSection): boolean {
  return title === section.title || (form === PlanTableForm.LIST && columns.some((column) => column.title === title));
}
