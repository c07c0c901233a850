import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { PLAN_FILE, REQUEST_FILE } from './file-names';
import { reasonOf } from './refusal-reason';

/** Plans of the largest organizations are far smaller. */
const LARGEST_FILE = 100_000_000;

const UTF_16_MARK = Buffer.from([0xff, 0xfe]);

const BIG_ENDIAN_MARK = Buffer.from([0xfe, 0xff]);

/** A file as it was read. */
export interface ReadFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The text of a file.
 *
 * @throws EdgeValidationError for a file that is missing, too large, or cannot be read.
 */
export function readText(path: string, property: string, fixOfSize = 'pass a plan file, or what Terraform prints about one stack'): string {
  try {
    const { size } = statSync(path);
    if (size > LARGEST_FILE) {
      throw new EdgeValidationError({
        property, given: `"${path}", of ${Math.round(size / 1e6)} MB`, expected: `a file of at most ${LARGEST_FILE / 1e6} MB`,
        fix: fixOfSize,
      });
    }
    return decoded(readFileSync(path));
  } catch (error) {
    throw error instanceof EdgeValidationError ? error : unreadable(path, property, error);
  }
}

/** UTF-8, or what Windows PowerShell writes with `>` and with `-Encoding BigEndianUnicode`: UTF-16 with a byte order mark. */
function decoded(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2);
  if (mark.equals(UTF_16_MARK)) return bytes.toString('utf16le', 2);
  const isSwapped = mark.equals(BIG_ENDIAN_MARK) && bytes.length % 2 === 0;
  return isSwapped ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('utf8');
}

/**
 * The plan files at a path: a single file, or all in a folder and its folders, in the order of their paths.
 *
 * @param mayBeEmpty whether a folder without plans is accepted
 * @throws EdgeValidationError for a path that is missing, too large, or without plans.
 */
export function readPlanFiles(path: string, property: string, mayBeEmpty = false): ReadFile[] {
  const files = isFolder(path, property) ? filesIn(path, PLAN_FILE) : [path];
  if (files.length > 0 || mayBeEmpty) return files.map((file) => ({ path: file, text: readText(file, property) }));
  throw new EdgeValidationError({
    property, given: `"${path}", a folder without plans`,
    expected: 'a folder with files that end in edge-plan.json or reverse-proxy-plan.json',
    fix: 'run cdktf synth first, and pass cdktf.out',
  });
}

/** Paths of the request files in a folder and its folders, in order. */
export function requestFilesIn(folder: string): string[] {
  return filesIn(folder, REQUEST_FILE);
}

/**
 * The request files in a folder and its folders, in the order of their paths.
 *
 * @throws EdgeValidationError for a folder that cannot be read, or without requests.
 */
export function readRequestFiles(folder: string, property: string): ReadFile[] {
  const files = requestFilesIn(folder);
  if (files.length > 0) return files.map((file) => ({ path: file, text: readText(file, property) }));
  throw new EdgeValidationError({
    property, given: `"${folder}", a folder without requests`, expected: 'a folder with files that end in edge-request.json',
    fix: 'pass the folder that lync-edge import wrote requests into',
  });
}

/**
 * Whether there is a folder at a path.
 *
 * @throws EdgeValidationError if there is nothing, or it cannot be read.
 */
export function isFolder(path: string, property: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw unreadable(path, property, error);
  }
}

function filesIn(folder: string, name: RegExp): string[] {
  const entries: Dirent[] = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The error for a path that the file system refuses. */
export function unreadable(path: string, property: string, error: unknown): EdgeValidationError {
  return new EdgeValidationError({
    property, given: `"${path}": ${reasonOf(error)}`, expected: 'a file or folder that can be read', fix: 'correct the path',
  });
}
