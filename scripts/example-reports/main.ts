// Writes docs/examples; with --check, fails if it is not what would be written now.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { exampleReports } from './example-reports';

const folder = resolve(__dirname, '../../docs/examples');
const reports = new Map(exampleReports().map(({ fileName, text }) => [fileName, text]));

/** Files of the folder, by their path in it. */
function present(): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

if (process.argv.includes('--check')) {
  const known = present();
  const names = [...new Set([...known.keys(), ...reports.keys()])].sort();
  const outdated = names.filter((name) => known.get(name) !== reports.get(name));
  for (const name of outdated) console.error(`outdated: docs/examples/${name}`);
  if (outdated.length > 0) console.error('docs: run "npm run generate:examples" and commit the result');
  else console.log(`docs: docs/examples is what the examples report (${reports.size} files)`);
  process.exitCode = outdated.length === 0 ? 0 : 1;
} else {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of reports) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
