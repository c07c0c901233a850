// Makes the JavaScript of dist: the library in one file, because loading hundreds of small files takes longer than what is
// in them (docs/performance.md), and beside it one file for each module that `onDemand` loads, so that a program that asks
// for no plan, report or script does not read their code. The declarations beside them are tsc's.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const file = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const INDEX = file('lib/index.ts');

/** Source by name of the file in dist. What `require` names in the sources is added as it is met. */
const entries = new Map([['index', INDEX]]);

/** Each module of the library that is loaded by `require` becomes a file of its own. */
const onDemand = {
  name: 'on-demand',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'require-call') return undefined;
      const name = basename(path);
      const source = `${resolve(resolveDir, path)}.ts`;
      if ((entries.get(name) ?? source) !== source) throw new Error(`two modules that are loaded on demand are called ${name}`);
      entries.set(name, source);
      return { path: `./${name}.js`, external: true };
    });
    // All that the index reaches stays in one file, shared by the others, where esbuild would make a file for each part
    // that some of them share.
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (path === INDEX || ![...entries.values()].includes(path)) return undefined;
      return { contents: `import ${JSON.stringify(INDEX)};\n${readFileSync(path, 'utf8')}`, loader: 'ts' };
    });
  },
};

/** esbuild shares code between files for ECMAScript modules only; each file is rewritten to CommonJS afterwards. */
async function sharedFiles() {
  const known = entries.size;
  const { outputFiles } = await build({
    entryPoints: [...entries].map(([out, source]) => ({ out, in: source })),
    outdir: file('dist'),
    chunkNames: 'library-[hash]',
    tsconfig: file('tsconfig.build.json'),
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [onDemand],
    write: false,
  });
  return entries.size === known ? outputFiles : sharedFiles();
}

for (const { path, text } of await sharedFiles()) {
  // ECMAScript modules have no `require`, and esbuild writes a substitute, which is not needed here.
  const { code } = await transform(text.replaceAll('__require(', 'require('), {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    treeShaking: true,
    // A quarter less to read and to parse at each start. Names stay: they show in call stacks.
    minifyWhitespace: true,
    minifySyntax: true,
    // Node.js prints the line of an uncaught error before its message.
    lineLimit: 160,
    legalComments: 'none',
  });
  writeFileSync(path, code);
}
