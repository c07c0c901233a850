import { userDependencies, type InstalledPackage, type UserDependency } from '../../scripts/release/dependency-tree';
import { dependencyScripts, ownScriptProblems } from '../../scripts/release/install-scripts';
import { licenseCounts, licenseOf, licenseProblems } from '../../scripts/release/licenses';
import type { Manifest } from '../../scripts/release/manifest';

const installed = (name: string, to: readonly string[] = [], more: Partial<InstalledPackage> = {}): InstalledPackage => ({
  name, version: '1.0.0', license: 'MIT', location: `node_modules/${name}`, to: to.map((each) => `node_modules/${each}`), ...more,
});
const direct = (more: Partial<InstalledPackage>): UserDependency => ({ package: installed('a', [], more), askedForBy: ['edge'] });
const EDGE: Manifest = { name: 'edge', version: '1.0.0', dependencies: { a: '^1.0.0' }, peerDependencies: { p: '^1.0.0', q: '^1.0.0' } };

test('a user gets dependencies, peers and theirs, and nothing that only this project uses', () => {
  const { dependencies, notInstalled } = userDependencies(EDGE, [
    installed('a', ['b']), installed('b', ['a']), installed('p', ['a', 'c']), installed('c'), installed('dev', ['only-dev']), installed('only-dev'),
  ]);
  expect(dependencies.map(({ package: { name }, askedForBy }) => [...askedForBy, name].join(' > ')))
    .toEqual(['edge > a', 'edge > p', 'edge > a > b', 'edge > p > c']);
  expect(notInstalled).toEqual(['q']);
});

describe('the license of a package', () => {
  test.each([['MIT'], ['(MIT OR GPL-3.0-only)'], ['Apache-2.0 AND ISC'], ['MPL-2.0'], [{ type: 'BSD-3-Clause' }]])('%j is allowed', (license) => {
    expect(licenseProblems([direct({ license })])).toEqual([]);
  });

  test.each([['GPL-3.0-only'], ['AGPL-3.0-or-later'], ['MIT AND GPL-3.0-only'], ['UNLICENSED'], ['SEE LICENSE IN LICENSE'], ['Public Domain'], [undefined], [{}]])(
    '%j is not', (license) => {
      expect(licenseProblems([direct({ license })])).toEqual([expect.objectContaining({
        what: 'the license of a 1.0.0 is not allowed', where: 'edge > a', given: typeof license === 'string' ? license : 'none',
      })]);
    },
  );

  test('may be an exception for one package only', () => {
    expect(licenseProblems([direct({ name: 'jsonify', license: 'Public Domain' })])).toEqual([]);
    expect(licenseProblems([direct({ name: 'jsonify', license: 'GPL-2.0-only' })])).toHaveLength(1);
  });

  test('is also found in old manifests, and counted', () => {
    expect(licenseOf({ licenses: [{ type: 'MIT' }, { type: 'GPL-2.0-only' }] })).toBe('MIT OR GPL-2.0-only');
    expect(licenseCounts([direct({}), direct({ license: 'ISC' }), direct({})])).toBe('MIT 2, ISC 1');
  });
});

describe('scripts that run on installation', () => {
  test.each(['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'])('%s is not in a published package', (name) => {
    expect(ownScriptProblems({ ...EDGE, scripts: { test: 'jest', prepack: 'npm run build', [name]: 'node setup.js' } }))
      .toEqual([expect.objectContaining({ where: `"scripts" of its package.json, ${name}`, given: 'node setup.js' })]);
  });

  test('others may be', () => {
    expect(ownScriptProblems({ ...EDGE, scripts: { test: 'jest', prepack: 'npm run build' } })).toEqual([]);
    expect(ownScriptProblems(EDGE)).toEqual([]);
  });

  test('are a problem in a dependency, and told of a peer and what comes with it', () => {
    const withScript = { scripts: { postinstall: 'node install.js' } };
    const { dependencies } = userDependencies(EDGE, [
      installed('a', ['b'], withScript), installed('b', [], withScript), installed('p', [], withScript), installed('q', [], { scripts: { prepare: 'tsc' } }),
    ]);
    const { problems, ofOthers } = dependencyScripts(EDGE, dependencies);
    expect(problems.map(({ what }) => what)).toEqual(['a 1.0.0 runs a script when it is installed']);
    expect(ofOthers).toEqual(['edge > p: postinstall', 'edge > a > b: postinstall']);
  });
});
