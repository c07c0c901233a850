import { basename } from 'node:path';
import type { IPlanReview } from '../projection/changes/plan-review';
import { PlanTables } from '../projection/plan-tables';
import { HtmlReport } from '../reports/html-report';
import { ReviewComment } from '../reports/review-comment';
import { TextReport } from '../reports/text-report';
import { EdgePlanComparison } from '../review/edge-plan-comparison';
import { PlanFolderReview } from '../review/plan-folder-review';
import { ReverseProxyComparison } from '../review/reverse-proxy-comparison';
import type { ThresholdConfirmation } from '../review/thresholds/threshold-confirmation';
import { EdgeValidationError } from '../values/edge-validation-error';
import type { IPlanDocument } from '../values/plan-document';
import { type ReadFile, readPlanFiles, requireDistinct, writeDocuments } from './files';
import { readPlan, type StoredPlan } from './stored-plans';
import { ExitCode, type Terminal } from './terminal';

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
}

/** Tells what changes from the plans at one path to those at another. */
export function diff(base: string, head: string, options: DiffOptions, terminal: Terminal): ExitCode {
  const [before, after] = [readPlanFiles(base, 'base', true), readPlanFiles(head, 'head')];
  const confirmations = options.confirm.map(confirmation);
  const review = PlanFolderReview.of(before.map(document), after.map(document), { confirmations });
  const documents = documentsOf(review, before, after, options);
  if (options.output === undefined) {
    for (const { text } of documents) terminal.out(text);
  } else {
    requireDistinct(documents);
    writeDocuments(options.output, documents);
    terminal.err(`${documents.length} files written to ${options.output}\n`);
  }
  const isSaid = options.failOn === FailOn.CHANGES ? review.plans.length > 0 : review.unconfirmed.length > 0;
  return isSaid ? ExitCode.SOMETHING_TO_SAY : ExitCode.NOTHING_TO_SAY;
}

function document({ path, text }: ReadFile): IPlanDocument {
  return { fileName: path, text };
}

function documentsOf(
  review: IPlanReview, before: readonly ReadFile[], after: readonly ReadFile[], { format, url, key }: DiffOptions,
): readonly IPlanDocument[] {
  switch (format) {
    case DiffFormat.COMMENT: return [ReviewComment.of(review, {
      ...(url === undefined ? {} : { reportUrl: url }), ...(key === undefined ? {} : { key }),
    })];
    case DiffFormat.JSON: return [{ fileName: 'edge-review.json', text: `${JSON.stringify(review, undefined, 2)}\n` }];
    case DiffFormat.TEXT: return comparisons(before, after).map(({ tables }) => TextReport.of(tables));
    case DiffFormat.HTML: return comparisons(before, after).map(({ name, tables }) => {
      const { fileName, text } = HtmlReport.of(tables);
      return { fileName: `${name}/${fileName}`, text };
    });
  }
}

/** The tables of a comparison, and the name of its file without the ending. */
interface NamedTables {
  readonly name: string;
  readonly tables: PlanTables;
}

/** The comparison of each plan that is on both sides and differs. */
function comparisons(before: readonly ReadFile[], after: readonly ReadFile[]): NamedTables[] {
  const known = new Map(before.map(readPlan).map((plan) => [identityOf(plan), plan]));
  return after.flatMap((file) => {
    const plan = readPlan(file);
    const old = known.get(identityOf(plan));
    const comparison = old === undefined ? undefined : comparisonOf(old, plan);
    if (comparison === undefined || comparison.differences.length === 0) return [];
    const name = basename(file.path).replace(/\.?(?:edge|reverse-proxy)-plan\.json$/, '');
    return [{ name: name === '' ? '.' : name, tables: PlanTables.ofComparison(comparison) }];
  });
}

function comparisonOf(before: StoredPlan, after: StoredPlan): EdgePlanComparison | ReverseProxyComparison | undefined {
  if ('edge' in before) return 'edge' in after ? EdgePlanComparison.of(before.edge, after.edge) : undefined;
  return 'edge' in after ? undefined : ReverseProxyComparison.of(before.reverseProxy, after.reverseProxy);
}

function identityOf(plan: StoredPlan): string {
  return 'edge' in plan ? `edge ${plan.edge.internal.fqdn}` : `reverse proxy ${plan.reverseProxy.listenerCertificate.subject}`;
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
