import type { PlanningTable } from '../numbered-rows';
import type { WebPage } from '../planning-row';

/** One table of a page about web services. */
export function webTable<Line>(
  topology: WebPage, table: string, doc: string, lines: readonly Line[],
): PlanningTable<Line> {
  return { topology, table, doc, lines };
}
