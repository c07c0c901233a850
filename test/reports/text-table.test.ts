import * as fc from 'fast-check';
import { REPORT_WIDTH, textTable } from '../../lib/reports/text-table';

test('columns are as wide as their longest cell', () => {
  expect(textTable([{ cells: ['a', '1'] }, { cells: ['long', ''] }], ['Name', 'No'])).toEqual([
    '  Name  No',
    '  ----  --',
    '  a     1',
    '  long',
  ]);
});

test('titles, phrases and remarks go across the columns', () => {
  expect(textTable([{ title: 'Group' }, { cells: ['a', 'b'] }, { remark: 'about a' }, { text: 'and all else' }])).toEqual([
    'Group',
    '  a  b',
    '    about a',
    '  and all else',
  ]);
});

test('a cell that is too long is wrapped between words', () => {
  const words = Array.from({ length: 20 }, () => 'word').join(' ');
  const lines = textTable([{ cells: ['key', words, 'end'] }]);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^ {2}key {2}word.* end$/);
  expect(lines[1]).toMatch(/^ {7}word/);
});

test('a line break in a cell is kept', () => {
  expect(textTable([{ cells: ['key', 'one\ntwo', 'end'] }])).toEqual(['  key  one  end', '       two']);
});

test('no cell is lost and no line is too wide, regardless of the cells', () => {
  const cell = fc.stringMatching(/^[a-z.-]{1,120}$/);
  fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
    const lines = textTable(rows.map((cells) => ({ cells })));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(REPORT_WIDTH);
    const characters = (texts: readonly string[]): string[] => texts.join('').replaceAll(' ', '').split('').sort();
    expect(characters(lines)).toEqual(characters(rows.flat()));
  }));
});

test('a heading is wrapped before the cells', () => {
  const cell = 'several words in one cell';
  expect(textTable([{ cells: [cell, cell, 'x'] }], ['One', 'Two', 'a heading of several words'])).toEqual([
    '  One                        Two                        a heading of several',
    '                                                        words',
    '  -------------------------  -------------------------  ------------------------',
    `  ${cell}  ${cell}  x`,
  ]);
});

test('there can be more rows than a call accepts arguments', () => {
  const rows = Array.from({ length: 150_000 }, () => ({ cells: ['a', 'b'] }));
  expect(textTable(rows)).toHaveLength(rows.length);
});

test('a cell can have more words and lines than a call accepts arguments', () => {
  const words = Array.from({ length: 150_000 }, () => 'a');
  expect(textTable([{ cells: ['key', words.join('\n')] }])).toHaveLength(words.length);
  expect(textTable([{ cells: ['key', words.join(' ')] }]).join('').replace(/[^a]/g, '')).toHaveLength(words.length);
});
