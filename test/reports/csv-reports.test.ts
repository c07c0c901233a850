import * as fc from 'fast-check';
import { PlanTableId } from '../../lib/projection/model/plan-table-id';
import { PlanTables } from '../../lib/projection/plan-tables';
import { CsvReports } from '../../lib/reports/csv-reports';
import { EVERYTHING } from '../projection/planned';
import { anyText } from '../support/any-text';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { HOSTILE, planWith, TABLES } from './hostile-tables';
import { parseCsv } from './parse-csv';

/** The records of a table. */
function recordsOf(tables: PlanTables, id: PlanTableId): string[][] {
  const { documents } = CsvReports.of(tables);
  return parseCsv(documents.find(({ fileName }) => fileName === `${tables.name}-${id}.csv`)!.text);
}

/** How a message that is this text stands in the file of the findings. */
function cellWith(text: string): string {
  const [finding] = contosoPlan().findings;
  const [headings, record] = recordsOf(
    PlanTables.ofEdge({ ...contosoPlan(), findings: [{ ...finding!, message: text }] }), PlanTableId.FINDINGS,
  );
  return record![headings!.indexOf('Found')]!;
}

describe.each(TABLES)('%s', (_, project) => {
  const tables = project();
  const { documents } = CsvReports.of(tables);

  test('has a file for each table, named after it', () => {
    expect(documents.map(({ fileName }) => fileName)).toEqual(tables.tables.map(({ id }) => `${tables.name}-${id}.csv`));
  });

  test('has every cell of every row', () => {
    for (const [index, { columns, rows }] of tables.tables.entries()) {
      const [headings, ...records] = parseCsv(documents[index]!.text);
      expect(headings).toEqual(['ID', 'Group', ...columns.map(({ title }) => title), 'Planning rows', 'Pages']);
      expect(records).toEqual(rows.map(({ id, group, cells, planningRows, pages }) => [
        id, group ?? '',
        ...columns.map(({ whenEmpty }, column) => (cells[column]!.length === 0 ? whenEmpty ?? '' : cells[column]!.join('\n'))),
        planningRows.join('\n'), pages.join('\n'),
      ]));
    }
  });

  test('has each heading once', () => {
    for (const { text } of documents) {
      const [headings] = parseCsv(text);
      expect(new Set(headings).size).toBe(headings!.length);
    }
  });
});

test('the file of an empty table has only the titles of the columns', () => {
  expect(recordsOf(PlanTables.ofEdge(contosoPlan()), PlanTableId.XMPP)).toEqual([
    ['ID', 'Group', 'XMPP host', 'Our domains', 'Planning rows', 'Pages'],
  ]);
});

test('a record has the columns that other reports do not show, and the rows of the guide', () => {
  const [headings, first] = recordsOf(PlanTables.ofEdge(contosoPlan(EVERYTHING)), PlanTableId.EXTERNAL_INBOUND_RULES);
  const facts = Object.fromEntries(headings!.map((heading, index) => [heading, first![index]]));
  expect(facts).toMatchObject({
    'Inbound': 'TCP 443', 'To': 'Access Edge', 'To addresses': '10.45.16.10\n10.45.16.11', 'From addresses': 'the Internet',
    'Priority': '1000',
  });
  expect(facts['Planning rows']).toBe(contosoPlan(EVERYTHING).firewall[0]!.tableRows.join('\n'));
});

test.each([
  ['=1+1', '\'=1+1'],
  ['+1', '\'+1'],
  ['-1', '\'-1'],
  ['@SUM(A1)', '\'@SUM(A1)'],
  ['\t=1', '\'\t=1'],
  ['\tone', '\'\tone'],
  ['\r=1', '\'\n=1'],
  ['  =1', '\'  =1'],
  ['\uff1d1', '\'\uff1d1'],
  ['",=1', '",=1'],
  ['"=1"', '"=1"'],
  ['one, =1', 'one, =1'],
  ['one\n=1', 'one\n=1'],
  ['one\r\ntwo', 'one\ntwo'],
  ['\u001b[31m\u0007\u202e', '?[31m??'],
  ['M\u00fcnchen \ud83d\ude00', 'M\u00fcnchen \ud83d\ude00'],
])('%j is the cell %j', (text, cell) => {
  expect(cellWith(text)).toBe(cell);
});

test('no text breaks a file, and no cell is a formula', () => {
  const recordsWith = (text: string): string[][][] => CsvReports.of(PlanTables.ofEdge(planWith(text))).documents
    .map((document) => parseCsv(document.text));
  const widths = (files: string[][][]): number[][] => files.map((records) => records.map(({ length }) => length));
  const plain = widths(recordsWith('text'));
  for (const text of HOSTILE.filter((each) => each !== '')) {
    const files = recordsWith(text);
    expect(widths(files)).toEqual(plain);
    expect(files.flat(2).filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
  }
});

test('a text without control characters or a formula comes back as it is', () => {
  const changed = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Bidi_Control}]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^\n|^$/u;
  const plain = fc.oneof(anyText(), fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', ' ', '\'') }))
    .filter((text) => !changed.test(text));
  fc.assert(fc.property(plain, (text) => { expect(cellWith(text)).toBe(text); }), { numRuns: 50 });
});

test('is the same every time, and immutable', () => {
  const { documents } = CsvReports.of(PlanTables.ofEdge(contosoPlan()));
  expect(CsvReports.of(PlanTables.ofEdge(contosoPlan())).documents).toEqual(documents);
  expect(() => documents.pop()).toThrow(TypeError);
});

test.each([[contosoPlan(), 'object'], [undefined, 'undefined'], [null, 'null']])('only tables: %#', (given, shown) => {
  expect(refusalOf(() => CsvReports.of(given as never))).toMatchObject({ property: 'tables', given: shown });
});
