// A copy of the repository for experiments, with the same packages but without build and synthesis output.
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const NOT_COPIED = new Set([
  '.git', '.cache', '.jsii', '.jsii.gz', '.stryker-tmp', '.terraform', 'cdktf.out', 'coverage', 'dist', 'node_modules',
]);
const root = path.resolve(import.meta.dirname, '..');

/** Calls a function with the folder of the copy, which is deleted when the function returns. */
export function withRepositoryCopy(use) {
  // The real path: tools resolve links, and would otherwise see one file under two names.
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'edge-copy-')));
  try {
    for (const entry of readdirSync(root).filter((name) => !NOT_COPIED.has(name))) {
      cpSync(path.join(root, entry), path.join(folder, entry), {
        recursive: true,
        filter: (source) => !NOT_COPIED.has(path.basename(source)),
      });
    }
    symlinkSync(realpathSync(path.join(root, 'node_modules')), path.join(folder, 'node_modules'), 'dir');
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The contents of the files of a copy, by path. */
export function contentsOf(folder) {
  return new Map(readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !path.relative(folder, file).split(path.sep).some((part) => NOT_COPIED.has(part)))
    .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'latin1')]));
}

/** The files that differ between two states of a copy, in alphabetical order. */
export function differences(before, after) {
  return [...new Set([...before.keys(), ...after.keys()])].sort()
    .filter((file) => before.get(file) !== after.get(file));
}
