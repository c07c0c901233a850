// Generates the packages for Python, C#, Java and Go from the assembly, in .cache/languages/dist, and checks what can be checked without the
// tools of these languages: their syntax, and that the examples use nothing that the packages do not have.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unknownNames } from './csharp-names.mjs';
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

/** The programs of the examples in a language. */
function examplesIn(language, extension) {
  const folder = join(root, 'examples', language);
  const programs = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(extension)).map((path) => join(folder, path));
  if (programs.length === 0) throw new Error(`no example in ${language}`);
  return programs;
}

const python = join(dist, 'python/src');
const pythonExamples = examplesIn('python', '.py');
execFileSync('python3', ['-m', 'compileall', '-q', '-f', python], { stdio: 'inherit' });
execFileSync('python3', ['scripts/languages/python-names.py', join(python, 'cdktf_lync_edge'), ...pythonExamples], { cwd: root, stdio: 'inherit' });

const csharpExamples = examplesIn('csharp', '.cs');
const { files, broken } = await brokenFiles([dist], [...pythonExamples, ...csharpExamples]);
const problems = [...broken];
for (const program of csharpExamples) problems.push(...await unknownNames(join(dist, 'dotnet'), program));
for (const each of problems) console.error(each);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${Object.entries(files).map(([language, count]) => `${count} files in ${language}`).join(', ')}: no problem found`);
