import type { PlanTables } from '../projection/plan-tables';
import type { IPlanDocument } from '../values/plan-document';
import { longest } from './longest';
import { requireTables } from './require-tables';
import { sectionLines } from './section-lines';
import { indentedText } from './text-table';

/**
 * The tables of a plan, or of a comparison, as text in the style of the planning guide: for a terminal with 80 columns, for
 * snapshots in pull requests, and for manual setup.
 *
 * Lines have at most 80 characters of printable ASCII (any other character is shown as `?`) and no trailing blanks. The text
 * ends with a line break.
 */
export class TextReport implements IPlanDocument {
  /**
   * The report of these tables. The same tables always result in the same text.
   *
   * @throws EdgeValidationError if the value is not a PlanTables object, such as the plan itself.
   */
  public static of(tables: PlanTables): TextReport {
    return new TextReport(requireTables(tables));
  }

  /** `edge-plan.txt`, `reverse-proxy-plan.txt`, `edge-plan-changes.txt`. */
  public readonly fileName: string;
  public readonly text: string;

  private constructor({ name, title, sections }: PlanTables) {
    const heading = indentedText(title, 0);
    const lines = [
      ...heading,
      '='.repeat(longest(heading)),
      ...sections.flatMap((section, index) => [
        // The first section is below the title of the report.
        ...(index === 0 ? [] : ['', section.title.toUpperCase()]),
        ...sectionLines(section),
      ]),
    ];
    this.fileName = `${name}.txt`;
    this.text = `${lines.map((line) => line.replace(/[^\x20-\x7e]/g, '?')).join('\n')}\n`;
  }
}
