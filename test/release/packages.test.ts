import { pathProblems } from '../../scripts/release/file-contents';
import { bundledNames, type Manifest } from '../../scripts/release/manifest';
import { fileProblems } from '../../scripts/release/package-files';
import { linkProblems } from '../../scripts/release/repository-links';
import { sameBuildProblems } from '../../scripts/release/same-build';

const MANIFEST: Manifest = {
  name: 'edge', version: '1.0.0', main: 'dist/index.js', types: './dist/index.d.ts', bin: { edge: 'dist/cli.js' },
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' }, './package.json': './package.json' },
};
const FILES = ['.jsii', '.jsii.gz', 'CHANGELOG.md', 'LICENSE', 'README.md', 'dist/cli.js', 'dist/index.d.ts', 'dist/index.js', 'dist/testing/index.d.ts', 'package.json'];
const whatOf = (problems: readonly { readonly what: string }[]): readonly string[] => problems.map(({ what }) => what);
const whatOfFiles = (files: readonly string[], manifest = MANIFEST): readonly string[] => whatOf(fileProblems('edge', manifest, files));

describe('the files of a package', () => {
  test('are documents, declarations and JavaScript', () => {
    expect(whatOfFiles(FILES)).toEqual([]);
  });

  test.each([
    'lib/index.ts', 'dist/index.js.map', 'dist/edge.test.d.ts', 'dist/folder.suite.js', '.npmrc', '.env', 'dist/.tsbuildinfo', 'test/edge.test.ts',
    '.cache/cdktn/package/package.json', 'cdktf.out/manifest.json', 'dist/terraform.tfstate', 'dist/edge.tgz', 'dist/key.pem',
  ])('%s is not one of them', (file) => {
    expect(whatOfFiles([...FILES, file])).toEqual([`${file} is published`]);
  });

  test.each(['LICENSE', 'CHANGELOG.md', 'dist/index.js', 'dist/index.d.ts', 'dist/cli.js'])('%s must be there', (file) => {
    expect(whatOfFiles(FILES.filter((each) => each !== file))).toEqual([`${file} is missing`]);
  });
});

describe('bundled packages', () => {
  const bundling: Manifest = { ...MANIFEST, dependencies: { a: '^1.0.0', '@b/c': '^1.0.0' }, bundledDependencies: ['a', '@b/c'] };
  const bundled = ['node_modules/a/package.json', 'node_modules/a/LICENSE.md', 'node_modules/@b/c/index.js', 'node_modules/@b/c/licence'];

  test('are in the package, each with its license', () => {
    expect(whatOfFiles([...FILES, ...bundled], bundling)).toEqual([]);
    expect(bundledNames({ ...bundling, bundledDependencies: true })).toEqual(['a', '@b/c']);
  });

  test('are a problem if they are missing, without a license, or not named', () => {
    expect(whatOfFiles([...FILES, ...bundled.slice(0, 2)], bundling)).toEqual(['@b/c is bundled, and not in the package']);
    expect(whatOfFiles([...FILES, ...bundled, 'node_modules/a/node_modules/d/index.js'], bundling))
      .toEqual(['node_modules/a/node_modules/d is handed on without its license']);
    expect(fileProblems('edge', bundling, [...FILES, ...bundled, 'node_modules/a/node_modules/d/index.js'], ['d'])).toEqual([]);
    expect(whatOfFiles([...FILES, ...bundled.slice(0, 2)])).toEqual(['node_modules/a is in the package']);
  });
});

describe('the texts of a package', () => {
  const paths = (text: string): readonly string[] => pathProblems('edge', new Map([['dist/index.js', text]]), ['/srv/checkout']).map(({ given }) => given);

  test('have no paths of the machine that built them', () => {
    expect(paths('// /home/somebody/edge/lib/index.ts')).toEqual(['/home/somebody/edge/lib/index.ts']);
    expect(paths('"C:\\\\Users\\\\somebody\\\\edge"')).toEqual(['C:\\\\Users\\\\somebody']);
    expect(paths('url = "file:///builds/edge"')).toContain('file:///builds/edge');
    expect(paths('at /srv/checkout/lib')).toEqual(['/srv/checkout']);
  });

  test('may have paths of servers, web addresses and regular expressions', () => {
    expect(paths('C:\\edge-external.req https://contoso.com/home/page a/tmp/b ${base}/root/x')).toEqual([]);
  });
});

describe('links of a package', () => {
  const given = (text: string): readonly string[] => linkProblems(
    'edge', { repository: { url: 'git+https://github.com/edge-lync-edge/edge.git' } }, new Map([['README.md', text]]),
  ).map((problem) => problem.given);

  test('lead to its repository, whatever the name of the package', () => {
    expect(given('https://github.com/edge-lync-edge/edge/issues https://github.com/hashicorp/terraform-cdk')).toEqual([]);
    expect(given('https://github.com/edge-lync-edge/edge-n/issues')).toEqual(['https://github.com/edge-lync-edge/edge-n']);
    expect(given('https://github.com/edge-n-lync-edge/edge#readme')).toEqual(['https://github.com/edge-n-lync-edge/edge']);
  });
});

describe('two packages of one build', () => {
  const packed = (name: string, engine: string, version = '1.0.0'): Parameters<typeof sameBuildProblems>[0] => ({
    name, manifest: { name, version },
    files: new Map([['package.json', name], ['LICENSE', 'cdktf stays in a license'], ['dist/index.js', `require('${engine}')`]]),
  });
  const renamed = (text: string): string => text.replaceAll('cdktf', 'cdktn');
  const whatOfBoth = (second: ReturnType<typeof packed>): readonly string[] => whatOf(sameBuildProblems(packed('edge', 'cdktf'), second, renamed));

  test('differ in names', () => {
    expect(whatOfBoth(packed('edge-n', 'cdktn'))).toEqual([]);
  });

  test('have the same version, files and code', () => {
    expect(whatOfBoth(packed('edge-n', 'cdktn', '1.0.1'))).toEqual(['the packages have different versions']);
    expect(whatOfBoth(packed('edge-n', 'cdktf'))).toEqual(['dist/index.js is from another build']);
    expect(whatOfBoth({ ...packed('edge-n', 'cdktn'), files: new Map([['LICENSE', 'cdktf stays in a license'], ['dist/other.js', '']]) }))
      .toEqual(['dist/index.js is in one package only', 'dist/other.js is in one package only']);
  });
});
