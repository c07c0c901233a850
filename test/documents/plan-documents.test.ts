import { RotationCalendar } from '../../lib/calendar/rotation-calendar';
import { PlanDiagram } from '../../lib/diagram/plan-diagram';
import { PlanDocuments } from '../../lib/documents/plan-documents';
import { ReportFormat } from '../../lib/documents/report-format';
import type { EdgePlan } from '../../lib/plan/edge-plan';
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

describe('the calendar', () => {
  const formats = [ReportFormat.CALENDAR];
  const namesOf = (plan: EdgePlan): string[] => PlanDocuments.ofEdge(plan, { formats }).documents.map(({ fileName }) => fileName);

  test('is of a plan with a planning date, as text, CSV and iCalendar file', () => {
    const dated = contosoPlan({ planningDate: '2026-11-25' });
    expect(namesOf(dated)).toEqual([
      'calendar/rotation-calendar.txt', 'calendar/rotation-calendar-rotations.csv', 'calendar/rotation-calendar-rotated-certificates.csv',
      'calendar/rotation-calendar-findings.csv', 'calendar/rotation-calendar.ics',
    ]);
    expect(PlanDocuments.ofEdge(dated, { formats }).documents.at(-1)?.text).toBe(RotationCalendar.ofEdge(dated).ics.text);
  });

  test('is not of one without, nor of a reverse proxy', () => {
    expect(namesOf(contosoPlan({ planningDate: undefined }))).toEqual([]);
    expect(PlanDocuments.ofReverseProxy(proxyPlan(), { formats }).documents).toEqual([]);
  });

  test('changes nothing else', () => {
    const others = Object.values(ReportFormat).filter((format) => format !== ReportFormat.CALENDAR);
    const [all, rest] = [undefined, others].map((wanted) => PlanDocuments.ofEdge(contosoPlan({ planningDate: '2026-11-25' }), wanted === undefined ? {} : { formats: wanted }).documents);
    expect(all!.filter(({ fileName }) => !fileName.startsWith('calendar/'))).toEqual(rest);
  });
});

test('no plan of a reverse proxy is refused, even without a picture', () => {
  const given = contosoPlan() as unknown as ReverseProxyPlan;
  expect(refusalOf(() => PlanDocuments.ofEdgeWithReverseProxy(contosoPlan(), given, { formats: [TEXT] })).property).toMatch(/^proxy/);
});
