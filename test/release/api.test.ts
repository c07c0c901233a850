import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiChanges, type ApiChange } from '../../scripts/release/api-changes';
import { apiComparison } from '../../scripts/release/api-problems';
import { readApiReport } from '../../scripts/release/api-report';
import { parseChangelog } from '../../scripts/release/changelog';
import { isReleaseVersion, isStepEnough, lowestNext } from '../../scripts/release/version-step';

const reportOf = (code: string): string => `## API Report\n\n\`\`\`ts\n\n${code}\n\n\`\`\`\n`;
const changes = (before: string, after: string): readonly ApiChange[] => apiChanges(readApiReport(reportOf(before)), readApiReport(reportOf(after)));
const told = (before: string, after: string): readonly string[] =>
  changes(before, after).map(({ kind, name, breaks }) => `${kind} ${name}${breaks ? ', breaks' : ''}`);

describe('changes of the public API', () => {
  test.each([
    ['a declaration', 'export class A {\n}\nexport class B {\n}', 'export class A {\n}', ['removed B, breaks']],
    ['a property', 'export interface A {\n a: string;\n b: string;\n}', 'export interface A {\n a: string;\n}', ['removed A.b, breaks']],
    ['a value of an enum', 'enum A {\n B = "b",\n C = "c"\n}', 'enum A {\n B = "b"\n}', ['removed A.C, breaks']],
    ['a name of a namespace', 'namespace a {\n export {\n B,\n C\n }\n}', 'namespace a {\n export {\n B\n }\n}', ['removed a.C, breaks']],
    ['an export', 'export function a(): void;', 'function a(): void;', ['changed a, breaks']],
    ['a base class', 'export class A extends B {\n}', 'export class A {\n}', ['changed A, breaks']],
    ['an overload', 'export function a(): void;\nexport function a(b: string): void;', 'export function a(): void;', ['changed a, breaks']],
  ])('%s that is removed breaks programs', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  test.each([
    ['the type of a property', 'interface A {\n a: string;\n}', 'interface A {\n a: number;\n}', ['changed A.a, breaks']],
    ['a parameter', 'class A {\n static of(a: B): A;\n}', 'class A {\n static of(a: C): A;\n}', ['changed A.of, breaks']],
    ['a constructor', 'class A {\n constructor(a: B);\n}', 'class A {\n constructor(a: C);\n}', ['changed A.constructor, breaks']],
    ['the value of an enum', 'enum A {\n B = "b"\n}', 'enum A {\n B = "c"\n}', ['changed A.B, breaks']],
    ['an optional property that is demanded', 'interface A {\n a?: B;\n}', 'interface A {\n a: B;\n}', ['changed A.a, breaks']],
    ['a constant', 'export const A: "a";', 'export const A: "b";', ['changed A, breaks']],
  ])('%s that is changed breaks programs', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  test.each([
    ['a declaration', '', 'export class A {\n}', ['added A']],
    ['an optional property', 'interface A {\n}', 'interface A {\n a?: B;\n}', ['added A.a']],
    ['a property that every object must have', 'interface A {\n}', 'interface A {\n a: B;\n}', ['added A.a, breaks']],
    ['a method', 'class A {\n}', 'class A {\n a(): B;\n}', ['added A.a']],
    ['a method that every class must have', 'abstract class A {\n}', 'abstract class A {\n abstract a(): B;\n}', ['added A.a, breaks']],
    ['a value of an enum', 'enum A {\n}', 'enum A {\n B = "b"\n}', ['added A.B']],
  ])('%s that is added breaks programs only if they must have it', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  test('comments, imports and the order of declarations are no changes', () => {
    expect(told(
      'import { C } from "c";\n// @public\nexport class A {\n // (undocumented)\n a: string;\n}\nexport class B {\n}',
      '// @public (undocumented)\nexport class B {\n}\nexport class A {\n a: string;\n}',
    )).toEqual([]);
  });

  test('what the reader does not know is an error, not left out', () => {
    expect(() => readApiReport(reportOf('if (true) {}'))).toThrow('does not know');
    expect(() => readApiReport('# no TypeScript')).toThrow('no block of TypeScript');
  });

  test('the report of this library is read completely', () => {
    const text = readFileSync(join(__dirname, '../../docs/api-report.api.md'), 'utf8');
    const report = readApiReport(text);
    const declared = text.match(/^(?:export )?(?:declare )?(?:abstract )?(?:class|interface|enum|function|namespace) \w+/gm) ?? [];
    expect(declared.length).toBeGreaterThan(100);
    expect([...report.keys()].sort()).toEqual([...new Set(declared.map((each) => each.replace(/^.* /, '')))].sort());
    expect(report.get('EdgePool')?.members.has('drain')).toBe(true);
    expect(apiChanges(report, readApiReport(text))).toEqual([]);
  });
});

describe('the step to the next version', () => {
  const breaking = changes('export class A {\n}', '');
  const added = changes('', 'export class A {\n}');

  test.each([
    ['0.1.0', breaking, '0.2.0'], ['0.1.0', added, '0.1.1'], ['0.1.0', [], '0.1.1'],
    ['1.1.0', breaking, '2.0.0'], ['1.1.0', added, '1.2.0'], ['1.1.0', [], '1.1.1'],
  ])('after %s with %j is at least one to %s', (last, what, lowest) => {
    expect(lowestNext(last, what)).toBe(lowest);
    expect(isStepEnough(last, lowest, what)).toBe(true);
    expect(isStepEnough(last, last, what)).toBe(false);
  });

  test('is one to a version without a preview', () => {
    expect(['0.2.0', '10.0.1', '1.0', '1.0.0-beta.1', '01.0.0', 'v1.0.0'].map(isReleaseVersion)).toEqual([true, true, false, false, false, false]);
  });
});

describe('a comparison with the last release', () => {
  const compare = (changelog: string, version = '0.3.0'): readonly string[] => apiComparison({
    lastVersion: '0.2.0', lastReport: reportOf('export class EdgeThing {\n}'), version, report: reportOf('export class Edge {\n}'),
    changelog: parseChangelog(changelog),
  }).problems.map(({ what }) => what);
  const entry = (section: string, kind: string, text: string): string => `## [${section}]\n\n### ${kind}\n\n- ${text}\n`;
  const unsaid = 'EdgeThing was removed since 0.2.0, and the changelog does not say so';

  test.each([
    ['Unreleased', 'Removed'], ['Unreleased', 'Changed'], ['0.3.0', 'Changed'],
  ])('finds a removed class in %s under %s', (section, kind) => {
    expect(compare(entry(section, kind, '`EdgeThing` is gone.'))).toEqual([]);
  });

  test.each([
    ['nowhere', '## [Unreleased]\n'],
    ['under another kind', entry('Unreleased', 'Fixed', '`EdgeThing` is gone.')],
    ['in an old section', entry('0.2.0', 'Removed', '`EdgeThing` is gone.')],
    ['as part of another name', entry('Unreleased', 'Removed', '`EdgeThings` is gone.')],
  ])('a removed class that is named %s is a problem', (_, changelog) => {
    expect(compare(changelog)).toEqual([unsaid]);
  });

  test('a version that is too low is a problem, unless the next one is not set yet', () => {
    const said = entry('Unreleased', 'Removed', '`EdgeThing` is gone.');
    expect(compare(said, '0.2.1')).toEqual(['0.2.1 is too small a step after 0.2.0']);
    expect(compare(said, '0.2.0')).toEqual([]);
  });
});
