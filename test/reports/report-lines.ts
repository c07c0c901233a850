import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { ReverseProxyPlan } from '../../lib/plan/reverse-proxy-plan';
import { PlanTables } from '../../lib/projection/plan-tables';
import { TextReport } from '../../lib/reports/text-report';

/** The report of an Edge plan. */
export function edgeText(plan: EdgePlan): string {
  return TextReport.of(PlanTables.ofEdge(plan)).text;
}

/** The report of the plan of a reverse proxy. */
export function proxyText(plan: ReverseProxyPlan): string {
  return TextReport.of(PlanTables.ofReverseProxy(plan)).text;
}

/** Lines of the report. */
export function linesOf(plan: EdgePlan): string[] {
  return edgeText(plan).split('\n');
}

/** Titles of the sections, in their order. */
export function sectionTitles(plan: EdgePlan): string[] {
  return linesOf(plan).filter((_, index, lines) => isTitle(lines, index));
}

/** Lines of one section, without its title. */
export function sectionOf(plan: EdgePlan, title: string): string[] {
  const lines = linesOf(plan);
  const start = lines.findIndex((line, index) => line === title && isTitle(lines, index));
  if (start < 0) throw new Error(`no section ${title}`);
  const end = lines.findIndex((_, index) => index > start && isTitle(lines, index));
  return lines.slice(start + 1, end < 0 ? undefined : end);
}

/** The lines with every run of blanks as one, so that column widths don't matter. */
export function squeezed(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim().replace(/ +/g, ' '));
}

/** A part of a section: the lines between its title and the next blank line. */
export function partOf(lines: readonly string[], title: string): string[] {
  const start = lines.indexOf(title);
  if (start < 0) throw new Error(`no part ${title} in ${lines.join('\n')}`);
  const end = lines.indexOf('', start);
  return lines.slice(start + 1, end < 0 ? undefined : end);
}

function isTitle(lines: readonly string[], index: number): boolean {
  return lines[index - 1] === '' && /^[A-Z/ ,]+$/.test(String(lines[index]));
}
