import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { REVERSE_PROXY_RULES } from '../../lib/rules/reverse-proxy';
import { EDGE_RULES } from '../../lib/rules';
import { ESTATE_RULES } from '../../lib/rules/estate';
import { rulesPage } from '../../scripts/rules-page/rules-page';

test('docs/rules.md is what `npm run docs` would write now', () => {
  expect(readFileSync(resolve(__dirname, '../../docs/rules.md'), 'utf8')).toBe(rulesPage());
});

test('the page has every rule once', () => {
  const listed = [...rulesPage().matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, id]) => id);
  expect(listed.sort()).toEqual([...EDGE_RULES, ...ESTATE_RULES, ...REVERSE_PROXY_RULES].map(({ id }) => id).sort());
});

test('every table row has the same columns as its heading', () => {
  const tables = rulesPage().split('\n').filter((line) => line.startsWith('|')).map((line) => line.split(/(?<!\\)\|/).length);
  expect(new Set(tables)).toEqual(new Set([6, 7]));
});
