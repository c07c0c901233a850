// Builds the JavaScript in dist: the library in one file, because loading hundreds of small files takes longer than running
// them (docs/performance.md), and a separate file for each module that `onDemand` loads, and for what only some programs use
// of the index, so that a program without plans, reports or scripts does not load their code. The declarations are built by tsc.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const file = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const INDEX = file('lib/index.ts');

/**
 * Modules whose exports the index loads when one of them is first used, by file in dist: not every program has a reverse proxy,
 * or reads documents. ECMAScript modules take every export of the index at once, so these load the files at once too.
 */
const EXPORTED_ON_DEMAND = {
  'reverse-proxy': [
    'constructs/reverse-proxy/reverse-proxy', 'constructs/reverse-proxy/reverse-proxy-host',
    'constructs/reverse-proxy/reverse-proxy-network', 'planner/reverse-proxy/index', 'request/reverse-proxy/simple-urls',
    'request/reverse-proxy/web-services-pool',
  ],
  documents: [
    'configure/certificate-request', 'configure/certificate-rotation-script', 'configure/lync-settings-script',
    'configure/topology-checklist',
    'constructs/reports/edge-reports', 'deployed/deployed-addresses', 'diagram/plan-diagram',
    'documents/plan-documents',
    'exports/aerleon-policy', 'exports/scanner-suppressions', 'exports/zone-files', 'plan/stored/plan-file',
    'projection/plan-tables', 'proof/firewall-proof', 'proof/reverse-proxy-proof', 'reports/csv-reports', 'reports/html-report', 'reports/json-report', 'reports/markdown-report',
    'reports/review-comment', 'reports/text-report', 'review/edge-plan-comparison', 'review/edge-plan-review',
    'review/plan-folder-review', 'review/reverse-proxy-comparison', 'review/reverse-proxy-review',
  ],
  verification: ['verify/plan-verification', 'verify as verification'],
  tables: ['projection as tables'],
  // Other namespaces.
  namespaces: ['calendar as rotation', 'drift as drift', 'hybrid as hybrid', 'imports as imports', 'running as running'],
};

/** Source by name of the file in dist. Modules that the sources load with `require` are added when they are found. */
const entries = new Map([['index', INDEX], ...Object.keys(EXPORTED_ON_DEMAND).map((name) => [name, `exports:${name}`])]);

/** Each module of the library that is loaded by `require` becomes a separate file. */
const onDemand = {
  name: 'on-demand',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^exports:/ }, ({ path }) => ({ path, namespace: 'exports' }));
    onLoad({ filter: /./, namespace: 'exports' }, ({ path }) => ({
      contents: [
        `import ${JSON.stringify(INDEX)};`,
        ...EXPORTED_ON_DEMAND[path.slice('exports:'.length)].map((each) => {
          const [module, namespace] = each.split(' as ');
          return `export *${namespace === undefined ? '' : ` as ${namespace}`} from './${module}';`;
        }),
      ].join('\n'),
      loader: 'ts',
      resolveDir: file('lib'),
    }));
    onLoad({ filter: /\/lib\/index\.ts$/ }, () => ({ contents: withoutExportsOnDemand(readFileSync(INDEX, 'utf8')), loader: 'ts' }));
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

/** The source of the index without the exports that it loads on demand. */
function withoutExportsOnDemand(source) {
  let text = source;
  for (const each of Object.values(EXPORTED_ON_DEMAND).flat()) {
    const [module, namespace] = each.split(' as ');
    const exported = namespace === undefined ? '\\{[^}]*\\}' : `\\* as ${namespace}`;
    const rest = text.replace(new RegExp(`^export ${exported} from '\\./${module}';\\n`, 'm'), '');
    if (rest === text) throw new Error(`lib/index.ts has no exports of ./${module}`);
    text = rest;
  }
  return text;
}

/** esbuild shares code between files only for ECMAScript modules, so each file is rewritten to CommonJS afterwards. */
async function sharedFiles() {
  const known = entries.size;
  const { outputFiles } = await build({
    // Modules are found in another order each time, and the order of the entries decides that of the code.
    entryPoints: [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([out, source]) => ({ out, in: source })),
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

/** Names that a shared file exports. */
function exportsOf(files, name) {
  const { text } = files.find(({ path }) => basename(path) === `${name}.js`);
  const [, clause] = /^export \{([^}]*)\};$/m.exec(text);
  return clause.split(',').map((each) => each.trim().replace(/^.* as /, ''));
}

/** The index, which loads a file of {@link EXPORTED_ON_DEMAND} when one of its exports is read. esbuild would load it at once. */
function withLoadsOnDemand(code) {
  return Object.keys(EXPORTED_ON_DEMAND).reduce((text, name) => {
    const variable = `import_${name.replaceAll('-', '_')}`;
    const load = `${variable}=require("./${name}.js")`;
    if (!text.includes(load)) throw new Error(`the index does not load ${name}.js`);
    return text.replaceAll(`${variable}.`, `${variable}().`).replace(load, `${variable}=()=>require("./${name}.js")`);
  }, code);
}

/** Commands that ask the network or plan are loaded when they are used: the others start faster without their code. */
const COMMANDS_ON_DEMAND = {
  name: 'commands-on-demand',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/(?:commands\/verify|request-commands)$/ }, ({ kind, path }) => (
      kind === 'require-call' ? { path: `./cli-${basename(path)}.js`, external: true } : undefined));
  },
};

/** A part that does not load cdktf, in a file of its own: the command line, and what tests use. */
async function buildApart(source, name) {
  await build({
    entryPoints: [file(source)],
    outfile: file(`dist/${name}.js`),
    tsconfig: file('tsconfig.build.json'),
    bundle: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 80,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [COMMANDS_ON_DEMAND],
  });
}

await buildApart('lib/cli/main.ts', 'cli');
await buildApart('lib/cli/commands/verify.ts', 'cli-verify');
await buildApart('lib/cli/request-commands.ts', 'cli-request-commands');
await buildApart('lib/testing/index.ts', 'testing');
const files = await sharedFiles();
for (const { path, text } of files) {
  const isIndex = basename(path) === 'index.js';
  // ECMAScript modules have no `require`, so esbuild writes a substitute, which is not needed here.
  const source = text.replaceAll('__require(', 'require(');
  const onDemandExports = Object.keys(EXPORTED_ON_DEMAND)
    .map((name) => `export { ${exportsOf(files, name).join(', ')} } from "./${name}.js";\n`);
  // The index keeps what esbuild writes: Node.js finds the names in it, for programs that are ECMAScript modules.
  const { code } = await transform(isIndex ? [source, ...onDemandExports].join('') : withPlainNames(source), {
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
  writeFileSync(path, isIndex ? withLoadsOnDemand(code) : code);
}
