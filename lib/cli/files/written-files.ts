import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { IPlanDocument } from '../../values/plan-document';
import { reasonOf } from './refusal-reason';

/**
 * Writes documents into a folder: all of them, or none if one cannot be written.
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
  const paths = documents.map(({ fileName }) => join(folder, fileName));
  const begun: string[] = [];
  try {
    documents.forEach(({ text }, index) => {
      const path = paths[index] ?? folder;
      makeFolder(dirname(path));
      if (isExistingFolder(path)) refuseFolder(path);
      begun.push(`${path}.unfinished`);
      writeFileSync(`${path}.unfinished`, text);
    });
    for (const path of paths) renameSync(`${path}.unfinished`, path);
    return paths;
  } catch (error) {
    for (const path of begun.filter((each) => !isExistingFolder(each))) rmSync(path, { force: true });
    if (error instanceof EdgeValidationError) throw error;
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

function refuseFolder(path: string): never {
  throw new EdgeValidationError({
    property: '--output', given: `"${path}", a folder`, expected: 'a place for a file of this name', fix: 'pass another folder, or remove this one',
  });
}

/** One folder after the other: where the last one cannot be made, such as in /proc, Node.js tries all of them again and again. */
function makeFolder(path: string): void {
  if (isExistingFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  mkdirSync(path);
}

/** Whether there is a folder at a path where something is to be written. */
export function isExistingFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
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
