import { isDay, numberOfEntries, sectionOf, UNRELEASED, type Changelog } from './changelog';
import type { Problem } from './problem';

const FILE = 'CHANGELOG.md';
const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/** What must hold in a changelog after every change. */
export function changelogProblems(changelog: Changelog): readonly Problem[] {
  return changelog.sections.flatMap(({ version, date, entries }) => {
    const where = `${FILE}, section ${version}`;
    const kinds = Object.keys(entries).filter((kind) => !KINDS.includes(kind)).map((kind): Problem => ({
      what: `${kind} is not a kind of change`, where, given: `### ${kind}`, expected: KINDS.join(', '), fix: 'move its entries to one of these',
    }));
    if (date === undefined || isDay(date)) return kinds;
    return [...kinds, { what: `the date of ${version} is none`, where, given: date, expected: 'a day, such as 2026-02-28', fix: 'correct the date' }];
  });
}

/** What must also hold when a version is released. */
export function releasedSectionProblems(changelog: Changelog, version: string): readonly Problem[] {
  const section = sectionOf(changelog, version);
  if (section === undefined) {
    return [{
      what: `nothing is said about ${version}`, where: FILE, given: changelog.sections.map((each) => each.version).join(', '),
      expected: `## [${version}] - with the day of the release`, fix: `move the entries of ${UNRELEASED} to such a section`,
    }];
  }
  const problems: Problem[] = [];
  const where = `${FILE}, section ${version}`;
  if (section.date === undefined) {
    problems.push({
      what: `${version} has no date`, where, given: `## [${version}]`,
      expected: `## [${version}] - with the day of the release, such as 2026-02-28`, fix: 'add the date',
    });
  }
  if (numberOfEntries(section) === 0) {
    problems.push({
      what: `${version} has no entries`, where, given: 'an empty section', expected: 'what changes for users',
      fix: `move the entries of ${UNRELEASED} to it`,
    });
  }
  return [...problems, ...unreleasedProblems(changelog, version), ...linkProblems(changelog, version)];
}

function unreleasedProblems(changelog: Changelog, version: string): readonly Problem[] {
  const unreleased = sectionOf(changelog, UNRELEASED);
  if (unreleased === undefined || numberOfEntries(unreleased) === 0) return [];
  return [{
    what: 'there are unreleased changes', where: `${FILE}, section ${UNRELEASED}`, given: `${numberOfEntries(unreleased)} entries`,
    expected: `none, or no such section: the release has everything`, fix: `move the entries to ${version}`,
  }];
}

/** A changelog without links needs none for a new version; one with links needs those of the version and of what is unreleased. */
function linkProblems({ links }: Changelog, version: string): readonly Problem[] {
  if (Object.keys(links).length === 0) return [];
  const wanted: readonly (readonly [string, string])[] = [[version, `v${version}`], [UNRELEASED, `v${version}...HEAD`]];
  return wanted.flatMap(([name, end]) => {
    const link = links[name];
    if (link === undefined ? name === UNRELEASED : link.endsWith(`/${end}`) || link.endsWith(`...${end}`)) return [];
    return [{
      what: `the link of ${name} leads elsewhere`, where: `${FILE}, at the end`, given: link ?? 'no link',
      expected: `an address that ends in ${end}`, fix: `add or correct [${name}]: at the end of the file`,
    }];
  });
}
