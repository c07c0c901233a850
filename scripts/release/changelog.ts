/** The changes of a version, by kind, such as Added. */
export interface ChangelogSection {
  readonly version: string;
  /** Of the release, as it is written; undefined for a version that is not released. */
  readonly date?: string;
  readonly entries: Readonly<Record<string, readonly string[]>>;
  /** Everything below the heading. */
  readonly text: string;
}

export interface Changelog {
  readonly sections: readonly ChangelogSection[];
  /** Address by version. */
  readonly links: Readonly<Record<string, string>>;
}

export const UNRELEASED = 'Unreleased';

const HEADING = /^## \[([^\]]+)\](?: - (\S.*))?$/;
const LINK = /^\[([^\]]+)\]: (\S+)$/;

/** The entries of a section; lines of one entry are joined. */
function entriesOf(lines: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const entries: Record<string, string[]> = {};
  let kind = '';
  for (const line of lines) {
    const heading = /^### (.+)$/.exec(line)?.[1];
    const list = (entries[heading ?? kind] ??= []);
    if (heading !== undefined) kind = heading;
    else if (line.startsWith('- ')) list.push(line.slice(2));
    else if (/^ {2}\S/.test(line) && list.length > 0) list.push(`${list.pop() ?? ''} ${line.trim()}`);
  }
  return Object.fromEntries(Object.entries(entries).filter(([name]) => name !== ''));
}

/** Reads a changelog in the format of Keep a Changelog. */
export function parseChangelog(text: string): Changelog {
  const lines = text.split(/\r?\n/);
  const links = Object.fromEntries(lines.flatMap((line) => {
    const [, version, address] = LINK.exec(line) ?? [];
    return version === undefined || address === undefined ? [] : [[version, address]];
  }));
  const starts = lines.flatMap((line, index) => (line.startsWith('## ') ? [index] : []));
  const sections = starts.map((start, index): ChangelogSection => {
    const body = lines.slice(start + 1, starts[index + 1]).filter((line) => !LINK.test(line));
    const heading = lines[start] ?? '';
    const [, version = heading.slice(3), date] = HEADING.exec(heading) ?? [];
    return { version, ...(date === undefined ? {} : { date }), entries: entriesOf(body), text: body.join('\n').trim() };
  });
  return { sections, links };
}

/** Whether a text is a day of the calendar, such as 2026-02-28. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export const numberOfEntries = ({ entries }: ChangelogSection): number => Object.values(entries).flat().length;

export const sectionOf = ({ sections }: Changelog, version: string): ChangelogSection | undefined =>
  sections.find((section) => section.version === version);
