import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EDGE_RULES } from '../../lib/rules';

const ROOT = resolve(__dirname, '../..');
const rows = readFileSync(resolve(ROOT, 'docs/coverage.md'), 'utf8').split('\n')
  .filter((line) => /^\| S\d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()).slice(1, -1));

test('every statement has its row, in order', () => {
  expect(rows.map(([number]) => number)).toEqual(Array.from({ length: 32 }, (_, index) => `S${index + 1}`));
});

test.each(rows.map(([number, , , tests]) => [String(number), String(tests)]))('the tests of %s exist', (_number, tests) => {
  const named = [...tests.matchAll(/`(test[^`]+)`(?: "([^"]+)")?/g)];
  expect(named).not.toEqual([]);
  for (const [, file = '', name] of named) {
    expect([file, existsSync(resolve(ROOT, file))]).toEqual([file, true]);
    if (name !== undefined) expect(readFileSync(resolve(ROOT, file), 'utf8')).toContain(name);
  }
});

test('the listed rules exist', () => {
  const ids = EDGE_RULES.map(({ id }) => id);
  const named = rows.flatMap(([, , met = '']) => [...met.matchAll(/rules? ((?:`[a-z0-9-]+`(?:, )?)+)/g)]
    .flatMap(([, list = '']) => [...list.matchAll(/`([^`]+)`/g)].map(([, id]) => id)));
  expect(named.length).toBeGreaterThan(10);
  expect(ids).toEqual(expect.arrayContaining(named));
});
