import type { IPlanReview } from '../../projection/changes/plan-review';
import { counted } from '../../projection/model/words';
import { HtmlReport } from '../../reports/html-report';
import { ReviewComment } from '../../reports/review-comment';
import { TextReport } from '../../reports/text-report';
import { folderReview } from '../../review/plan-folders/folder-review';
import { TERRAFORM_DOCUMENTS } from '../../review/terraform/terraform-documents';
import type { ThresholdConfirmation } from '../../review/thresholds/threshold-confirmation';
import { accept } from '../../values/boundary/accept';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { IPlanDocument } from '../../values/plan-document';
import { type ComparedPlan, comparedPlans } from './compared-plans';
import { type ReadFile, readPlanFiles, readText } from '../files/read-files';
import { refuseToJoin, requireDistinct, writeDocuments } from '../files/written-files';
import { ExitCode, type Terminal } from '../terminal/terminal';

/** What `lync-edge diff` prints. */
export enum DiffFormat {
  /** Markdown for the comment of a pull request. */
  COMMENT = 'comment',
  /** Every difference, as text for a terminal with 80 columns. */
  TEXT = 'text',
  /** Every difference, as a web page for each plan. */
  HTML = 'html',
  /** The review as JSON, for programs. */
  JSON = 'json',
}

/** When the exit code says that there is something to say. */
export enum FailOn {
  CHANGES = 'changes',
  /** Only for what somebody must confirm. */
  UNCONFIRMED = 'unconfirmed',
}

/** Options of `lync-edge diff`. */
export interface DiffOptions {
  readonly format: DiffFormat;
  readonly confirm: readonly string[];
  readonly failOn: FailOn;
  readonly url?: string;
  readonly key?: string;
  readonly output?: string;
  /** Files with what Terraform is going to do. */
  readonly terraform: readonly string[];
}

/** Tells what changes from the plans at one path to those at another. */
export function diff(base: string, head: string, options: DiffOptions, terminal: Terminal): ExitCode {
  const [before, after] = [readPlanFiles(base, 'base', true), readPlanFiles(head, 'head', true)];
  requireShown(options);
  const terraform = options.terraform.map((path) => ({ fileName: path, text: readText(path, '--terraform') }));
  const asked = {
    confirmations: options.confirm.map(confirmation),
    ...(terraform.length === 0 ? {} : { terraform: accept(TERRAFORM_DOCUMENTS, terraform, '--terraform') }),
  };
  const review = folderReview(
    before.map(document), after.map(document), asked, (what) => terminal.progress(what), '--confirm',
  );
  const documents = options.format === DiffFormat.TEXT || options.format === DiffFormat.HTML
    ? comparisonsIn(options.format, comparedPlans(before, after, terminal), terminal)
    : [summaryIn(options.format, review, options)];
  if (options.output === undefined) {
    if (documents.length > 1 && options.format === DiffFormat.HTML) refuseToJoin('--format', `html of ${counted(documents.length, 'plan')}`);
    for (const { text } of documents) terminal.out(text);
  } else {
    requireDistinct(documents);
    writeDocuments(options.output, documents);
    terminal.err(`${counted(documents.length, 'file')} written to ${options.output}\n`);
  }
  const isSaid = options.failOn === FailOn.CHANGES
    ? review.plans.length + (review.terraform ?? []).length > 0
    : review.unconfirmed.length > 0;
  return isSaid ? ExitCode.SOMETHING_TO_SAY : ExitCode.NOTHING_TO_SAY;
}

/** Comparisons of tables have no place for what Terraform does. */
function requireShown({ format, terraform }: DiffOptions): void {
  if (terraform.length === 0 || format === DiffFormat.COMMENT || format === DiffFormat.JSON) return;
  throw new EdgeValidationError({
    property: '--terraform', given: `--format ${format}`, expected: 'a format that tells what Terraform does: comment or json',
    fix: 'leave out --terraform, or the format',
  });
}

function document({ path, text }: ReadFile): IPlanDocument {
  return { fileName: path, text };
}

function summaryIn(format: DiffFormat.COMMENT | DiffFormat.JSON, review: IPlanReview, { url, key }: DiffOptions): IPlanDocument {
  if (format === DiffFormat.JSON) return { fileName: 'edge-review.json', text: `${JSON.stringify(review, undefined, 2)}\n` };
  return ReviewComment.of(review, { ...(url === undefined ? {} : { reportUrl: url }), ...(key === undefined ? {} : { key }) });
}

function comparisonsIn(
  format: DiffFormat.TEXT | DiffFormat.HTML, compared: readonly ComparedPlan[], terminal: Terminal,
): IPlanDocument[] {
  return compared.map(({ folder, tables }, index) => {
    terminal.progress(`making report ${index + 1} of ${compared.length}`);
    const { fileName, text } = format === DiffFormat.TEXT ? TextReport.of(tables) : HtmlReport.of(tables);
    return { fileName: folder === '' ? fileName : `${folder}/${fileName}`, text };
  });
}

/** `media-range-opened=CHG-1234`, or `media-range-opened/lsedge.contoso.net=CHG-1234` for one subject. */
function confirmation(written: string): ThresholdConfirmation {
  const [, id, subject, reason] = /^([a-z0-9-]+)(?:\/([^=]+))?=(.+)$/s.exec(written) ?? [];
  if (id !== undefined && reason !== undefined) return { id, reason, ...(subject === undefined ? {} : { subject }) };
  throw new EdgeValidationError({
    property: '--confirm', given: JSON.stringify(written), expected: 'the ID of a threshold, "=", and the reason',
    fix: 'write it as the review names it, such as --confirm media-range-opened="CHG-1234"',
  });
}
