// Fails if docs/api is not what `npm run docs` would write now.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const committed = path.join(root, 'docs/api');
const temporary = mkdtempSync(path.join(tmpdir(), 'edge-docs-'));
const fresh = path.join(temporary, 'api');

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

function differences() {
  const before = new Set(filesIn(committed));
  const after = new Set(filesIn(fresh));
  return [...new Set([...before, ...after])].sort().flatMap((file) => {
    if (!before.has(file)) return [`missing:   docs/api/${file}`];
    if (!after.has(file)) return [`left over: docs/api/${file}`];
    const same = readFileSync(path.join(committed, file)).equals(readFileSync(path.join(fresh, file)));
    return same ? [] : [`outdated:  docs/api/${file}`];
  });
}

try {
  const typedoc = path.join(root, 'node_modules/typedoc/bin/typedoc');
  const { status } = spawnSync(process.execPath, [typedoc, '--out', fresh, '--logLevel', 'Warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) {
    console.error('docs: the API documentation cannot be generated, see above');
    process.exitCode = 1;
  } else {
    const stale = differences();
    if (stale.length > 0) {
      console.error(`docs: docs/api does not match lib; run "npm run docs" and commit the result\n${stale.join('\n')}`);
      process.exitCode = 1;
    } else {
      console.log(`docs: docs/api matches lib (${filesIn(fresh).length} pages)`);
    }
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
