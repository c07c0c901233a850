import type { UnreadValue } from '../running/model/unread-value';
import { accept } from '../values/boundary/accept';
import { instanceOf } from '../values/boundary/kinds';
import type { IPlanDocument } from '../values/plan-document';
import { EdgeImport, type ImportedPool } from './edge-import';
import { type ImportNote, ImportNoteKind } from './import-note';

const TITLES: Readonly<Record<ImportNoteKind, string>> = {
  [ImportNoteKind.MISSING]: 'Missing: without these values there is no request',
  [ImportNoteKind.REFUSED]: 'Refused: no plan is made of the request until this is corrected',
  [ImportNoteKind.CONTRADICTION]: 'Contradictions: decide which is right',
  [ImportNoteKind.LEFT_OUT]: 'Left out',
  [ImportNoteKind.ASSUMED]: 'Not read, and assumed',
  [ImportNoteKind.TO_CONFIRM]: 'To confirm: no export tells these values',
};

const IMPORT = instanceOf(EdgeImport, 'EdgeImport', 'use EdgeImport.of');

/** What somebody must know about imported requests, as Markdown that reads well as text. */
export class ImportReport implements IPlanDocument {
  /** The report of an import, `edge-import.md`. */
  public static of(imported: EdgeImport): ImportReport {
    const { pools, unread } = accept(IMPORT, imported, 'imported');
    const parts = [...pools.map(poolLines), unreadLines(unread)].filter((lines) => lines.length > 0);
    const none = pools.length === 0 ? [['No Edge pool was read: there is nothing to import.']] : [];
    return new ImportReport(`${[...none, ...parts].map((lines) => lines.flatMap(wrapped).map(withoutMarkup).join('\n')).join('\n\n')}\n`);
  }

  public readonly fileName = 'edge-import.md';

  private constructor(public readonly text: string) {}
}

/** Values of exports are shown as they are: neither HTML nor links. */
function withoutMarkup(line: string): string {
  return line.replaceAll('<', '&lt;').replaceAll('](', ']&#40;');
}

/** Most characters of a line. */
const WIDTH = 80;

/** Items of lists in lines that people read in a terminal too; a word that is too long has a line of its own. Titles stay one line. */
function wrapped(line: string): string[] {
  const indent = /^ *- /.exec(line)?.[0].length;
  if (indent === undefined) return [line];
  const lines: string[] = [];
  let last = line.slice(0, indent - 1);
  for (const word of line.slice(indent).split(' ')) {
    if (last.length + 1 + word.length > WIDTH && last.trim() !== '-' && last.trim() !== '') {
      lines.push(last);
      last = ' '.repeat(indent - 1);
    }
    last = `${last} ${word}`;
  }
  return [...lines, last];
}

function poolLines({ fqdn, request, notes }: ImportedPool): string[] {
  const title = `## ${fqdn}: ${request === undefined ? 'no request' : notes.length === 0 ? 'complete' : `a request, with ${notes.length === 1 ? '1 note' : `${notes.length} notes`}`}`;
  return [title, ...Object.values(ImportNoteKind).flatMap((kind) => {
    const own = notes.filter((note) => note.kind === kind);
    return own.length === 0 ? [] : ['', `### ${TITLES[kind]}`, '', ...own.flatMap(noteLines)];
  })];
}

function noteLines({ property, message, usualPlace, sources }: ImportNote): string[] {
  const shown = sources.length > MOST_SOURCES ? [...sources.slice(0, MOST_SOURCES), `and ${sources.length - MOST_SOURCES} more`] : sources;
  return [`- ${property}: ${message}`, `  - where it usually is: ${usualPlace}`, ...(shown.length === 0 ? [] : [`  - read in: ${shown.join('; ')}`])];
}

const MOST_SOURCES = 4;

function unreadLines(unread: readonly UnreadValue[]): string[] {
  if (unread.length === 0) return [];
  return ['## Not read', '', ...unread.flatMap(({ what, reason, usualPlace, file }) => [
    `- ${what}: ${reason}${file === undefined ? '' : ` (${file})`}`, `  - where it usually is: ${usualPlace}`,
  ])];
}
