import type { DeployedAddresses } from '../../deployed/deployed-addresses';
import { type DocumentSelection, edgeDocuments, type MadeDocument, reverseProxyDocuments } from '../../documents/plan-documents';
import { ReportFormat } from '../../documents/report-format';
import type { PlanAudience } from '../../projection/model/plan-table';
import { counted } from '../../projection/model/words';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { IPlanDocument } from '../../values/plan-document';
import { reportFolderOf } from '../files/file-names';
import { refuseToJoin, requireDistinct, writeDocuments } from '../files/written-files';
import { readPlans, type StoredPlan } from '../files/stored-plans';
import { ExitCode, type Terminal } from '../terminal/terminal';
import { isProvable, type TerraformDocument, verdictOf } from '../files/verdicts';

/** Options of `lync-edge report`. */
export interface ReportOptions {
  readonly format: ReportFormat[];
  readonly audience: PlanAudience[];
  readonly output?: string;
  readonly deployed?: DeployedAddresses;
  /** What the plans are proved by. */
  readonly terraform?: TerraformDocument;
}

/** Formats of a single document. */
const PRINTABLE: ReadonlySet<ReportFormat> = new Set([
  ReportFormat.TEXT, ReportFormat.MARKDOWN, ReportFormat.HTML, ReportFormat.JSON, ReportFormat.PICTURE,
]);

/** Formats whose documents cannot be printed one after the other. */
const WHOLE: ReadonlySet<ReportFormat> = new Set([ReportFormat.HTML, ReportFormat.JSON, ReportFormat.PICTURE]);

/** Formats with extracts for audiences. */
const EXTRACTED: ReadonlySet<ReportFormat> = new Set([ReportFormat.TEXT, ReportFormat.MARKDOWN, ReportFormat.HTML]);

/** Prints a report of each plan, or writes reports into a folder. */
export function report(path: string, options: ReportOptions, terminal: Terminal): ExitCode {
  const { format, audience, output } = options;
  if (audience.length > 0 && format.length > 0 && !format.some((each) => EXTRACTED.has(each))) refuseToExtract(options);
  if (output !== undefined) {
    const documents = reportFiles(readPlans(path, terminal), options, terminal);
    requireDistinct(documents);
    terminal.progress(`writing ${counted(documents.length, 'file')}`);
    writeDocuments(output, documents);
    terminal.err(`${counted(documents.length, 'file')} written to ${output}\n`);
    return ExitCode.NOTHING_TO_SAY;
  }
  const [only = ReportFormat.TEXT, other] = format;
  if (other !== undefined || !PRINTABLE.has(only)) refuseToPrint(format);
  const plans = readPlans(path, terminal);
  if (plans.length > 1 && WHOLE.has(only)) refuseToJoin('path', `${counted(plans.length, 'plan')} with --format ${only}`);
  plans.forEach((plan, index) => {
    terminal.progress(`making the report of plan ${index + 1} of ${plans.length}`);
    terminal.out(printed(plan, only, options));
  });
  return ExitCode.NOTHING_TO_SAY;
}

/** The extracts for the audiences, or the report of the whole plan, which is the first document of its format. */
function printed(plan: StoredPlan, format: ReportFormat, options: ReportOptions): string {
  const { audience: audiences } = options;
  const made = [...documentsByFormat(plan, { formats: [format], audiences }, options)].flat();
  const wanted = audiences.length === 0 ? made.slice(0, 1) : made.filter(({ audience }) => audience !== undefined);
  return wanted.map(({ text }) => text).join('');
}

function reportFiles(
  plans: readonly StoredPlan[], options: ReportOptions, terminal: Terminal,
): IPlanDocument[] {
  const { format, audience } = options;
  const props = {
    ...(format.length === 0 ? {} : { formats: format }), ...(audience.length === 0 ? {} : { audiences: audience }),
  };
  const files: IPlanDocument[] = [];
  const tell = (index: number): void => {
    terminal.progress(`making the reports of plan ${index + 1} of ${plans.length}, ${counted(files.length, 'file')} so far`);
  };
  plans.forEach((plan, index) => {
    const folder = reportFolderOf(plan.path);
    tell(index);
    for (const made of documentsByFormat(plan, props, options)) {
      for (const { fileName, text } of made) files.push({ fileName: folder === '' ? fileName : `${folder}/${fileName}`, text });
      tell(index);
    }
  });
  return files;
}

function documentsByFormat(
  plan: StoredPlan, selection: DocumentSelection, { deployed, terraform }: ReportOptions,
): Generator<MadeDocument[]> {
  const props = terraform === undefined || !isProvable(plan) ? selection : { ...selection, proof: verdictOf(plan, terraform) };
  return 'edge' in plan
    ? edgeDocuments(deployed?.inEdgePlan(plan.edge) ?? plan.edge, props)
    : reverseProxyDocuments(deployed?.inReverseProxyPlan(plan.reverseProxy) ?? plan.reverseProxy, props);
}

function refuseToPrint(formats: readonly ReportFormat[]): never {
  throw new EdgeValidationError({
    property: '--format', given: formats.join(', '), expected: `one of ${[...PRINTABLE].join(', ')} without --output`,
    fix: 'add --output with a folder for the files',
  });
}

function refuseToExtract({ format, audience }: ReportOptions): never {
  throw new EdgeValidationError({
    property: '--audience', given: `${audience.join(', ')} with --format ${format.join(', ')}`,
    expected: `a format with extracts: ${[...EXTRACTED].join(', ')}`, fix: 'omit --audience, or add one of these formats',
  });
}
