// Compares folders, byte by byte.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The files of a folder, by path, with their SHA-256. */
export function checksumsOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  return new Map(files.map((file) => [file, sha256(readFileSync(join(folder, file)))]));
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What differs between two folders: a file that one of them lacks, or a file and the first line that differs. */
export function differencesBetween(one, other) {
  const [ofOne, ofOther] = [one, other].map(({ folder }) => checksumsOf(folder));
  return [...new Set([...ofOne.keys(), ...ofOther.keys()])].sort().flatMap((file) => {
    if (!ofOne.has(file)) return [`${file}: ${one.name} does not write it`];
    if (!ofOther.has(file)) return [`${file}: ${other.name} does not write it`];
    return ofOne.get(file) === ofOther.get(file) ? [] : [firstDifference(file, one, other)];
  });
}

function firstDifference(file, ...sides) {
  const [lines, others] = sides.map(({ folder }) => readFileSync(join(folder, file), 'latin1').split('\n'));
  const index = lines.findIndex((line, at) => line !== others[at]);
  // Only the end is missing from one of them.
  const at = index === -1 ? lines.length : index;
  const told = [lines, others].map((all, side) => `  ${sides[side].name}: ${at < all.length ? JSON.stringify(Buffer.from(all[at], 'latin1').toString()) : 'the end of the file'}`);
  return [`${file}, line ${at + 1}:`, ...told].join('\n');
}
