import type { PlanSection } from '../projection/model/plan-section';
import type { PlanColumn, PlanRow, PlanTable } from '../projection/model/plan-table';
import type { PlanTables } from '../projection/plan-tables';
import type { IPlanDocument } from '../values/plan-document';
import { requireTables } from './require-tables';

/** Characters that JSON leaves as they are, and that change how a terminal shows the text around them. */
const UNPRINTABLE = /[\x7f-\x9f\u2028\u2029\p{Bidi_Control}]/gu;

/**
 * The tables of a plan, or of a comparison, as JSON for programs: `name`, `subject` and `summary` of the tables, and their
 * `sections` with all tables, columns and rows, as `tables.PlanSection` describes them.
 *
 * Properties are always in the same order, and control characters are escaped. The text ends with a line feed.
 */
export class JsonReport implements IPlanDocument {
  /**
   * The report of these tables. The same tables always result in the same text.
   *
   * @throws EdgeValidationError if the value is not a PlanTables object, such as the plan itself.
   */
  public static of(tables: PlanTables): JsonReport {
    return new JsonReport(requireTables(tables));
  }

  /** `edge-plan.tables.json`, `reverse-proxy-plan.tables.json`, `edge-plan-changes.tables.json`. */
  public readonly fileName: string;
  public readonly text: string;

  private constructor({ name, subject, summary, sections }: PlanTables) {
    const content = { name, subject, summary, sections: sections.map(sectionData) };
    this.fileName = `${name}.tables.json`;
    this.text = `${JSON.stringify(content, undefined, 2).replace(UNPRINTABLE, escaped)}\n`;
  }
}

// These name all properties, so that their order does not depend on the code that made them.
function sectionData({ part, title, notes, tables }: PlanSection): PlanSection {
  return { part, title, notes, tables: tables.map(tableData) };
}

function tableData({ id, title, audiences, form, columns, rows, notes, whenEmpty, isDigest }: PlanTable): PlanTable {
  return {
    id, title, audiences, form, columns: columns.map(columnData), rows: rows.map(rowData), notes,
    ...(whenEmpty === undefined ? {} : { whenEmpty }), isDigest,
  };
}

function columnData({ key, title, kind, place, compared, about, whenEmpty }: PlanColumn): PlanColumn {
  return {
    key, title, kind, place, compared,
    ...(about === undefined ? {} : { about }), ...(whenEmpty === undefined ? {} : { whenEmpty }),
  };
}

function rowData({ id, subject, label, group, phrase, cells, planningRows, pages }: PlanRow): PlanRow {
  return {
    id, ...(subject === undefined ? {} : { subject }), label, ...(group === undefined ? {} : { group }),
    ...(phrase === undefined ? {} : { phrase }), cells, planningRows, pages,
  };
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
