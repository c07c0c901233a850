import type { PlanSection } from '../projection/model/plan-section';
import { type PlanTable, PlanTableForm } from '../projection/model/plan-table';
import type { PlanTables } from '../projection/plan-tables';
import type { IPlanDocument } from '../values/plan-document';
import { markdownTable } from './markdown/markdown-table';
import { markdownText } from './markdown/markdown-text';
import { requireTables } from './require-tables';
import { separatedByBlankLines } from './text-table';

/**
 * The tables of a plan, or of a comparison, in GitHub's Markdown: for wikis, tickets and repositories.
 *
 * Names and texts of the plan are shown as they are: nothing in them is a format, a link or a mention, and control characters
 * are shown as `?`. The text ends with a line break.
 */
export class MarkdownReport implements IPlanDocument {
  /**
   * The report of these tables. The same tables always result in the same text.
   *
   * @throws EdgeValidationError if the value is not a PlanTables object, such as the plan itself.
   */
  public static of(tables: PlanTables): MarkdownReport {
    return new MarkdownReport(requireTables(tables));
  }

  /** `edge-plan.md`, `reverse-proxy-plan.md`, `edge-plan-changes.md`. */
  public readonly fileName: string;
  public readonly text: string;

  private constructor({ name, title, sections }: PlanTables) {
    const parts = [[`# ${markdownText(title)}`], ...sections.flatMap(sectionParts)];
    this.fileName = `${name}.md`;
    this.text = `${separatedByBlankLines(parts).join('\n')}\n`;
  }
}

/** A section in parts with blank lines between them: its title, its notes and its tables. */
function sectionParts(section: PlanSection): string[][] {
  const tables = section.tables.flatMap((table) => tableParts(table, section));
  return [[`## ${markdownText(section.title)}`], ...noteParts(section.notes), ...(tables.length === 0 ? [['none']] : tables)];
}

function tableParts(table: PlanTable, section: PlanSection): string[][] {
  const { title, whenEmpty } = table;
  if (table.rows.length === 0) {
    if (whenEmpty === undefined) return [];
    return [[markdownText(title === section.title ? whenEmpty : `${title}: ${whenEmpty}`)]];
  }
  const heading = isTitleRedundant(table, section) ? [] : [[`### ${markdownText(title)}`]];
  return [...heading, markdownTable(table), ...noteParts(table.notes)];
}

/** Whether the title of the table repeats that of its section, or is the heading of a column. */
function isTitleRedundant({ title, form, columns }: PlanTable, section: PlanSection): boolean {
  return title === section.title || (form === PlanTableForm.LIST && columns.some((column) => column.title === title));
}

function noteParts(notes: readonly string[]): string[][] {
  return notes.map((note) => [markdownText(note)]);
}
