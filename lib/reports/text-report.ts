import { PlanTables } from '../projection/plan-tables';
import { EdgeValidationError } from '../values/edge-validation-error';
import type { IPlanDocument } from '../values/plan-document';
import { longest } from './longest';
import { sectionLines } from './section-lines';
import { indentedText } from './text-table';

/**
 * The tables of a plan, or of a comparison, as text in the manner of the planning guide: for a terminal of 80 columns, for
 * the snapshot that a pull request shows, and for whoever sets something up by hand.
 *
 * Lines have at most 80 characters of printable ASCII (anything else in a name shows as `?`) and no blanks at their end; the
 * text ends in a line end.
 */
export class TextReport implements IPlanDocument {
  /**
   * The report of these tables. The same tables give the same text.
   *
   * @throws EdgeValidationError for what are no PlanTables, such as the plan itself.
   */
  public static of(tables: PlanTables): TextReport {
    const given: unknown = tables;
    if (given instanceof PlanTables) return new TextReport(given);
    throw new EdgeValidationError({
      property: 'tables',
      given: given === null ? 'null' : typeof given,
      expected: 'PlanTables',
      fix: 'pass PlanTables.ofEdge(plan), PlanTables.ofReverseProxy(plan) or PlanTables.ofComparison(comparison)',
    });
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
        // The first section stands below the title of the whole.
        ...(index === 0 ? [] : ['', section.title.toUpperCase()]),
        ...sectionLines(section),
      ]),
    ];
    this.fileName = `${name}.txt`;
    this.text = `${lines.map((line) => line.replace(/[^\x20-\x7e]/g, '?')).join('\n')}\n`;
  }
}
