import { isDay, parseChangelog } from '../../scripts/release/changelog';
import { changelogProblems, releasedSectionProblems } from '../../scripts/release/changelog-problems';
import { formerRelease, neverReleased } from '../../scripts/release/former-release';

const HOME = 'https://github.com/contoso/edge';
const RELEASED = `# Changelog

## [Unreleased]

## [1.3.0] - 2026-03-01

A few words.

### Added

- A table
  of two lines.

### Removed

- \`EdgeThing\`.

## [1.2.0] - 2026-02-28

### Fixed

- A text.

[Unreleased]: ${HOME}/compare/v1.3.0...HEAD
[1.3.0]: ${HOME}/compare/v1.2.0...v1.3.0
[1.2.0]: ${HOME}/releases/tag/v1.2.0
`;

const whatOf = (problems: readonly { readonly what: string }[]): readonly string[] => problems.map(({ what }) => what);
const released = (text: string, version = '1.3.0'): readonly string[] => whatOf(releasedSectionProblems(parseChangelog(text), version));

describe('a changelog', () => {
  test('has sections with a date, entries by kind, a text and links', () => {
    const { sections, links } = parseChangelog(RELEASED);
    expect(sections.map(({ version, date }) => [version, date])).toEqual([['Unreleased', undefined], ['1.3.0', '2026-03-01'], ['1.2.0', '2026-02-28']]);
    expect(sections[1]?.entries).toEqual({ Added: ['A table of two lines.'], Removed: ['`EdgeThing`.'] });
    expect(sections[1]?.text).toMatch(/^A few words\.[^]*`EdgeThing`\.$/);
    expect(sections[2]?.text).not.toContain(HOME);
    expect(links['1.2.0']).toBe(`${HOME}/releases/tag/v1.2.0`);
  });

  test('is in order after every change, released or not', () => {
    expect(changelogProblems(parseChangelog(RELEASED))).toEqual([]);
    expect(changelogProblems(parseChangelog('## [Unreleased]\n\n### Added\n\n- A row.\n'))).toEqual([]);
  });

  test('has no other kinds, and no days that are none', () => {
    expect(whatOf(changelogProblems(parseChangelog('## [1.0.0] - 2026-02-30\n\n### Improved\n\n- A row.\n'))))
      .toEqual(['Improved is not a kind of change', 'the date of 1.0.0 is none']);
    expect(['2024-02-29', '2026-02-29', '2026-2-1', 'soon'].map(isDay)).toEqual([true, false, false, false]);
  });
});

describe('the section of a version that is released', () => {
  test('has a date, entries and a link, and nothing is left unreleased', () => {
    expect(released(RELEASED)).toEqual([]);
    expect(released(RELEASED.replace('## [Unreleased]\n\n', ''))).toEqual([]);
  });

  test.each([
    ['without the section', RELEASED, '1.4.0', ['nothing is said about 1.4.0']],
    ['without a date', RELEASED.replace(' - 2026-03-01', ''), '1.3.0', ['1.3.0 has no date']],
    ['without entries', RELEASED.replace(/- A table\n.*\n/, '').replace('- `EdgeThing`.', ''), '1.3.0', ['1.3.0 has no entries']],
    ['with unreleased changes', RELEASED.replace('## [Unreleased]\n', '## [Unreleased]\n\n### Fixed\n\n- A typo.\n'), '1.3.0', ['there are unreleased changes']],
    ['without its link', RELEASED.replace(/^\[1\.3\.0\]:.*$/m, ''), '1.3.0', ['the link of 1.3.0 leads elsewhere']],
    ['with an old link', RELEASED.replace('compare/v1.3.0...HEAD', 'compare/v1.2.0...HEAD'), '1.3.0', ['the link of Unreleased leads elsewhere']],
  ])('%s is a problem', (_, text, version, problems) => {
    expect(text === RELEASED && version === '1.3.0').toBe(false);
    expect(released(text, version)).toEqual(problems);
  });
});

describe('the last release', () => {
  test('is the highest version with a date, without the one that is being released', () => {
    const changelog = parseChangelog('## [0.10.0] - 2026-03-01\n## [0.9.0] - 2026-02-01\n## [0.2.0] - 2026-01-01\n## [0.1.0]\n');
    expect(formerRelease(changelog, undefined)).toBe('0.10.0');
    expect(formerRelease(changelog, '0.10.0')).toBe('0.9.0');
    expect(neverReleased(changelog)).toEqual(['0.1.0']);
  });

  test('is none if no version has a date', () => {
    expect(formerRelease(parseChangelog('## [Unreleased]\n## [0.1.0]\n'), undefined)).toBeUndefined();
  });
});
