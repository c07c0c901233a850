import { type Dirent, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { IPlanDocument } from '../../values/plan-document';

/** Plans of the largest organizations are far smaller. */
const LARGEST_FILE = 100_000_000;

const UTF_16_MARK = Buffer.from([0xff, 0xfe]);
const BIG_ENDIAN_MARK = Buffer.from([0xfe, 0xff]);

/** What `cdktf synth` writes, and what PlanFile writes. */
const PLAN_FILE = /(?:^|\.)(?:edge|reverse-proxy)-plan\.json$/;

/** What `lync-edge import` writes for each pool. */
const REQUEST_FILE = /(?:^|\.)edge-request\.json$/;

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

/**
 * The request files in a folder and its folders, in the order of their paths.
 *
 * @throws EdgeValidationError for a folder that cannot be read, or without requests.
 */
export function readRequestFiles(folder: string, property: string): ReadFile[] {
  const files = filesIn(folder, REQUEST_FILE);
  if (files.length > 0) return files.map((file) => ({ path: file, text: readText(file, property) }));
  throw new EdgeValidationError({
    property, given: `"${folder}", a folder without requests`, expected: 'a folder with files that end in edge-request.json',
    fix: 'pass the folder that lync-edge import wrote requests into',
  });
}

/** The name of the plan of a request file: `lsedge.edge-plan.json` for `lsedge.edge-request.json`. */
export function planFileOf(requestFile: string): string {
  return basename(requestFile).replace(REQUEST_FILE, (end) => end.replace('request', 'plan'));
}

/**
 * Writes documents into a folder, each as a whole or not at all.
 *
 * @returns the paths of the files
 * @throws EdgeValidationError for an empty name, and for a folder that cannot be made or written to.
 */
export function writeDocuments(folder: string, documents: readonly IPlanDocument[]): string[] {
  if (folder === '') {
    throw new EdgeValidationError({
      property: '--output', given: '""', expected: 'a folder', fix: 'name the folder, or "." for the one that you are in',
    });
  }
  try {
    return documents.map(({ fileName, text }) => {
      const path = join(folder, fileName);
      makeFolder(dirname(path));
      writeFileSync(`${path}.unfinished`, text);
      renameSync(`${path}.unfinished`, path);
      return path;
    });
  } catch (error) {
    throw new EdgeValidationError({
      property: '--output', given: `"${folder}": ${reasonOf(error)}`, expected: 'a folder that can be written to',
      fix: 'pass another folder, or change its permissions',
    });
  }
}

/** Refuses to print several documents of which each is whole. */
export function refuseToJoin(property: string, given: string): never {
  throw new EdgeValidationError({
    property, given, expected: 'a single document without --output', fix: 'add --output with a folder, or pass one plan',
  });
}

/** One folder after the other: where the last one cannot be made, such as in /proc, Node.js tries all of them again and again. */
function makeFolder(path: string): void {
  if (isExistingFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  mkdirSync(path);
}

/** What two documents with one name are, and what to do. */
interface RepeatedFile {
  readonly several: string;
  readonly fix: string;
}

const REPEATED_REPORT: RepeatedFile = {
  several: 'plans whose reports are', fix: 'make the reports of one stack at a time: pass its folder in cdktf.out/stacks',
};

/**
 * Requires that no document overwrites another: plans in different folders can have one file name.
 *
 * @throws EdgeValidationError that names the first file which would be written twice.
 */
export function requireDistinct(documents: readonly IPlanDocument[], { several, fix }: RepeatedFile = REPEATED_REPORT): void {
  const seen = new Set<string>();
  for (const { fileName } of documents) {
    if (seen.has(fileName)) {
      throw new EdgeValidationError({
        property: 'path', given: `several ${several} ${fileName}`, expected: 'files with different names', fix,
      });
    }
    seen.add(fileName);
  }
}

/** The folder for the reports of a plan: `Edge` for `Edge.edge-plan.json`; empty for `edge-plan.json`, which has none. */
export function reportFolderOf(planFile: string): string {
  return basename(planFile).replace(PLAN_FILE, '');
}

/** The Terraform code beside a plan that `cdktf synth` wrote; undefined for a plan elsewhere. */
export function terraformCodeBeside(planFile: string): string | undefined {
  const path = join(dirname(planFile), 'cdk.tf.json');
  return existsSync(path) ? path : undefined;
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

/** Whether there is a folder at a path where something is to be written. */
export function isExistingFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
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

/** Why the file system refused, in words. */
function reasonOf(error: unknown): string {
  const { code } = Object(error) as { readonly code?: unknown };
  switch (code) {
    case 'ENOENT': return 'there is no such file or folder';
    case 'EACCES': case 'EPERM': return 'permission denied';
    case 'EROFS': return 'the file system is read-only';
    case 'ENOSPC': return 'no space is left';
    case 'EISDIR': return 'it is a folder';
    case 'ENOTDIR': case 'EEXIST': return 'a part of the path is a file';
    default: return typeof code === 'string' ? code : 'it cannot be used';
  }
}
