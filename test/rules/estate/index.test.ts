import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ESTATE_RULES, estateProblemsOf } from '../../../lib/rules/estate';
import type { PoolInEstate } from '../../../lib/rules/estate/estate-rule';
import { contosoPlan } from '../../support/plan-request';

const RULES_FOLDER = resolve(__dirname, '../../../lib/rules/estate');
const ids = ESTATE_RULES.map(({ id }) => id);

test('every estate rule is in a file with its name, and every such file is in the list', () => {
  const files = readdirSync(RULES_FOLDER)
    .filter((file) => file.endsWith('.ts') && !['index.ts', 'all-rules.ts', 'estate-rule.ts'].includes(file))
    .map((file) => file.replace(/\.ts$/, ''));
  expect(ids).toEqual(files.sort());
});

test('every rule of the estate has a test', () => {
  const tests = new Set(readdirSync(__dirname));
  expect(ids.filter((id) => !tests.has(`${id}.test.ts`))).toEqual([]);
});

test('the rules are in alphabetical order, without duplicates', () => {
  expect(ids).toEqual([...new Set(ids)].sort());
});

describe.each(ESTATE_RULES)('$id', ({ page, title, expected, meaning, remedy }) => {
  test('names a page, and what is accepted', () => {
    expect(page).toMatch(/^lync-server-2013-[a-z0-9-]+\.md$/);
    for (const text of [title, expected]) expect(text).toMatch(/^[a-zA-Z](?:.*[^.])$/);
    expect(title).not.toMatch(/^(?:an?|the|invalid) /);
  });

  test('has sentences about its meaning and remedy', () => {
    for (const text of [meaning, remedy]) expect(text).toMatch(/^[A-Z].*[A-Za-z0-9)]\.$/);
  });
});

describe('problems', () => {
  const federating = (path: string): PoolInEstate => ({ path, plan: contosoPlan() });
  const pools = [federating('stack/West'), federating('stack/East')];

  test('are reported for each pool, in the order of the rules, with the given and expected values and the fix', () => {
    const problems = estateProblemsOf(pools);
    expect([...problems.keys()].sort()).toEqual(['stack/East', 'stack/West']);
    const expected = ESTATE_RULES.flatMap((rule) => rule.check(pools)
      .filter(({ path }) => path === 'stack/West')
      .map(({ given, fix }) => [
        `invalid ${rule.title}`,
        `  given:    ${given}`,
        `  expected: ${rule.expected} (${rule.page})`,
        `  fix:      ${fix}`,
      ].join('\n')));
    expect(expected).not.toHaveLength(0);
    expect(problems.get('stack/West')).toEqual(expected);
  });

  test('do not exist for one pool, or without pools', () => {
    expect(estateProblemsOf(pools.slice(1)).size).toBe(0);
    expect(estateProblemsOf([]).size).toBe(0);
  });
});
