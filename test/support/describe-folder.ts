import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
// Their hooks belong to the whole suite, and not to the first file that uses them.
import './synth';

/** File of a folder whose tests are one file for Jest. */
export const SUITE = 'folder.suite.ts';

/**
 * The tests of a folder and its folders as one file for Jest, which then loads cdktf and the library once for all of them. A
 * folder with a suite of its own is left to that.
 */
export function describeFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !existsSync(join(path, SUITE))) describeFolder(path);
    if (entry.name.endsWith('.test.ts')) {
      describe(entry.name.replace(/\.test\.ts$/, ''), () => {
        jest.requireActual(path);
      });
    }
  }
}
