import { readOptions } from '../../scripts/release/options';
import { stateProblems, type ReleaseState } from '../../scripts/release/release-state';

const READY: ReleaseState = {
  version: '1.3.0', wantedVersion: '1.3.0', changedFiles: [], head: 'abc', recordedDeployments: 6, recordedApi: 'API', api: 'API',
};
const whatOf = (state: Partial<ReleaseState>): readonly string[] => stateProblems({ ...READY, ...state }).map(({ what }) => what);

describe('a commit', () => {
  test('can be released, also in a second attempt', () => {
    expect(whatOf({})).toEqual([]);
    expect(whatOf({ taggedCommit: 'abc' })).toEqual([]);
  });

  test.each<[string, Partial<ReleaseState>, string]>([
    ['with another version', { wantedVersion: '1.4.0' }, 'another version was asked for'],
    ['with changes', { changedFiles: [' M README.md'] }, 'files differ from the commit'],
    ['outside of a clone', { head: '' }, 'there is no commit to release'],
    ['after its release', { taggedCommit: 'def' }, 'v1.3.0 is another commit'],
    ['without recorded deployments', { recordedDeployments: 0 }, 'what 1.3.0 deploys is not recorded'],
    ['without a recorded API', { recordedApi: undefined }, 'the API of 1.3.0 is not recorded'],
    ['with the API of another commit', { recordedApi: 'old API' }, 'the recorded API of 1.3.0 is an older one'],
  ])('%s cannot', (_, state, problem) => {
    expect(whatOf(state)).toEqual([problem]);
  });

  test('with a preview cannot, and all problems are told', () => {
    expect(whatOf({ version: '1.3.0-beta.1', changedFiles: ['?? notes.txt'] }))
      .toEqual(['1.3.0-beta.1 is not a version to release', 'another version was asked for', 'files differ from the commit']);
  });
});

describe('the arguments of release:check', () => {
  test('say what is asked for', () => {
    expect(readOptions([])).toEqual({ release: false, afterPackageChecks: false });
    expect(readOptions(['--release', '--version', '1.3.0'])).toEqual({ release: true, afterPackageChecks: false, version: '1.3.0' });
    expect(readOptions(['--after-package-checks'])).toEqual({ release: false, afterPackageChecks: true });
  });

  test.each([
    [['--publish'], '--publish is not an option'],
    [['--release', '--version'], '--version needs a version, such as 1.2.3'],
    [['--release', '--version', '--release'], '--version needs a version, such as 1.2.3'],
    [['--version', '1.3.0'], '--version belongs to --release'],
    [['--release', '--after-package-checks'], '--release runs every check: leave --after-package-checks out'],
  ])('%j are refused', (args, message) => {
    expect(readOptions(args)).toBe(message);
  });
});
