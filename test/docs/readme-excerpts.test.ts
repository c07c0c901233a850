import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** What README.md shows of generated files: each block of lines after a comment with the name of its file. */
const excerpts = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/<!-- excerpt: (\S+) -->\n((?:.+\n)+)/g)]
  .map(([, file = '', block = '']) => ({ file, lines: block.trimEnd().split('\n').map((line) => line.replace(/^> ?/, '')) }));

test('README.md shows a table and a comment', () => {
  expect(excerpts).toHaveLength(2);
});

test.each(excerpts)('README.md shows what is in $file', ({ file, lines }) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  for (const line of lines) expect(text.split('\n')).toContain(line);
});
