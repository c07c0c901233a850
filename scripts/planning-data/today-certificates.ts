import { isList, isRow, type Json, type Row } from './json';

/** The parts of the data about today that are about certificates. */
const PARTS = ['clientAuthenticationEku', 'certificateValidity', 'certificateRenewal'];

/** The facts about certificates of today: IDs, dates, numbers and terms, and who states them. */
export function todayCertificates(file: Row): Row {
  return Object.fromEntries(PARTS.map((part) => [part, rowsOf(file[part]).map(factsOf)]));
}

function factsOf(row: Row): Row {
  const text = String(row['source']);
  const page = pageIn(text);
  return {
    id: row['id'] ?? null,
    values: row['values'] ?? null,
    ...(row['validFrom'] === undefined ? {} : { validFrom: row['validFrom'] }),
    ...(row['appliesTo'] === undefined ? {} : { appliesTo: row['appliesTo'] }),
    saidBy: placeOf(text),
    ...(page === undefined ? {} : { page }),
    confidence: row['confidence'] ?? null,
  };
}

/** The repository, or the host of a page; `other` for what has neither. */
function placeOf(source: string): string {
  return /^repo (\S+\/\S+?)(?:;|\s|$)/.exec(source)?.[1] ?? /^https?:\/\/([^/\s]+)/.exec(source)?.[1] ?? 'other';
}

/** The page of the documentation that is named first; pages on the web are named as their sources are. */
function pageIn(source: string): string | undefined {
  const file = /(?:^|[ /])([^ /]+\.md)\b/.exec(source)?.[1];
  const archived = /\/(lync-server-2013-[a-z0-9-]+)(?:\s|$)/.exec(source)?.[1];
  return file ?? (archived === undefined ? undefined : `${archived}.md`);
}

function rowsOf(value: Json | undefined): readonly Row[] {
  if (isList(value) && value.every(isRow)) return value;
  throw new Error('no rows about certificates of today');
}
