import { PlanColumnKind, PlanColumnPlace, type PlanRow, type PlanTable } from '../../projection/model/plan-table';
import type { PlacedColumn } from '../table-cells';
import { cellHtml, valuesHtml } from './cells';
import { type Html, html } from './html-text';

/** A fact about a row: the title of a column, and its values. */
export interface RowFact {
  readonly title: string;
  readonly content: Html;
}

/** The columns that are there for programs, or that other columns show as well. */
export function hiddenColumns({ columns }: PlanTable): PlacedColumn[] {
  return columns.map((column, index): PlacedColumn => [column, index]).filter(([{ place }]) => place === PlanColumnPlace.DATA);
}

export function valuesOf({ cells }: PlanRow, [, index]: PlacedColumn): string[] {
  return cells[index] ?? [];
}

/** The facts of a row in some columns. Columns without a value, and without a meaning of that, are left out. */
export function factsOf(row: PlanRow, columns: readonly PlacedColumn[]): RowFact[] {
  return columns.flatMap((placed) => {
    const [column] = placed;
    const values = valuesOf(row, placed);
    if (values.length === 0 && column.whenEmpty === undefined) return [];
    return [{ title: column.title, content: cellHtml(column, values) }];
  });
}

/** What `texts` do not say of a row: its values in other columns, and the rows of the guide that require it. */
export function unsaidFacts(row: PlanRow, columns: readonly PlacedColumn[], texts: readonly string[]): RowFact[] {
  const said = words(texts.join(' '));
  // A flag is only yes or no, which any other word of the row may be.
  const isSaid = (column: PlacedColumn): boolean => column[0].kind !== PlanColumnKind.FLAG
    && valuesOf(row, column).every((value) => said.includes(words(value)));
  return [
    ...factsOf(row, columns.filter((column) => valuesOf(row, column).length > 0 && !isSaid(column))),
    ...namedFact('Rows of the guide', row.planningRows),
  ];
}

/** The documentation pages of a row. */
export function pagesFact({ pages }: PlanRow): RowFact[] {
  return namedFact(pages.length === 1 ? 'Page' : 'Pages', pages);
}

function namedFact(title: string, values: readonly string[]): RowFact[] {
  return values.length === 0 ? [] : [{ title, content: valuesHtml({ kind: PlanColumnKind.NAME }, values) }];
}

/** A list of facts; without facts, nothing. */
export function factList(facts: readonly RowFact[]): Html[] {
  if (facts.length === 0) return [];
  return [html`<dl>${facts.map(({ title, content }) => html`<div><dt>${title}</dt><dd>${content}</dd></div>`)}</dl>`];
}

/** Words with a blank around each, whatever stands between them. */
function words(text: string): string {
  return ` ${text.toLowerCase().split(/[\s,;:()]+/).filter((word) => word !== '').join(' ')} `;
}
