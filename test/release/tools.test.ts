import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../scripts/release/editions';

/** What a program prints that uses the checks. The tools that these use are ECMAScript modules, which Jest cannot load. */
function printed(program: string): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=commonjs', '--eval', program], { cwd: ROOT, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}
const script = (name: string): string => `require(${JSON.stringify(join(ROOT, 'scripts/release', `${name}.ts`))})`;

test('a token in a file of a package is found, and not shown', () => {
  const token = `ghp_${'aB3dE6gH9'.repeat(4)}`;
  const found = printed(`${script('file-contents')}.secretProblems('edge', new Map([
    ['dist/index.js', 'const token = "${token}";'], ['README.md', 'export TF_VAR_edge_administrator_password=...'],
  ])).then((problems) => console.log(JSON.stringify(problems)))`);
  expect(found).toEqual([expect.objectContaining({ what: 'dist/index.js seems to have a secret', where: 'edge' })]);
  expect(JSON.stringify(found)).not.toContain(token);
});

test('an entry point without types or code, and types in another module format, are found', () => {
  const exports = {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './testing': { types: './dist/testing.d.ts', default: './dist/testing.js' },
    './module': { types: './dist/module.d.ts', default: './dist/module.mjs' },
  };
  const manifest = { name: 'edge', version: '1.0.0', type: 'commonjs', main: 'dist/index.js', types: 'dist/index.d.ts', exports };
  const files = {
    'package.json': JSON.stringify(manifest),
    'dist/index.d.ts': 'export declare const a: number;', 'dist/index.js': 'exports.a = 1;',
    'dist/module.d.ts': 'export declare const a: number;', 'dist/module.mjs': 'export const a = 1;',
  };
  const found = printed(`${script('type-resolution')}.typeResolution({
    name: 'edge', manifest: ${JSON.stringify(manifest)}, files: new Map(Object.entries(${JSON.stringify(files)})),
  }).then(({ problems }) => console.log(JSON.stringify(problems.map(({ what, given }) => what + ': ' + given))))`) as readonly string[];
  expect(found).toEqual(expect.arrayContaining([
    './testing is not found: nothing, by node16-cjs', './testing is not found: nothing, by bundler', 'types and code differ: FalseCJS: /node_modules/edge/dist/module.d.ts',
  ]));
  expect(found.filter((each) => each.startsWith('. '))).toEqual([]);
});
