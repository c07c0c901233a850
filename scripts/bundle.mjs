// Builds the JavaScript in dist: the library in one file, because loading hundreds of small files takes longer than running
// them (docs/performance.md), and a separate file for each module that `onDemand` loads, so that a program without plans,
// reports or scripts does not load their code. The declarations are built by tsc.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const file = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const INDEX = file('lib/index.ts');

/** Source by name of the file in dist. Modules that the sources load with `require` are added when they are found. */
const entries = new Map([['index', INDEX]]);

/** Each module of the library that is loaded by `require` becomes a separate file. */
const onDemand = {
  name: 'on-demand',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'require-call') return undefined;
      const name = basename(path);
      const source = `${resolve(resolveDir, path)}.ts`;
      if ((entries.get(name) ?? source) !== source) throw new Error(`two modules that are loaded on demand have the name ${name}`);
      entries.set(name, source);
      return { path: `./${name}.js`, external: true };
    });
    // Everything that the index imports stays in one file, which the others share. Otherwise, esbuild would create a file
    // for each part that only some of them share.
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (path === INDEX || ![...entries.values()].includes(path)) return undefined;
      return { contents: `import ${JSON.stringify(INDEX)};\n${readFileSync(path, 'utf8')}`, loader: 'ts' };
    });
  },
};

/** esbuild shares code between files only for ECMAScript modules, so each file is rewritten to CommonJS afterwards. */
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

/**
 * A shared file with its own exports and imports as plain properties and constants. esbuild would export getters, and import
 * them through getters: two calls for each use of a name of another file. Nothing that is exported changes after its file is
 * loaded, and no file needs one that is still being loaded.
 */
function withPlainNames(text) {
  return text
    .replace(/^import \{([^}]*)\} from "(\.\/[^"]+)";$/gm, (_, names, from) => `const {${renamed(names)}} = require("${from}");`)
    .replace(/^export \{([^}]*)\};$/m, (_, names) => `module.exports = {${renamed(names, true)}};`);
}

/** The names of an import or export clause as properties of an object. */
function renamed(clause, exported = false) {
  return clause.replace(/([\w$]+) as ([\w$]+)/g, exported ? '$2: $1' : '$1: $2');
}

for (const { path, text } of await sharedFiles()) {
  // ECMAScript modules have no `require`, so esbuild writes a substitute, which is not needed here.
  const source = text.replaceAll('__require(', 'require(');
  // The index keeps what esbuild writes: Node.js finds the names in it, for programs that are ECMAScript modules.
  const { code } = await transform(basename(path) === 'index.js' ? source : withPlainNames(source), {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    treeShaking: true,
    // A quarter less code to read and parse at each start. Names are kept, because they appear in call stacks.
    minifyWhitespace: true,
    minifySyntax: true,
    // Node.js prints the line of an uncaught error before its message.
    lineLimit: 80,
    legalComments: 'none',
  });
  writeFileSync(path, code);
}
