import { basename } from 'node:path';
import type { DeployedAddresses } from '../deployed/deployed-addresses';
import { PlanDocuments, type PlanDocumentsProps } from '../documents/plan-documents';
import { ReportFormat } from '../documents/report-format';
import type { PlanAudience } from '../projection/model/plan-table';
import { EdgeValidationError } from '../values/edge-validation-error';
import type { IPlanDocument } from '../values/plan-document';
import { requireDistinct, writeDocuments } from './files';
import { readPlans, type StoredPlan } from './stored-plans';
import { ExitCode, type Terminal } from './terminal';

/** Options of `lync-edge report`. */
export interface ReportOptions {
  readonly format: ReportFormat[];
  readonly audience: PlanAudience[];
  readonly output?: string;
  readonly deployed?: DeployedAddresses;
}

/** Prints a report of each plan, or writes reports into a folder. */
export function report(path: string, { format, audience, output, deployed }: ReportOptions, terminal: Terminal): ExitCode {
  const plans = readPlans(path);
  if (output === undefined) {
    const [only = ReportFormat.TEXT, other] = format;
    if (other !== undefined || !PRINTABLE.has(only)) refuseToPrint(format);
    for (const plan of plans) terminal.out(printed(plan, only, audience, deployed));
    return ExitCode.NOTHING_TO_SAY;
  }
  const props = {
    ...(format.length === 0 ? {} : { formats: format }), ...(audience.length === 0 ? {} : { audiences: audience }),
  };
  const written = plans.flatMap((plan) => {
    const folder = basename(plan.path).replace(/\.?(?:edge|reverse-proxy)-plan\.json$/, '');
    return documentsOf(plan, props, deployed)
      .map(({ fileName, text }) => ({ fileName: folder === '' ? fileName : `${folder}/${fileName}`, text }));
  });
  requireDistinct(written);
  writeDocuments(output, written);
  terminal.err(`${written.length} files written to ${output}\n`);
  return ExitCode.NOTHING_TO_SAY;
}

/** Formats of a single document. */
const PRINTABLE: ReadonlySet<ReportFormat> = new Set([
  ReportFormat.TEXT, ReportFormat.MARKDOWN, ReportFormat.HTML, ReportFormat.JSON, ReportFormat.PICTURE,
]);

/** The report of an audience, or the whole one. */
function printed(
  plan: StoredPlan, format: ReportFormat, audiences: readonly PlanAudience[], deployed: DeployedAddresses | undefined,
): string {
  const documents = documentsOf(plan, { formats: [format], audiences: [...audiences] }, deployed);
  const wanted = audiences.length === 0
    ? documents.slice(0, 1)
    : documents.filter(({ fileName }) => audiences.some((audience) => fileName.includes(`-plan-${audience}.`)));
  return wanted.map(({ text }) => text).join('');
}

function documentsOf(
  plan: StoredPlan, props: PlanDocumentsProps, deployed: DeployedAddresses | undefined,
): readonly IPlanDocument[] {
  return 'edge' in plan
    ? PlanDocuments.ofEdge(deployed?.inEdgePlan(plan.edge) ?? plan.edge, props).documents
    : PlanDocuments.ofReverseProxy(deployed?.inReverseProxyPlan(plan.reverseProxy) ?? plan.reverseProxy, props).documents;
}

function refuseToPrint(formats: readonly ReportFormat[]): never {
  throw new EdgeValidationError({
    property: '--format', given: formats.join(', '), expected: `one of ${[...PRINTABLE].join(', ')} without --output`,
    fix: 'add --output with a folder for the files',
  });
}
