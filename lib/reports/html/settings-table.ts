import { grouped } from '../../projection/model/grouped';
import type { PlanTable } from '../../projection/model/plan-table';
import { type PlacedColumn, visibleColumns } from '../table-cells';
import { cellHtml } from './cells';
import { type Html, html, NOTHING } from './html-text';
import { hiddenColumns, valuesOf } from './row-facts';

/** A table with a line for each column, and below it, folded, the columns that are there for programs. */
export function settingsTable(table: PlanTable, caption: string): Html {
  const others = linesOf(table, hiddenColumns(table));
  const folded = html`<details class="extra"><summary>More</summary>${tableHtml(`${caption}, more`, others)}</details>\n`;
  return html`${tableHtml(caption, linesOf(table, visibleColumns(table)))}${others.length === 0 ? NOTHING : folded}`;
}

function tableHtml(caption: string, lines: readonly Html[]): Html {
  return html`<table class="settings">
<caption>${caption}</caption>
<tbody>
${lines}</tbody></table>
`;
}

/** A line for each column and value. Rows are named only if others have a different value. */
function linesOf({ rows }: PlanTable, columns: readonly PlacedColumn[]): Html[] {
  const hasNotes = columns.some(([{ about }]) => about !== undefined);
  return columns.flatMap((placed) => {
    const [column] = placed;
    const alike = grouped(rows, (row) => JSON.stringify(valuesOf(row, placed)));
    return [...alike.values()].flatMap((owners) => {
      const values = valuesOf(owners[0], placed);
      if (values.length === 0 && column.whenEmpty === undefined) return [];
      const names = alike.size === 1 ? NOTHING : html` <span class="of">of ${owners.map(({ label }) => label).join(', ')}</span>`;
      return [html`<tr class="row"><th scope="row">${column.title}${names}</th><td>${cellHtml(column, values)}</td>${
        hasNotes ? html`<td class="about">${column.about ?? ''}</td>` : NOTHING}</tr>\n`];
    });
  });
}
