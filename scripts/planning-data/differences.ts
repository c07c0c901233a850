import { isList, isRow, type Json, type Row } from './json';

/** Columns that name a row; the first existing one is used. A row without any of them is named by its position in the list. */
const NAMES = [
  'id', 'name', 'page', 'kind', 'provider', 'partner', 'product', 'client', 'service', 'option', 'edgeServers', 'node', 'row',
];

/**
 * The differences between two versions of a file, one line per column: file, row, column, and both values.
 *
 * @param file name of the file, for the lines
 * @param ours the version of the project
 * @param theirs the version of the planning data
 */
export function differences(file: string, ours: Row, theirs: Row): readonly string[] {
  return differing(ours, theirs, []).map(({ path, mine, other }) => {
    const names = path.filter(isName).map((step) => step.slice(1, -1));
    const row = names.length === 0 ? '' : `, row ${names.join(' / ')}`;
    const columns = `column ${path.filter((step) => !isName(step)).join('.')}`;
    if (isName(path.at(-1) ?? '') && (mine === undefined || other === undefined)) {
      return `${file}.json${row} of ${columns}: only in the ${mine === undefined ? 'planning data' : 'project'}`;
    }
    return `${file}.json${row}, ${columns}: ${shown(mine)} in the project, ${shown(other)} in the planning data`;
  });
}

interface Difference {
  /** Columns, and names of rows in square brackets. */
  readonly path: readonly string[];
  readonly mine: Json | undefined;
  readonly other: Json | undefined;
}

function differing(mine: Json | undefined, other: Json | undefined, path: readonly string[]): readonly Difference[] {
  if (JSON.stringify(mine) === JSON.stringify(other)) return [];
  if (isRow(mine) && isRow(other)) {
    const inside = allOf(Object.keys(mine), Object.keys(other))
      .flatMap((column) => differing(mine[column], other[column], [...path, column]));
    return inside.length > 0 ? inside : [{ path, mine: Object.keys(mine), other: Object.keys(other) }];
  }
  if (isRows(mine) && isRows(other)) {
    const [our, their] = [byName(mine), byName(other)];
    const inside = allOf([...our.keys()], [...their.keys()])
      .flatMap((name) => differing(our.get(name), their.get(name), [...path, `[${name}]`]));
    return inside.length > 0 ? inside : [{ path, mine: [...our.keys()], other: [...their.keys()] }];
  }
  return [{ path, mine, other }];
}

function isName(step: string): boolean {
  return step.startsWith('[');
}

function isRows(value: Json | undefined): value is readonly Row[] {
  return isList(value) && value.every(isRow);
}

/** Rows by name; a repeated name is followed by the position of the row. */
function byName(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  rows.forEach((row, index) => {
    const column = NAMES.find((candidate) => row[candidate] !== undefined);
    const name = column === undefined ? String(index + 1) : String(row[column]);
    found.set(found.has(name) ? `${name} (${index + 1})` : name, row);
  });
  return found;
}

function allOf(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  return [...new Set([...ours, ...theirs])];
}

function shown(value: Json | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
