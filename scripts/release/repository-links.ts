import type { Manifest } from './manifest';
import type { Problem } from './problem';

/** Addresses of repositories on GitHub whose owner or name is that of a package of this project. */
const REPOSITORY = /https:\/\/github\.com\/[\w.-]*lync-edge[\w.-]*\/[\w-]+/g;

/** Links of a package to a repository that is not the one in its manifest. Renaming packages must not rename the repository. */
export function linkProblems(where: string, { repository }: Pick<Manifest, 'repository'>, files: ReadonlyMap<string, string>): readonly Problem[] {
  const home = (repository?.url ?? '').replace(/^git\+/, '').replace(/\.git$/, '');
  return [...files].flatMap(([file, text]) => [...new Set(text.match(REPOSITORY) ?? [])].filter((link) => link !== home).map((link): Problem => ({
    what: `${file} links to another repository`,
    where,
    given: link,
    expected: home === '' ? '"repository" in package.json' : home,
    fix: 'correct the link, or scripts/cdktn/rewriting.mjs if it rewrote it',
  })));
}
