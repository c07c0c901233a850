// Makes the changes of sample-changes.mjs in a copy of the repository, one after the other, runs `npm run generate`, and
// counts the files that were edited by hand. The type check, lint and the tests of the changes must pass.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentsOf, differences, withRepositoryCopy } from './repository-copy.mjs';
import { SAMPLES } from './sample-changes.mjs';

class CountFailed extends Error {}

function run(folder, title, command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new CountFailed(`${title} failed\n${stdout}${stderr}`);
}

/** The program of a package, without npx, which contacts the registry if it finds none. */
const program = (folder, name) => path.join(folder, 'node_modules/.bin', name);

function write(folder, files) {
  for (const [file, textFrom] of Object.entries(files)) {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, textFrom(existsSync(place) ? readFileSync(place, 'utf8') : undefined));
  }
}

function count({ title, counts, files }, folder) {
  const before = contentsOf(folder);
  write(folder, files);
  const written = contentsOf(folder);
  run(folder, 'npm run generate', 'npm', 'run', '--silent', 'generate');
  const byHand = differences(before, written);
  const generated = differences(written, contentsOf(folder));
  console.log(`${title}: ${byHand.length} files by hand, ${generated.length} generated`);
  for (const file of byHand) console.log(`  by hand:   ${file}${before.has(file) ? '' : ' (new)'}`);
  for (const file of generated) console.log(`  generated: ${file}`);
  const tests = byHand.filter((file) => file.startsWith('test/')).length;
  const library = byHand.length - tests;
  if (library !== counts.library || tests !== counts.tests) {
    throw new CountFailed(`${title} takes ${library} files and ${tests} tests, not ${counts.library} and ${counts.tests}`);
  }
  return byHand;
}

try {
  withRepositoryCopy((folder) => {
    const byHand = SAMPLES.flatMap((sample) => count(sample, folder));
    const tests = byHand.filter((file) => file.endsWith('.test.ts'));
    run(folder, 'the type check', program(folder, 'tsc'), '--noEmit');
    run(folder, 'lint', program(folder, 'eslint'), '--max-warnings', '0', ...new Set(byHand));
    run(folder, 'the tests', program(folder, 'jest'), '--ci', '--runTestsByPath', ...tests,
      ...SAMPLES.flatMap(({ alsoRun }) => alsoRun));
    console.log('types, lint and the new tests pass: the rule is among the findings, the row among the firewall rules');
  });
} catch (error) {
  if (!(error instanceof CountFailed)) throw error;
  console.error(`count: ${error.message}`);
  process.exitCode = 1;
}
