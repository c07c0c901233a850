import { readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { IPlanDocument } from '../../values/plan-document';
import { isFolder, readText } from './files';

/** Ends of the names of exports; scripts, notes and the like beside them are passed over. */
const EXPORT = /\.(?:json|xml|tbxml|csv|zone|dns|db|txt)$/i;

/** What is in a folder with exports. */
export interface ExportFiles {
  /** Names within the folder, with `/` between folders, in alphabetical order. */
  readonly documents: IPlanDocument[];
  /** Names of the files that were passed over, likewise. */
  readonly passedOver: string[];
}

/**
 * The exports at a path: a single file, or those in a folder and its folders.
 *
 * @throws EdgeValidationError for a path that is missing or cannot be read, a file that is too large, and a folder without exports.
 */
export function readExportFiles(path: string, property: string): ExportFiles {
  if (!isFolder(path, property)) return { documents: [{ fileName: basename(path), text: readText(path, property) }], passedOver: [] };
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
  const exports = names.filter((name) => EXPORT.test(name));
  if (exports.length === 0) {
    throw new EdgeValidationError({
      property, given: `"${path}", a folder without exports`, expected: 'a folder with the files of the scripts that "lync-edge collect" writes',
      fix: 'run the scripts on the servers, and copy what they write into one folder',
    });
  }
  return {
    documents: exports.map((fileName) => ({ fileName, text: readText(join(path, fileName), property) })),
    passedOver: names.filter((name) => !EXPORT.test(name)),
  };
}
