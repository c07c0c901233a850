import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiComparison } from './api-problems';
import { numberOfEntries, parseChangelog, sectionOf, UNRELEASED, type Changelog } from './changelog';
import { changelogProblems, releasedSectionProblems } from './changelog-problems';
import { ROOT } from './editions';
import { formerRelease, neverReleased, recordedApi } from './former-release';
import type { ReleaseOptions } from './options';
import type { CheckResult } from './problem';
import { releaseState, stateProblems } from './release-state';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

function checkApi(changelog: Changelog, version: string, options: ReleaseOptions): CheckResult {
  const check = 'public API';
  const lastVersion = formerRelease(changelog, options.release ? version : undefined);
  if (lastVersion === undefined) {
    const never = neverReleased(changelog).filter((each) => !options.release || each !== version);
    const note = never.length === 0 ? [] : [`without a date in the changelog, and so never released: ${never.join(', ')}`];
    return { check, seen: ['first release: nothing to compare', ...note], problems: [] };
  }
  const lastReport = recordedApi(lastVersion);
  if (lastReport === undefined) {
    return {
      check, seen: [`compared with ${lastVersion}`],
      problems: [{
        what: `the API of ${lastVersion} is not recorded`, where: `docs/api-releases/${lastVersion}.api.md`, given: 'no such file',
        expected: 'the API report of this release', fix: `take docs/api-report.api.md from the tag v${lastVersion}`,
      }],
    };
  }
  return { check, ...apiComparison({ lastVersion, lastReport, version, report: read('docs/api-report.api.md'), changelog }) };
}

function checkChangelog(changelog: Changelog, version: string, { release }: ReleaseOptions): CheckResult {
  const name = release ? version : UNRELEASED;
  const section = sectionOf(changelog, name);
  return {
    check: 'changelog',
    seen: [section === undefined ? `no section ${name}` : `entries of ${name}: ${numberOfEntries(section)}`],
    problems: [...changelogProblems(changelog), ...(release ? releasedSectionProblems(changelog, version) : [])],
  };
}

function checkState(version: string, options: ReleaseOptions): CheckResult {
  const check = 'state';
  if (!options.release) return { check, seen: ['commit, tag and records: looked at with --release'], problems: [], leftOut: true };
  const state = releaseState(version, options.version);
  const tag = state.taggedCommit === undefined ? `v${version} is new` : `v${version} exists: a second attempt`;
  return { check, seen: [`${state.head.slice(0, 7)}, ${tag}, ${state.recordedDeployments} recorded deployments`], problems: stateProblems(state) };
}

/** What changed since the last release, and whether it is said. */
export function checkHistory(version: string, options: ReleaseOptions): readonly CheckResult[] {
  const changelog = parseChangelog(read('CHANGELOG.md'));
  return [checkApi(changelog, version, options), checkChangelog(changelog, version, options), checkState(version, options)];
}

/** What a release says about itself. */
export const releaseNotes = (version: string): string => `${sectionOf(parseChangelog(read('CHANGELOG.md')), version)?.text ?? ''}\n`;
