import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { MOST_DOCUMENTS } from '../../running/read-running-edge';
import { ARCHIVE_FILE } from '../../running/read/exported-document';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { IPlanDocument } from '../../values/plan-document';
import { isFolder, readText, unreadable } from './read-files';

/** Ends of the names of exports; scripts, notes and the like beside them are passed over. */
const EXPORT = /\.(?:json|xml|tbxml|csv|zone|dns|db|txt)$/i;

/** What systems and programs keep for themselves: hidden files, lock files of Office, what macOS adds to archives, previews of Windows. */
const OF_A_SYSTEM = /^(?:[.~].*|__MACOSX|thumbs\.db)$/i;

/** More than any folder of exports has. */
const MOST_FILES = 20_000;

const TOO_LARGE = 'remove the file from the folder: no export is as large';

/** What is in a folder with exports. */
export interface ExportFiles {
  /** Names within the folder, with `/` between folders, in alphabetical order. */
  readonly documents: IPlanDocument[];
  /** Names of what was passed over, likewise; those of folders end in `/`. */
  readonly passedOver: string[];
}

/**
 * The exports at a path: a single file, or those in a folder and its folders.
 *
 * @throws EdgeValidationError for a path that is missing or cannot be read, an archive, a file that is too large, and a folder
 * without exports, or with more than an organization has.
 */
export function readExportFiles(path: string, property: string): ExportFiles {
  if (!isFolder(path, property)) {
    if (ARCHIVE_FILE.test(path)) refuseArchive(property, `"${path}", an archive`);
    return { documents: [{ fileName: basename(path), text: readText(path, property, TOO_LARGE) }], passedOver: [] };
  }
  const { exports, passedOver } = namesIn(path, property);
  if (exports.length === 0) {
    const archive = passedOver.find((name) => ARCHIVE_FILE.test(name));
    if (archive !== undefined) refuseArchive(property, `"${path}", a folder without exports, with the archive "${archive}"`);
    throw new EdgeValidationError({
      property, given: `"${path}", a folder without exports`, expected: 'a folder with the files of the scripts that "lync-edge collect" writes',
      fix: 'run the scripts on the servers, and copy what they write into one folder',
    });
  }
  if (exports.length > MOST_DOCUMENTS) refuseCount(path, property, `${exports.length} files that may be exports`, MOST_DOCUMENTS);
  return {
    documents: exports.sort().map((fileName) => ({ fileName, text: readText(join(path, fileName), property, TOO_LARGE) })),
    passedOver: passedOver.sort(),
  };
}

/** Names in a folder and its folders. Links to files are followed, those to folders are not. */
function namesIn(path: string, property: string): { readonly exports: string[]; readonly passedOver: string[] } {
  const exports: string[] = [];
  const passedOver: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesIn(join(path, folder), property)) {
      const name = `${folder}${entry.name}`;
      if (OF_A_SYSTEM.test(entry.name)) passedOver.push(entry.isDirectory() ? `${name}/` : name);
      else if (entry.isDirectory()) folders.push(`${name}/`);
      else if (EXPORT.test(name) && isFile(entry, join(path, name))) exports.push(name);
      else passedOver.push(name);
    }
    if (exports.length + passedOver.length > MOST_FILES) refuseCount(path, property, `more than ${MOST_FILES} files`, MOST_FILES);
  }
  return { exports, passedOver };
}

function entriesIn(path: string, property: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    throw unreadable(path, property, error);
  }
}

/** Whether a file can be read to an end: pipes and devices cannot, and links may lead nowhere. */
function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function refuseArchive(property: string, given: string): never {
  throw new EdgeValidationError({ property, given, expected: 'a folder with exports', fix: 'unpack it, and pass the folder with its files' });
}

function refuseCount(path: string, property: string, given: string, most: number): never {
  throw new EdgeValidationError({
    property, given: `"${path}", with ${given}`, expected: `a folder with at most ${most}`, fix: 'copy the exports into a folder of their own',
  });
}
