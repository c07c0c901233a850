import { apiChanges, type ApiChange } from './api-changes';
import { readApiReport } from './api-report';
import { sectionOf, UNRELEASED, type Changelog } from './changelog';
import type { Problem } from './problem';
import { isStepEnough, lowestNext } from './version-step';

/** Kinds of the changelog under which a change that breaks is spoken of. */
const BREAKING_KINDS = ['Changed', 'Removed'];

export interface ApiComparison {
  readonly lastVersion: string;
  readonly lastReport: string;
  /** In package.json: the last version until somebody sets the next one. */
  readonly version: string;
  readonly report: string;
  readonly changelog: Changelog;
}

/** Entries of the changelog that are about what comes after the last release. */
function newEntries({ changelog, version, lastVersion }: ApiComparison): readonly string[] {
  const sections = version === lastVersion ? [UNRELEASED] : [UNRELEASED, version];
  return sections.flatMap((name) => BREAKING_KINDS.flatMap((kind) => sectionOf(changelog, name)?.entries[kind] ?? []));
}

/** Whether an entry has a name as a word of its own. */
const names = (entry: string, name: string): boolean => entry.split(/[^\w$]+/).includes(name);

function unnamedProblems(comparison: ApiComparison, changes: readonly ApiChange[]): readonly Problem[] {
  const entries = newEntries(comparison);
  return changes
    .filter(({ breaks, declaration }) => breaks && !entries.some((entry) => names(entry, declaration)))
    .map(({ kind, name, declaration, before = 'nothing', after = 'nothing' }) => ({
      what: `${name} was ${kind} since ${comparison.lastVersion}, and the changelog does not say so`,
      where: 'CHANGELOG.md',
      given: `before: ${before}\nafter: ${after}`,
      expected: `an entry under ### Changed or ### Removed that names ${declaration}`,
      fix: 'write it for those whose programs no longer compile, or take the change back',
    }));
}

/** What the changes of the API since the last release ask for. */
export function apiComparison(comparison: ApiComparison): { readonly seen: readonly string[]; readonly problems: readonly Problem[] } {
  const { lastVersion, version } = comparison;
  const changes = apiChanges(readApiReport(comparison.lastReport), readApiReport(comparison.report));
  const breaking = changes.filter(({ breaks }) => breaks).length;
  const lowest = lowestNext(lastVersion, changes);
  const step: readonly Problem[] = version === lastVersion || isStepEnough(lastVersion, version, changes) ? [] : [{
    what: `${version} is too small a step after ${lastVersion}`,
    where: '"version" in package.json',
    given: `${version}, with ${breaking} changes that break programs and ${changes.length - breaking} others`,
    expected: `${lowest} or later`,
    fix: 'set the version; 0.x may break programs with a minor version, later ones only with a major version',
  }];
  return {
    seen: [`${changes.length} changes since ${lastVersion}, ${breaking} of them break programs: the next version is at least ${lowest}`],
    problems: [...step, ...unnamedProblems(comparison, changes)],
  };
}
