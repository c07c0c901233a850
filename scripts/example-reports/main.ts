// Writes docs/examples, and the exports of the example of a running Edge; with --check, fails if they are not what would be written now.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { IPlanDocument } from 'cdktf-lync-edge';
import { contosoExports } from '../../test/running/samples/contoso';
import { exampleReports } from './example-reports';
import { RUNNING_EDGE, runningEdgeReports } from './running-edge';

const ROOT = resolve(__dirname, '../..');
const isCheck = process.argv.includes('--check');

/** Files of a folder, by their path in it. */
function present(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

/** Makes a folder have these documents and no others, or tells what it has instead. */
function settle(folder: string, documents: readonly IPlanDocument[]): void {
  const wanted = new Map(documents.map(({ fileName, text }) => [fileName, text]));
  const shown = relative(ROOT, folder);
  if (isCheck) {
    const known = present(folder);
    const outdated = [...new Set([...known.keys(), ...wanted.keys()])].sort().filter((name) => known.get(name) !== wanted.get(name));
    for (const name of outdated) console.error(`outdated: ${shown}/${name}`);
    if (outdated.length === 0) console.log(`docs: ${shown} is what the examples report (${wanted.size} files)`);
    else {
      console.error('docs: run "npm run generate:examples" and commit the result');
      process.exitCode = 1;
    }
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of wanted) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

settle(join(RUNNING_EDGE, 'exports'), contosoExports());
settle(join(ROOT, 'docs/examples'), [...exampleReports(), ...runningEdgeReports()]);
