import { grouped } from '../../projection/model/grouped';
import { PlanColumnKind, type PlanRow, type PlanTable, PlanTableForm } from '../../projection/model/plan-table';
import { columnsBelow, isRepeated, type PlacedColumn, visibleColumns } from '../table-cells';
import { rowAnchor } from './anchors';
import { verbBadge } from './badges';
import { cellHtml, valuesHtml } from './cells';
import { type Html, html, joined, NOTHING } from './html-text';
import { factList, hiddenColumns, pagesFact, unsaidFacts, valuesOf } from './row-facts';

/** A table with a line for each row. What else is known of a row is below it, and folded by the script of the page. */
export function listTable(table: PlanTable, caption: string): Html {
  const columns = visibleColumns(table);
  const layout = { table, columns, headColumn: headColumnOf(table, columns) };
  const headings = columns.map(([{ title }]) => html`<th scope="col">${title}</th>`);
  const isUntitled = table.form === PlanTableForm.LINES;
  return html`<table class="list">
<caption>${caption}</caption>
<thead${isUntitled ? html` class="unseen"` : NOTHING}><tr>${headings}</tr></thead>
${[...grouped(table.rows, ({ group = '' }) => group)].map(([group, rows]) => groupHtml(group, rows, layout))}</table>
`;
}

interface Layout {
  readonly table: PlanTable;
  readonly columns: readonly PlacedColumn[];
  /** The column that names a row. */
  readonly headColumn: PlacedColumn | undefined;
}

function headColumnOf({ rows }: PlanTable, columns: readonly PlacedColumn[]): PlacedColumn | undefined {
  const full = columns.filter((column) => rows.every((row) => row.phrase !== undefined || valuesOf(row, column).length > 0));
  const ofKind = (kind: PlanColumnKind): PlacedColumn | undefined => full.find(([column]) => column.kind === kind);
  return ofKind(PlanColumnKind.NAME) ?? ofKind(PlanColumnKind.PORT) ?? full[0];
}

function groupHtml(group: string, rows: readonly PlanRow[], layout: Layout): Html {
  const title = html`<tr class="group"><th colspan="${layout.columns.length}" scope="rowgroup"><span>${group}</span></th></tr>\n`;
  return html`<tbody>
${group === '' ? NOTHING : title}${rows.map((row, index) => rowHtml(row, rows[index - 1], layout))}</tbody>
`;
}

function rowHtml(row: PlanRow, above: PlanRow | undefined, layout: Layout): Html {
  const { table, columns } = layout;
  const cells = row.phrase === undefined
    ? columns.map((column) => cell(row, above, column, layout))
    : html`<th colspan="${columns.length}" scope="row">${row.phrase}</th>`;
  return html`<tr class="row" id="${rowAnchor(table, row)}">${cells}</tr>
${remarksRow(row, layout)}${moreRow(row, layout)}`;
}

function cell(row: PlanRow, above: PlanRow | undefined, placed: PlacedColumn, { headColumn }: Layout): Html {
  const [column] = placed;
  const values = valuesOf(row, placed);
  const content = column.key === 'change' && values.length > 0 ? verbBadge(values.join(' ')) : cellHtml(column, values);
  // Hidden only from the eye, and only while the row above is there.
  const shown = isRepeated(placed, row, above) ? html`<span class="same">${content}</span>` : content;
  return placed === headColumn ? html`<th scope="row">${shown}</th>` : html`<td>${shown}</td>`;
}

function remarksRow(row: PlanRow, { table, columns }: Layout): Html {
  const remarks = columnsBelow(table).flatMap((column) => remarksOf(row, column));
  if (remarks.length === 0) return NOTHING;
  return html`<tr class="remarks"><td colspan="${columns.length}">${remarks.map((remark) => html`<p>${remark}</p>`)}</td></tr>\n`;
}

/** The remarks below a row: a flag is only its title, sentences have no title. */
function remarksOf(row: PlanRow, placed: PlacedColumn): Html[] {
  const [column] = placed;
  const values = valuesOf(row, placed);
  if (values.length === 0) return [];
  switch (column.kind) {
    case PlanColumnKind.FLAG: return values[0] === 'yes' ? [html`${column.title}.`] : [];
    case PlanColumnKind.PROSE: return values.map((remark) => html`${remark}`);
    default: {
      const parts = values.map((value) => valuesHtml(column, [value]));
      return [html`${column.title}: ${joined(parts, ', ')}`];
    }
  }
}

function moreRow(row: PlanRow, { table, columns }: Layout): Html {
  const isShown = (placed: PlacedColumn): boolean => row.phrase === undefined && columns.includes(placed);
  const said = [row.group ?? '', row.phrase ?? '', ...columns.filter(isShown).flatMap((column) => valuesOf(row, column))];
  const others = [
    ...(row.phrase === undefined ? [] : columns),
    ...columnsBelow(table).filter((placed) => isSilentFlag(row, placed)),
    ...hiddenColumns(table),
  ];
  const facts = [...unsaidFacts(row, others, said), ...pagesFact(row)];
  if (facts.length === 0) return NOTHING;
  return html`<tr class="more"><td colspan="${columns.length}">${factList(facts)}<a href="#${
    rowAnchor(table, row)}">Link to this row</a></td></tr>\n`;
}

function isSilentFlag(row: PlanRow, placed: PlacedColumn): boolean {
  return placed[0].kind === PlanColumnKind.FLAG && valuesOf(row, placed)[0] !== 'yes';
}
