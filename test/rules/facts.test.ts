import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FindingSeverity } from '../../lib/plan/findings/finding';
import { EDGE_RULES } from '../../lib/rules';
import { type GuideFact, factsByFile } from '../guide/sourced-rows';
import { readPlanning } from '../support/planning';

const RULES = resolve(__dirname, '../../lib/rules');
const BY_ID = new Map(EDGE_RULES.map((rule) => [rule.id, rule]));

/** The facts about today in the planning data, by ID. */
const PLANNED: ReadonlyMap<string, string> = new Map((['today', 'today-certificates'] as const)
  .flatMap((file) => Object.values(readPlanning(file) as Record<string, readonly { readonly id: string; readonly confidence: string }[]>).flat())
  .map(({ id, confidence }) => [id, confidence]));

/** Rules that import facts, with those that their files export. */
async function rulesWithFacts(): Promise<readonly (readonly [id: string, facts: readonly GuideFact[]])[]> {
  const byFile = await factsByFile();
  const folders = readdirSync(RULES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return folders.flatMap((folder) => readdirSync(join(RULES, folder)).flatMap((file) => {
    const imported = [...readFileSync(join(RULES, folder, file), 'utf8').matchAll(/from '\.\.\/\.\.\/guide\/([^']+)'/g)].map(([, path = '']) => path);
    const facts = imported.flatMap((path) => byFile.get(path) ?? []);
    return facts.length === 0 ? [] : [[file.replace(/\.ts$/, ''), facts] as const];
  }));
}

test('a rule that reads facts about today names those that it rests on', async () => {
  const rules = await rulesWithFacts();
  expect(rules.length).toBeGreaterThan(20);
  // It compares two builds, and the first of them is on the page of the rule.
  expect(rules.filter(([id]) => BY_ID.get(id)?.facts === undefined).map(([id]) => id)).toEqual(['legacy-tls-update']);
});

test('a rule names facts that it can have read, or its page has', async () => {
  const byRule = new Map(await rulesWithFacts());
  const wrong = EDGE_RULES.flatMap(({ id, facts = [] }) => facts.filter((fact) => !(byRule.get(id) ?? []).some((each) => each.id === fact.id)).map((fact) => `${id}: ${fact.id}`));
  expect(wrong).toEqual([]);
});

const SAID = EDGE_RULES.flatMap(({ id, severity, facts = [] }) => facts.map((fact) => ({ rule: id, severity, ...fact })));

test.each(SAID)('$rule: the planning data has $id with the same confidence', ({ id, confidence }) => {
  expect(PLANNED.get(id)).toBe(confidence);
});

const GRAVE = [FindingSeverity.ERROR, FindingSeverity.WARNING];

test.each(SAID.filter(({ severity }) => GRAVE.includes(severity)))('$rule ($severity) rests on $id, which is primary and without doubt', ({ confidence, doubt }) => {
  expect([confidence, doubt]).toEqual(['primary', undefined]);
});

test('errors and warnings about today are among them', () => {
  const grave = new Set(SAID.filter(({ severity }) => GRAVE.includes(severity)).map(({ rule }) => rule));
  expect([...grave].sort()).toEqual([
    'certificate-client-usage-ending', 'certificate-crl-missing', 'certificate-expiring', 'certificate-renewal-too-late', 'certificate-signature-unsupported', 'certificate-validity-too-long',
    'hybrid-federation-record-missing', 'hybrid-merged-domain-uncovered', 'hybrid-products-unsupported', 'hybrid-tenant-list-too-long', 'hybrid-voice-edge-too-old',
    'product-build-outdated',
  ]);
});

/** Words of a text whose fact is of others. */
const CAUTION = /not confirmed|not documented|not known|indirectly|unconfirmed/;

test('advice on a fact that is not primary says that it is not confirmed', () => {
  const doubtful = new Set(SAID.filter(({ confidence, doubt }) => confidence !== 'primary' || doubt !== undefined).map(({ rule }) => rule));
  expect(doubtful.size).toBeGreaterThan(4);
  for (const rule of doubtful) {
    const folder = readdirSync(RULES).find((each) => !each.endsWith('.ts') && readdirSync(join(RULES, each)).includes(`${rule}.ts`)) ?? '';
    const text = readFileSync(join(RULES, folder, `${rule}.ts`), 'utf8');
    expect([rule, CAUTION.test(text) || text.includes('NOT_CONFIRMED')]).toEqual([rule, true]);
  }
});
