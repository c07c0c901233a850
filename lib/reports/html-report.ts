import type { PlanTables } from '../projection/plan-tables';
import type { IPlanDocument } from '../values/plan-document';
import { embeddedPicture } from './html/embedded-picture';
import type { Html } from './html/html-text';
import { pageHtml } from './html/page';
import { requireTables } from './require-tables';

/**
 * The tables of a plan, or of a comparison, as one HTML page: to read, filter and print, without a network.
 *
 * The page contains its style and its script and loads nothing. Without the script, it shows everything, and has no filter.
 * Each section and each row has an anchor that stays the same from one plan to the next, so that a comment can link to it.
 */
export class HtmlReport implements IPlanDocument {
  /**
   * The page of these tables. The same tables always result in the same text.
   *
   * @throws EdgeValidationError if the value is not a PlanTables object, such as the plan itself.
   */
  public static of(tables: PlanTables): HtmlReport {
    return new HtmlReport(requireTables(tables));
  }

  /**
   * The page of these tables, with a picture of the same plan.
   *
   * @param picture an SVG drawing of this library
   * @throws EdgeValidationError if the first value is not a PlanTables object, or if the picture is not an SVG drawing or has
   * a script, an event handler or an external reference.
   */
  public static withPicture(tables: PlanTables, picture: IPlanDocument): HtmlReport {
    return new HtmlReport(requireTables(tables), embeddedPicture(picture));
  }

  /** `edge-plan.html`, `reverse-proxy-plan.html`, `edge-plan-changes.html`. */
  public readonly fileName: string;
  public readonly text: string;

  private constructor(tables: PlanTables, picture?: Html) {
    this.fileName = `${tables.name}.html`;
    this.text = pageHtml(tables, picture).text;
  }
}
