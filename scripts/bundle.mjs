// Makes dist/index.js: the whole library in one file, because loading a hundred small files takes longer than what is in
// them (docs/performance.md). The declarations beside it are tsc's.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const file = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

await build({
  entryPoints: [file('lib/index.ts')],
  outfile: file('dist/index.js'),
  tsconfig: file('tsconfig.build.json'),
  bundle: true,
  packages: 'external',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // A quarter less to read and to parse at each start. Names stay: they show in call stacks.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
});
