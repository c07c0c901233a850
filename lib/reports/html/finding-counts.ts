import { PlanColumnPlace, type PlanTable } from '../../projection/model/plan-table';
import type { PlanTables } from '../../projection/plan-tables';
import { tableAnchor } from './anchors';
import { badge } from './badges';
import { type Html, html, NOTHING } from './html-text';

const COUNTED: readonly (readonly [severity: string, one: string, several: string])[] = [
  ['error', 'error', 'errors'], ['warning', 'warning', 'warnings'], ['advice', 'advice', 'advice'],
];

/** How many findings of each severity there are, with links to them. */
export function findingCounts({ tables }: PlanTables): Html {
  const links = tables.flatMap((table) => countsOf(table).map(([severity, text]) => (
    html`<li><a href="#${tableAnchor(table)}">${badge(severity, text)}</a></li>`)));
  return links.length === 0 ? NOTHING : html`<ul class="counts" aria-label="Findings">${links}</ul>\n`;
}

function countsOf({ columns, rows }: PlanTable): [severity: string, text: string][] {
  // In a comparison, the column of the severity shows how it changed.
  const index = columns.findIndex(({ key, place }) => key === 'severity' && place === PlanColumnPlace.DATA);
  return COUNTED.flatMap(([severity, one, several]): [string, string][] => {
    const count = rows.filter(({ cells }) => cells[index]?.[0] === severity).length;
    return count === 0 ? [] : [[severity, `${count} ${count === 1 ? one : several}`]];
  });
}
