import type { PlanSection } from '../../projection/model/plan-section';
import { PlanAudience, type PlanTable, PlanTableForm } from '../../projection/model/plan-table';
import { sectionAnchor, tableAnchor } from './anchors';
import { type Html, html, NOTHING } from './html-text';
import { listTable } from './list-table';
import { recordBlocks } from './record-blocks';
import { selfLink } from './self-link';
import { settingsTable } from './settings-table';

/** The people who work with a table, by name. */
export const AUDIENCES: Readonly<Record<PlanAudience, string>> = {
  [PlanAudience.NETWORK]: 'Network',
  [PlanAudience.DNS]: 'DNS',
  [PlanAudience.PKI]: 'PKI',
  [PlanAudience.LYNC]: 'Lync',
};

/** A section with its notes and tables. */
export function sectionHtml(section: PlanSection, isComparison: boolean): Html {
  const { part, title, notes } = section;
  const anchor = sectionAnchor(part);
  const tables = shownTables(section);
  const none = html`<p class="muted">None.</p>\n`;
  // A table with the title of its section has no title of its own.
  const untitled = tables.find((table) => table.title === title);
  const readers = untitled === undefined ? NOTHING : tags(untitled);
  return html`<section id="${anchor}" aria-labelledby="${anchor}-title">
<div class="title"><h2 id="${anchor}-title">${title}${selfLink(anchor, title)}</h2>${readers}</div>
${paragraphs(notes)}${tables.length === 0 ? none : tables.map((table) => titledTable(table, section, isComparison))}</section>
`;
}

/** The tables of a section that have rows, or something to say without any. */
export function shownTables({ tables }: PlanSection): PlanTable[] {
  return tables.filter(({ rows, whenEmpty }) => rows.length > 0 || whenEmpty !== undefined);
}

function titledTable(table: PlanTable, section: PlanSection, isComparison: boolean): Html {
  const { audiences, rows, notes, title } = table;
  const hasTitle = title !== section.title;
  const caption = hasTitle ? `${section.title}: ${title}` : title;
  const content = rows.length === 0
    ? html`<p class="muted">${sentence(table.whenEmpty ?? '')}</p>\n`
    : tableContent(table, { caption, headingLevel: hasTitle ? 4 : 3, isComparison });
  return html`<div class="table" id="${tableAnchor(table)}" data-for="${audiences.join(' ')}">
${hasTitle ? html`<div class="title"><h3>${title}</h3>${tags(table)}</div>\n` : NOTHING}${content}${paragraphs(notes)}</div>
`;
}

interface TableContext {
  readonly caption: string;
  readonly headingLevel: number;
  readonly isComparison: boolean;
}

function tableContent(table: PlanTable, context: TableContext): Html {
  switch (table.form) {
    case PlanTableForm.LIST: case PlanTableForm.LINES: return scrolling(listTable(table, context.caption), context.caption);
    case PlanTableForm.RECORDS: return recordBlocks(table, context);
    case PlanTableForm.SETTINGS: return settingsTable(table, context.caption);
  }
}

/** A wide table scrolls by itself, with the keyboard too, and not with the page. */
export function scrolling(content: Html, name: string): Html {
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">
${content}</div>
`;
}

/** Who works with a table; nothing if everybody does. */
function tags({ audiences }: PlanTable): Html {
  if (audiences.length === Object.values(PlanAudience).length) return NOTHING;
  return html`<p class="tags">For ${audiences.map((audience) => AUDIENCES[audience]).join(', ')}</p>`;
}

function paragraphs(texts: readonly string[]): Html[] {
  return texts.map((text) => html`<p class="note">${text}</p>\n`);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
