import { type PlanColumn, PlanColumnKind } from '../../projection/model/plan-table';
import { type Html, html, joined, NOTHING } from './html-text';

/** Lists that are longer than this are folded. */
const LONG_LIST = 24;
const SHOWN_OF_LONG_LIST = 8;

/** Names that are longer than this can be broken after a dot, a slash and the like, but not within an address. */
const LONG_NAME = 24;
const GOOD_BREAK = /(?<=[./:@-])(?<!\d\.(?=\d))(?=\w)/;

/** Names and addresses, with a few words or numbers before: `0 0 443 sip.contoso.com`, `172.25.40.0/26 via 172.25.33.1`. */
const TECHNICAL_NAME = /^(\S+ ){0,3}\S*\w[._]\w\S*$/;

/** The values of a column in a row, or what it means that there are none. */
export function cellHtml(column: PlanColumn, values: readonly string[]): Html {
  if (values.length > 0) return valuesHtml(column, values);
  return column.whenEmpty === undefined ? NOTHING : html`<span class="muted">${column.whenEmpty}</span>`;
}

/** Values as a list, or one after the other. */
export function valuesHtml({ kind }: Pick<PlanColumn, 'kind'>, values: readonly string[]): Html {
  const list = values.map((value) => valueHtml(kind, value));
  if (list.length <= LONG_LIST && (list.length === 1 || !isStacked(kind))) return joined(list, ', ');
  return listOf(list.map((item) => html`<li>${item}</li>\n`));
}

/** A list of entries, folded after the first ones if it is long. */
export function listOf(entries: readonly Html[]): Html {
  if (entries.length <= LONG_LIST) return html`<ul>${entries}</ul>`;
  const rest = entries.slice(SHOWN_OF_LONG_LIST);
  return html`<ul>${entries.slice(0, SHOWN_OF_LONG_LIST)}</ul><details class="many"><summary>${
    rest.length} more</summary><ul>${rest}</ul></details>`;
}

function isStacked(kind: PlanColumnKind): boolean {
  return kind === PlanColumnKind.NAME || kind === PlanColumnKind.ENTRY || kind === PlanColumnKind.PROSE;
}

function valueHtml(kind: PlanColumnKind, value: string): Html {
  if (!isTechnical(kind, value)) return html`${value}`;
  return value.length > LONG_NAME ? html`<code class="long">${breakable(value)}</code>` : html`<code>${value}</code>`;
}

function isTechnical(kind: PlanColumnKind, value: string): boolean {
  switch (kind) {
    case PlanColumnKind.ADDRESS: case PlanColumnKind.PORT: return /\d/.test(value);
    case PlanColumnKind.NAME: case PlanColumnKind.TEXT: case PlanColumnKind.ENTRY: return TECHNICAL_NAME.test(value);
    case PlanColumnKind.NUMBER: case PlanColumnKind.FLAG: case PlanColumnKind.DAY: case PlanColumnKind.PROSE: return false;
  }
}

function breakable(value: string): Html[] {
  return value.split(GOOD_BREAK).map((part, index) => (index === 0 ? html`${part}` : html`<wbr>${part}`));
}
