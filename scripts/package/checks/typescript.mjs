// The package in TypeScript.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensure, run } from '../command.mjs';
import { writeJson } from '../consumer-project.mjs';
import { synthesize } from './synthesis.mjs';

/** How programs are compiled that run on Node.js; by the kind of module. */
const NODE16 = { module: 'node16' };

export const TYPES = [
  [
    'compiles as node16, to CommonJS, and synthesizes',
    async (project, node) => synthesize(node, await compile(project, 'node16-commonjs', 'commonjs', NODE16), 'consumer.js'),
  ],
  [
    'compiles as node16, to an ECMAScript module, and synthesizes',
    async (project, node) => synthesize(node, await compile(project, 'node16-module', 'module', NODE16), 'consumer.js'),
  ],
  [
    'compiles for a bundler',
    (project) => compile(project, 'bundler', 'module', { module: 'esnext', moduleResolution: 'bundler', noEmit: true }),
  ],
];

/** The same programs on another Node.js, without another look at their types. */
export const COMPILED = ['commonjs', 'module'].map((type) => [
  `synthesizes from TypeScript, compiled to ${type === 'module' ? 'an ECMAScript module' : 'CommonJS'}`,
  async (project, node) => {
    const folder = await compile(project, join(`node-${node.major}`, `compiled-${type}`), type, { ...NODE16, noCheck: true, noResolve: true });
    await synthesize(node, folder, 'consumer.js');
  },
]);

/** A Node.js that reads TypeScript needs no compiler. */
export const AS_IT_IS = [
  [
    'synthesizes from TypeScript as it is',
    async (project, node) => {
      const folder = project.empty(`node-${node.major}`, 'typescript');
      writeJson(join(folder, 'package.json'), { private: true, type: 'module' });
      writeFileSync(join(folder, 'consumer.ts'), project.program('consumer.ts'));
      await synthesize(node, folder, 'consumer.ts');
    },
  ],
];

/** Compiles consumer.ts in a separate folder. Errors in the types of other packages are not reported. */
export async function compile(project, name, type, compilerOptions) {
  const folder = project.empty(name);
  writeJson(join(folder, 'package.json'), { private: true, type });
  writeJson(join(folder, 'tsconfig.json'), {
    compilerOptions: { target: 'ES2022', lib: ['ES2022'], types: [], strict: true, ...compilerOptions },
    files: ['consumer.ts'],
  });
  writeFileSync(join(folder, 'consumer.ts'), project.program('consumer.ts'));
  const tsc = join(project.folder, 'node_modules/typescript/bin/tsc');
  const { output } = await run(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], folder, { failing: true });
  const foreign = new RegExp(`node_modules/(?!${project.edition.manifest.name}/)`);
  const ours = output.split('\n').filter((line) => /error TS\d+/.test(line) && !foreign.test(line.split('(')[0]));
  ensure(ours.length === 0, `consumer.ts does not compile as ${name}:\n${ours.join('\n')}`);
  return folder;
}
