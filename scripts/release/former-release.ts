import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rcompare, valid } from 'semver';
import { sectionOf, type Changelog } from './changelog';
import { ROOT } from './editions';

/** The public API of each release, which `npm run record:release` writes. */
export const API_RELEASES = join(ROOT, 'docs/api-releases');

/** The last version that was released: one with a date, other than the one that is being released. */
export function formerRelease({ sections }: Changelog, released: string | undefined): string | undefined {
  return sections
    .filter(({ version, date }) => date !== undefined && valid(version) !== null && version !== released)
    .map(({ version }) => version)
    .sort(rcompare)[0];
}

/** Versions in the changelog that were never released. */
export const neverReleased = (changelog: Changelog): readonly string[] => changelog.sections
  .map((section) => section.version)
  .filter((each) => valid(each) !== null && sectionOf(changelog, each)?.date === undefined);

/** The API of a release, or undefined if nobody recorded it. */
export function recordedApi(version: string): string | undefined {
  const file = join(API_RELEASES, `${version}.api.md`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
