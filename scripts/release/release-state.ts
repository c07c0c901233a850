import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command';
import { ROOT } from './editions';
import { recordedApi } from './former-release';
import type { Problem } from './problem';
import { isReleaseVersion } from './version-step';

/** Where the project stands when a release is made. */
export interface ReleaseState {
  /** In package.json. */
  readonly version: string;
  /** What a maintainer asked for. */
  readonly wantedVersion?: string;
  /** Changed or unknown files, as git names them. */
  readonly changedFiles: readonly string[];
  readonly head: string;
  /** The commit of the tag of this version, if there is one. */
  readonly taggedCommit?: string;
  /** Number of deployments that are recorded for this version. */
  readonly recordedDeployments: number;
  readonly recordedApi?: string;
  readonly api: string;
}

export function releaseState(version: string, wantedVersion: string | undefined): ReleaseState {
  const git = (...args: readonly string[]): string => {
    const { status, stdout } = run('git', args, ROOT);
    return status === 0 ? stdout.trim() : '';
  };
  const deployments = join(ROOT, 'test-terraform/releases', version);
  const tagged = git('rev-parse', '--verify', '--quiet', `refs/tags/v${version}^{commit}`);
  const recorded = recordedApi(version);
  return {
    version,
    ...(wantedVersion === undefined ? {} : { wantedVersion }),
    changedFiles: git('status', '--porcelain').split('\n').filter((line) => line !== ''),
    head: git('rev-parse', 'HEAD'),
    ...(tagged === '' ? {} : { taggedCommit: tagged }),
    recordedDeployments: existsSync(deployments) ? readdirSync(deployments).length : 0,
    ...(recorded === undefined ? {} : { recordedApi: recorded }),
    api: readFileSync(join(ROOT, 'docs/api-report.api.md'), 'utf8'),
  };
}

/** What keeps this state from being released. */
export function stateProblems(state: ReleaseState): readonly Problem[] {
  const { version, wantedVersion, changedFiles, head, taggedCommit } = state;
  const problems: Problem[] = [];
  const where = '"version" in package.json';
  if (!isReleaseVersion(version)) {
    problems.push({
      what: `${version} is not a version to release`, where, given: version, expected: 'three numbers, such as 1.2.3', fix: 'set the version',
    });
  }
  if (wantedVersion !== undefined && wantedVersion !== version) {
    problems.push({
      what: 'another version was asked for', where, given: version, expected: wantedVersion, fix: 'set this version, or ask for the one that is set',
    });
  }
  if (head === '') {
    problems.push({
      what: 'there is no commit to release', where: 'git', given: 'no repository',
      expected: 'a clone of the project', fix: 'run this in a clone',
    });
  }
  if (changedFiles.length > 0) {
    problems.push({
      what: 'files differ from the commit', where: 'git status', given: changedFiles.join('\n'),
      expected: 'a clean tree', fix: 'commit them, or remove them',
    });
  }
  if (taggedCommit !== undefined && taggedCommit !== head) {
    problems.push({
      what: `v${version} is another commit`, where: `the tag v${version}`, given: taggedCommit,
      expected: `no such tag, or ${head} for a second attempt`,
      fix: 'set the next version: what was released is not released again',
    });
  }
  return [...problems, ...recordProblems(state)];
}

function recordProblems({ version, recordedDeployments, recordedApi: recorded, api }: ReleaseState): readonly Problem[] {
  const fix = 'run npm run record:release, and commit what it writes';
  const problems: Problem[] = [];
  if (recordedDeployments === 0) {
    problems.push({
      what: `what ${version} deploys is not recorded`, where: `test-terraform/releases/${version}`, given: 'nothing',
      expected: 'a file for each deployment', fix,
    });
  }
  if (recorded === undefined) {
    problems.push({
      what: `the API of ${version} is not recorded`, where: `docs/api-releases/${version}.api.md`, given: 'no such file',
      expected: 'docs/api-report.api.md of the release', fix,
    });
  } else if (recorded !== api) {
    problems.push({
      what: `the recorded API of ${version} is an older one`, where: `docs/api-releases/${version}.api.md`,
      given: 'another text than docs/api-report.api.md', expected: 'the same text',
      fix: 'before the release, remove what is recorded for this version and run npm run record:release again',
    });
  }
  return problems;
}
