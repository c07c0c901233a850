import { PlanDiagram } from '../../lib/diagram/plan-diagram';
import { PlanDocuments } from '../../lib/documents/plan-documents';
import { ReportFormat } from '../../lib/documents/report-format';
import type { ReverseProxyPlan } from '../../lib/plan/reverse-proxy-plan';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { proxyPlan } from '../support/reverse-proxy';

const { HTML, MARKDOWN, PICTURE, TEXT } = ReportFormat;

test('the pictures of an Edge show the reverse proxy beside it, in every format that has one', () => {
  const [edge, proxy] = [contosoPlan(), proxyPlan()];
  const picture = PlanDiagram.ofEdgeWithReverseProxy(edge, proxy);
  const { documents } = PlanDocuments.ofEdgeWithReverseProxy(edge, proxy, { formats: [MARKDOWN, HTML, PICTURE], audiences: [] });
  const texts = new Map(documents.map(({ fileName, text }) => [fileName, text]));
  expect([...texts.keys()]).toEqual(['edge-plan.md', 'edge-plan.mmd', 'edge-plan.html', 'edge-plan.svg']);
  expect(texts.get('edge-plan.svg')).toBe(picture.svg.text);
  expect(texts.get('edge-plan.mmd')).toBe(picture.mermaid.text);
  expect(texts.get('edge-plan.html')).toContain(picture.svg.text.trimEnd());
});

test('apart from pictures, they are those of the Edge alone', () => {
  const wanted = { formats: [TEXT] };
  expect(PlanDocuments.ofEdgeWithReverseProxy(contosoPlan(), proxyPlan(), wanted).documents)
    .toEqual(PlanDocuments.ofEdge(contosoPlan(), wanted).documents);
});

test('no plan of a reverse proxy is refused, even without a picture', () => {
  const given = contosoPlan() as unknown as ReverseProxyPlan;
  expect(refusalOf(() => PlanDocuments.ofEdgeWithReverseProxy(contosoPlan(), given, { formats: [TEXT] })).property).toMatch(/^proxy/);
});
