// Generates the packages for Python, C#, Java and Go from the assembly, in .cache/languages/dist.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brokenFiles } from './syntax.mjs';

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, '.cache/languages/dist');
const TARGETS = ['python', 'dotnet', 'java', 'go'];

if (!existsSync(join(root, 'dist/index.js')) || !existsSync(join(root, '.jsii.gz'))) {
  throw new Error('the library is not built: run "npm run build" first');
}
rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [
  // The few examples in documentation comments stay TypeScript.
  'node_modules/jsii-pacmak/bin/jsii-pacmak', '.', '--code-only', '--no-npmignore', '--rosetta-unknown-snippets', 'verbatim',
  '--outdir', dist, '--targets', ...TARGETS,
], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    // It packs the library, which would build it again.
    npm_config_ignore_scripts: 'true',
    // jsii tells of the end of a version of Node.js on its first day.
    JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0],
  },
});

execFileSync('python3', ['-m', 'compileall', '-q', '-f', join(dist, 'python/src')], { stdio: 'inherit' });
const { files, broken } = await brokenFiles([dist, join(root, 'examples/python'), join(root, 'examples/csharp')]);
for (const each of broken) console.error(each);
if (broken.length > 0) process.exitCode = 1;
else console.log(`${Object.entries(files).map(([language, count]) => `${count} files in ${language}`).join(', ')}: no syntax error`);
