import { daysBetween } from '../../values/days-between';
import type { UnreadValue } from '../model/unread-value';
import type { ExportFile } from './export-file';
import { compareText } from './plain-text';

/** Servers are collected one after the other, perhaps over midnight. */
const DAYS_OF_ONE_COLLECTION = 1;

/** When the newest of the files was written; undefined if none tells. */
export function newestCollection(files: readonly ExportFile[]): string | undefined {
  return files.flatMap(({ collectedAt }) => collectedAt ?? []).sort(compareText).at(-1);
}

/** Files that are of an earlier day than the newest one: what they tell may have changed since. */
export function olderFiles(files: readonly ExportFile[]): UnreadValue[] {
  const newest = newestCollection(files)?.slice(0, 10);
  if (newest === undefined) return [];
  return files.flatMap(({ file, collectedAt }) => {
    const day = collectedAt?.slice(0, 10);
    return day === undefined || daysBetween(day, newest) <= DAYS_OF_ONE_COLLECTION ? [] : [{
      what: `what has changed since ${day}`, usualPlace: 'its script, run again',
      reason: `the file was written on ${day}, and the newest one on ${newest}`, file,
    }];
  });
}
