import { PlanDiagram } from '../diagram/plan-diagram';
import { AerleonPolicy } from '../exports/aerleon-policy';
import { ZoneFiles } from '../exports/zone-files';
import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { PlanAudience } from '../projection/model/plan-table';
import { PlanTables } from '../projection/plan-tables';
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
export interface PlanDocumentsProps {
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

/** What {@link PlanDocumentsProps} may hold. */
export const PLAN_DOCUMENTS_PROPERTIES = {
  formats: optional(listOf(wordOf('ReportFormat', ReportFormat))),
  audiences: optional(listOf(wordOf('PlanAudience', PlanAudience))),
};

const PLAN_DOCUMENTS_PROPS = objectOf<PlanDocumentsProps>('PlanDocumentsProps', PLAN_DOCUMENTS_PROPERTIES);

/** What a kind of plan has beside its tables. */
interface PlanParts {
  readonly tables: PlanTables;
  readonly picture: () => PlanDiagram;
  readonly zones: () => ZoneFiles;
  readonly policy: () => AerleonPolicy;
}

/**
 * The documents of a plan in every format, as files: `edge-plan.txt`, `edge-plan.html`, `csv/edge-plan-dns-records.csv`. The
 * same plan always results in the same documents.
 */
export class PlanDocuments {
  /**
   * The documents of an Edge plan.
   *
   * @throws EdgeValidationError if the value is not an Edge plan or has another schema version, and for unknown formats and
   * audiences.
   */
  public static ofEdge(plan: EdgePlan, props: PlanDocumentsProps = {}): PlanDocuments {
    return new PlanDocuments({
      tables: PlanTables.ofEdge(plan),
      picture: () => PlanDiagram.ofEdge(plan),
      zones: () => ZoneFiles.ofEdge(plan),
      policy: () => AerleonPolicy.ofEdge(plan),
    }, accept(PLAN_DOCUMENTS_PROPS, props));
  }

  /**
   * The documents of the plan of a reverse proxy.
   *
   * @throws EdgeValidationError if the value is not the plan of a reverse proxy or has another schema version, and for unknown
   * formats and audiences.
   */
  public static ofReverseProxy(plan: ReverseProxyPlan, props: PlanDocumentsProps = {}): PlanDocuments {
    return new PlanDocuments({
      tables: PlanTables.ofReverseProxy(plan),
      picture: () => PlanDiagram.ofReverseProxy(plan),
      zones: () => ZoneFiles.ofReverseProxy(plan),
      policy: () => AerleonPolicy.ofReverseProxy(plan),
    }, accept(PLAN_DOCUMENTS_PROPS, props));
  }

  /** In the order of the formats; extracts follow the document that they are taken from. */
  public readonly documents: IPlanDocument[];

  private constructor(parts: PlanParts, { formats, audiences }: PlanDocumentsProps) {
    const wanted = new Set(formats ?? Object.values(ReportFormat));
    const readers = new Set(audiences ?? Object.values(PlanAudience));
    const extracts = Object.values(PlanAudience)
      .filter((each) => readers.has(each))
      .map((each) => parts.tables.forAudience(each));
    this.documents = frozen(Object.values(ReportFormat)
      .filter((format) => wanted.has(format))
      .flatMap((format) => documentsIn(format, parts, extracts)));
  }
}

function documentsIn(
  format: ReportFormat, { tables, picture, zones, policy }: PlanParts, extracts: readonly PlanTables[],
): IPlanDocument[] {
  const each = [tables, ...extracts];
  switch (format) {
    case ReportFormat.TEXT: return each.map((some) => TextReport.of(some));
    case ReportFormat.MARKDOWN: return [...each.map((some) => MarkdownReport.of(some)), picture().mermaid];
    case ReportFormat.HTML: return [
      HtmlReport.withPicture(tables, picture().svg), ...extracts.map((some) => HtmlReport.of(some)),
    ];
    case ReportFormat.CSV: return inFolder('csv', CsvReports.of(tables).documents);
    case ReportFormat.JSON: return [JsonReport.of(tables)];
    case ReportFormat.PICTURE: return [picture().svg];
    case ReportFormat.ZONES: return inFolder('zones', zones().documents);
    case ReportFormat.AERLEON: return inFolder('aerleon', policy().documents);
  }
}

function inFolder(folder: string, documents: readonly IPlanDocument[]): IPlanDocument[] {
  return documents.map(({ fileName, text }) => ({ fileName: `${folder}/${fileName}`, text }));
}
