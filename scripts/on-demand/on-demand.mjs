// Installs what only a few commands need, and not every contributor: other versions of Node.js, the command of cdktn. Each folder
// here is such a thing, in the version that its package-lock.json names with the checksums of its packages. It is installed when it
// is asked for, in .cache/on-demand.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, '.cache/on-demand');
const LOCK = 'package-lock.json';

/** Folder of what is installed, with its node_modules. npm runs on the given Node.js, because it warns of an older one than is needed. */
export function installedOnDemand(name, node) {
  const locked = join(import.meta.dirname, name);
  const installed = join(cache, name);
  if (isSame(locked, installed)) return installed;
  mkdirSync(cache, { recursive: true });
  // In a folder of its own first: another program may be installing the same, and an interrupted one leaves half of it.
  const fresh = mkdtempSync(join(cache, `.${name}-`));
  try {
    for (const file of ['package.json', LOCK]) cpSync(join(locked, file), join(fresh, file));
    npmCi(fresh, node);
    replace(installed, fresh, locked);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return installed;
}

function isSame(locked, installed) {
  const lock = join(installed, LOCK);
  return existsSync(lock) && readFileSync(lock, 'utf8') === readFileSync(join(locked, LOCK), 'utf8');
}

function npmCi(folder, { environment }) {
  const { status, error, stdout, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'], {
    cwd: folder,
    // npm is a program of whichever Node.js comes first on the PATH.
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  if (error !== undefined || status !== 0) throw new Error(`npm ci failed in ${folder}: ${error?.message ?? ''}\n${stdout ?? ''}${stderr ?? ''}`);
}

function replace(installed, fresh, locked) {
  if (isSame(locked, installed)) return;
  rmSync(installed, { recursive: true, force: true });
  try {
    renameSync(fresh, installed);
  } catch (error) {
    // Another program was faster.
    if (!isSame(locked, installed)) throw error;
  }
}
