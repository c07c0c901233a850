import {
  EdgePlanReview, type IPlanDocument, PlanDiagram, PlanDocuments, ReportFormat, ReviewComment, tables,
} from 'cdktf-lync-edge';
import { changedLab, type Example, ofEveryExample } from './example-plans';

const FORMATS = [ReportFormat.MARKDOWN, ReportFormat.PICTURE];
/** The lab has every format, and an extract for each audience. */
const SHOWPIECE = 'lab-edge';

/** The reports of the examples in docs/examples, and the comment of a change. */
export function exampleReports(): IPlanDocument[] {
  return [
    ...ofEveryExample(reportsOf),
    changedLab(({ plan: before }, { plan: after }) =>
      ({ fileName: 'lab-edge/edge-review.md', text: ReviewComment.of(EdgePlanReview.of(before, after)).text })),
  ].sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
}

function reportsOf({ folder, edge, proxy }: Example): IPlanDocument[] {
  const wanted = folder === SHOWPIECE
    ? { formats: Object.values(ReportFormat).filter((format) => format !== ReportFormat.JSON), audiences: Object.values(tables.PlanAudience) }
    : { formats: FORMATS, audiences: [] };
  const documents = [
    ...PlanDocuments.ofEdge(edge.plan, wanted).documents,
    ...(proxy === undefined ? [] : [
      ...PlanDocuments.ofReverseProxy(proxy.plan, wanted).documents,
      { ...PlanDiagram.ofEdgeWithReverseProxy(edge.plan, proxy.plan).svg, fileName: 'edge-and-reverse-proxy-plan.svg' },
    ]),
  ];
  return documents.map(({ fileName, text }) => ({ fileName: `${folder}/${fileName}`, text }));
}
