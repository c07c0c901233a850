import { RotationCalendar } from '../calendar/rotation-calendar';
import { PlanDiagram } from '../diagram/plan-diagram';
import { AerleonPolicy } from '../exports/aerleon-policy';
import { ScannerSuppressions } from '../exports/scanner-suppressions';
import { ZoneFiles } from '../exports/zone-files';
import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { requireReverseProxyPlan } from '../plan/stored/stored-plan';
import { PlanAudience } from '../projection/model/plan-table';
import { PLAN_TABLES_PROPERTIES, PlanTables, type PlanTablesProps } from '../projection/plan-tables';
import { CsvReports } from '../reports/csv-reports';
import { HtmlReport } from '../reports/html-report';
import { JsonReport } from '../reports/json-report';
import { MarkdownReport } from '../reports/markdown-report';
import { TextReport } from '../reports/text-report';
import { accept } from '../values/boundary/accept';
import { listOf, wordOf } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { frozen } from '../values/frozen';
import type { IPlanDocument } from '../values/plan-document';
import { ReportFormat } from './report-format';

/** Which documents of a plan are made. */
export interface DocumentSelection {
  /**
   * Formats, each once.
   *
   * @default all
   */
  readonly formats?: ReportFormat[];
  /**
   * Audiences that get an extract of the plan too, as text, Markdown and web page where these formats are made.
   *
   * @default all
   */
  readonly audiences?: PlanAudience[];
}

/** Which documents of a plan are made, and what they show beside the plan. */
export interface PlanDocumentsProps extends DocumentSelection, PlanTablesProps {}

/** What {@link DocumentSelection} may hold. */
export const DOCUMENT_SELECTION_PROPERTIES = {
  formats: optional(listOf(wordOf('ReportFormat', ReportFormat))),
  audiences: optional(listOf(wordOf('PlanAudience', PlanAudience))),
};

const PLAN_DOCUMENTS_PROPS = objectOf<PlanDocumentsProps>('PlanDocumentsProps', {
  ...DOCUMENT_SELECTION_PROPERTIES, ...PLAN_TABLES_PROPERTIES,
});

/** A document of a plan. */
export interface MadeDocument extends IPlanDocument {
  /** Whom it is an extract for; absent if it is of the whole plan. */
  readonly audience?: PlanAudience;
}

/** What a kind of plan has beside its tables. */
interface PlanParts {
  readonly tables: PlanTables;
  readonly picture: () => PlanDiagram;
  readonly zones: () => ZoneFiles;
  readonly policy: () => AerleonPolicy;
  readonly suppressions: () => ScannerSuppressions;
  /** Undefined for a plan without a planning date. */
  readonly calendar: () => RotationCalendar | undefined;
}

/**
 * The documents of a plan in every format, as files: `edge-plan.txt`, `edge-plan.html`, `csv/edge-plan-dns-records.csv`. The
 * same plan always results in the same documents.
 */
export class PlanDocuments {
  /**
   * The documents of an Edge plan.
   *
   * @throws EdgeValidationError if the value is not an Edge plan or has another schema version, for unknown formats and audiences,
   * and for the proof of another plan.
   */
  public static ofEdge(plan: EdgePlan, props: PlanDocumentsProps = {}): PlanDocuments {
    return new PlanDocuments(edgeDocuments(plan, accept(PLAN_DOCUMENTS_PROPS, props)));
  }

  /**
   * The documents of an Edge plan, with the reverse proxy beside the Edge in its pictures.
   *
   * @throws EdgeValidationError as {@link ofEdge}, and if the second value is not the plan of a reverse proxy or has another schema
   * version.
   */
  public static ofEdgeWithReverseProxy(plan: EdgePlan, proxy: ReverseProxyPlan, props: PlanDocumentsProps = {}): PlanDocuments {
    const beside = requireReverseProxyPlan(proxy, 'proxy');
    return new PlanDocuments(edgeDocuments(plan, accept(PLAN_DOCUMENTS_PROPS, props), beside));
  }

  /**
   * The documents of the plan of a reverse proxy.
   *
   * @throws EdgeValidationError if the value is not the plan of a reverse proxy or has another schema version, for unknown formats
   * and audiences, and for the proof of another plan.
   */
  public static ofReverseProxy(plan: ReverseProxyPlan, props: PlanDocumentsProps = {}): PlanDocuments {
    return new PlanDocuments(reverseProxyDocuments(plan, accept(PLAN_DOCUMENTS_PROPS, props)));
  }

  /** In the order of the formats; extracts follow the document that they are taken from. */
  public readonly documents: IPlanDocument[];

  private constructor(made: Iterable<MadeDocument[]>) {
    this.documents = frozen([...made].flat());
  }
}

/**
 * The documents of an Edge plan, one format after the other. A format is made when it is asked for.
 *
 * @param proxy the reverse proxy in the pictures; undefined for none
 */
export function edgeDocuments(plan: EdgePlan, props: PlanDocumentsProps, proxy?: ReverseProxyPlan): Generator<MadeDocument[]> {
  return documentsByFormat({
    tables: PlanTables.ofEdge(plan, tablesPropsOf(props)),
    picture: () => (proxy === undefined ? PlanDiagram.ofEdge(plan) : PlanDiagram.ofEdgeWithReverseProxy(plan, proxy)),
    zones: () => ZoneFiles.ofEdge(plan),
    policy: () => AerleonPolicy.ofEdge(plan),
    suppressions: () => ScannerSuppressions.ofEdge(plan),
    // The dates are those of the plan: another day is another calendar, as lync-edge calendar makes it.
    calendar: () => (plan.planningDate === undefined ? undefined : RotationCalendar.ofEdge(plan)),
  }, props);
}

/** The same for the plan of a reverse proxy. */
export function reverseProxyDocuments(plan: ReverseProxyPlan, props: PlanDocumentsProps): Generator<MadeDocument[]> {
  return documentsByFormat({
    tables: PlanTables.ofReverseProxy(plan, tablesPropsOf(props)),
    picture: () => PlanDiagram.ofReverseProxy(plan),
    zones: () => ZoneFiles.ofReverseProxy(plan),
    policy: () => AerleonPolicy.ofReverseProxy(plan),
    suppressions: () => ScannerSuppressions.ofReverseProxy(plan),
    calendar: () => undefined,
  }, props);
}

function tablesPropsOf({ proof }: PlanDocumentsProps): PlanTablesProps {
  return proof === undefined ? {} : { proof };
}

function* documentsByFormat(parts: PlanParts, { formats, audiences }: PlanDocumentsProps): Generator<MadeDocument[]> {
  const wanted = new Set(formats ?? Object.values(ReportFormat));
  const readers = new Set(audiences ?? Object.values(PlanAudience));
  const extracts = Object.values(PlanAudience)
    .filter((each) => readers.has(each))
    .map((audience) => ({ audience, tables: parts.tables.forAudience(audience) }));
  for (const format of Object.values(ReportFormat)) {
    if (wanted.has(format)) yield documentsIn(format, parts, extracts);
  }
}

/** The tables of an audience. */
interface Extract {
  readonly audience: PlanAudience;
  readonly tables: PlanTables;
}

function documentsIn(
  format: ReportFormat, { tables, picture, zones, policy, suppressions, calendar }: PlanParts, extracts: readonly Extract[],
): MadeDocument[] {
  const extractsAs = (render: (some: PlanTables) => IPlanDocument): MadeDocument[] => extracts.map((extract) => {
    const { fileName, text } = render(extract.tables);
    return { fileName, text, audience: extract.audience };
  });
  switch (format) {
    case ReportFormat.TEXT: return [TextReport.of(tables), ...extractsAs((some) => TextReport.of(some))];
    case ReportFormat.MARKDOWN: return [
      MarkdownReport.of(tables), ...extractsAs((some) => MarkdownReport.of(some)), picture().mermaid,
    ];
    case ReportFormat.HTML: return [
      HtmlReport.withPicture(tables, picture().svg), ...extractsAs((some) => HtmlReport.of(some)),
    ];
    case ReportFormat.CSV: return inFolder('csv', CsvReports.of(tables).documents);
    case ReportFormat.JSON: return [JsonReport.of(tables)];
    case ReportFormat.PICTURE: return [picture().svg];
    case ReportFormat.ZONES: return inFolder('zones', zones().documents);
    case ReportFormat.AERLEON: return inFolder('aerleon', policy().documents);
    case ReportFormat.SCANNERS: return inFolder('scanners', suppressions().documents);
    case ReportFormat.CALENDAR: return inFolder('calendar', calendarDocuments(calendar()));
  }
}

function calendarDocuments(calendar: RotationCalendar | undefined): IPlanDocument[] {
  if (calendar === undefined) return [];
  const tables = PlanTables.ofCalendar(calendar);
  return [TextReport.of(tables), ...CsvReports.of(tables).documents, calendar.ics];
}

function inFolder(folder: string, documents: readonly IPlanDocument[]): IPlanDocument[] {
  return documents.map(({ fileName, text }) => ({ fileName: `${folder}/${fileName}`, text }));
}
