import { grouped } from '../../projection/model/grouped';
import { PlanColumnKind, type PlanRow, type PlanTable } from '../../projection/model/plan-table';
import { type PlacedColumn, visibleColumns } from '../table-cells';
import { rowAnchor } from './anchors';
import { titleHtml } from './badges';
import { cellHtml, listOf } from './cells';
import { type Html, html, NOTHING } from './html-text';
import { factList, factsOf, hiddenColumns, pagesFact, unsaidFacts, valuesOf } from './row-facts';
import { selfLink } from './self-link';

/** Where the blocks are: the level of their titles, and whether their titles begin with the verb of a change. */
export interface BlockContext {
  readonly headingLevel: number;
  readonly isComparison: boolean;
}

/** The rows of a table as blocks of facts, below the titles of their groups. */
export function recordBlocks(table: PlanTable, { headingLevel, isComparison }: BlockContext): Html {
  const isProse = table.columns.some(({ kind }) => kind === PlanColumnKind.PROSE);
  const groups = [...grouped(table.rows, ({ group = '' }) => group)].map(([title, rows]) => {
    const link = rows.length === 1 ? selfLink(rowAnchor(table, rows[0]), title) : NOTHING;
    const heading = html`<h${headingLevel}>${titleHtml(title, isComparison)}${link}</h${headingLevel}>\n`;
    return html`<div class="record">\n${title === '' ? NOTHING : heading}${groupBlocks(table, rows)}</div>\n`;
  });
  return html`<div class="records${isProse ? ' prose' : ''}">\n${groups}</div>\n`;
}

/** The rows of a group. Rows that differ only in their first column are one block, and what all blocks share is below them. */
function groupBlocks(table: PlanTable, rows: readonly [PlanRow, ...PlanRow[]]): Html {
  const [first, ...others] = visibleColumns(table);
  if (first === undefined) return NOTHING;
  const alike = grouped(rows, ({ cells, planningRows, pages }) => JSON.stringify([
    cells.filter((_, index) => index !== first[1]), planningRows, pages,
  ]));
  const blocks = [...alike.values()];
  if (blocks.length === 1) return block(table, blocks[0] ?? rows, { first, others, hasPages: true });
  const shared = others.filter((column) => isShared(rows, (row) => valuesOf(row, column)));
  const arePagesShared = isShared(rows, ({ pages }) => pages);
  const own = { first, others: others.filter((column) => !shared.includes(column)), hasPages: !arePagesShared };
  const common = [...factsOf(rows[0], shared), ...(arePagesShared ? pagesFact(rows[0]) : [])];
  return html`${blocks.map((some) => block(table, some, own))}<div class="common">${factList(common)}</div>\n`;
}

function isShared(rows: readonly [PlanRow, ...PlanRow[]], valuesIn: (row: PlanRow) => readonly string[]): boolean {
  const wanted = valuesIn(rows[0]).join('\n');
  return rows.every((row) => valuesIn(row).join('\n') === wanted);
}

interface BlockColumns {
  /** The column that identifies the rows. */
  readonly first: PlacedColumn;
  readonly others: readonly PlacedColumn[];
  readonly hasPages: boolean;
}

function block(table: PlanTable, rows: readonly [PlanRow, ...PlanRow[]], { first, others, hasPages }: BlockColumns): Html {
  const [row] = rows;
  const facts = [...factsOf(row, others), ...(hasPages ? pagesFact(row) : [])];
  const isOneFact = isShared(rows, (each) => valuesOf(each, first));
  if (isOneFact) {
    const anchors = rows.slice(1).map((each) => html`<span id="${rowAnchor(table, each)}"></span>`);
    return html`<div class="block row" id="${rowAnchor(table, row)}">${anchors}${
      factList([...factsOf(row, [first]), ...facts])}${extra(table, row)}</div>\n`;
  }
  const [{ title }] = first;
  const names = rows.map((each) => (
    html`<li class="row" id="${rowAnchor(table, each)}">${cellHtml(first[0], valuesOf(each, first))}</li>\n`));
  return html`<div class="block">${factList([{ title, content: listOf(names) }, ...facts])}${extra(table, row)}</div>\n`;
}

/** What is there for programs, folded. */
function extra(table: PlanTable, row: PlanRow): Html {
  const said = [row.group ?? '', ...visibleColumns(table).flatMap((column) => valuesOf(row, column))];
  const facts = unsaidFacts(row, hiddenColumns(table), said);
  if (facts.length === 0) return NOTHING;
  return html`<details class="extra"><summary>More</summary>${factList(facts)}</details>`;
}
