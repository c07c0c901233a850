import { run, runOrThrow } from './command';
import { integrityNow, type PackedPackage } from './packed-package';
import { EDITIONS, ROOT } from './editions';
import type { CheckResult, Problem } from './problem';

const CHECK = 'empty projects';
const LAST_LINES = 12;

/**
 * Uses both packages in empty projects, and lints them with publint. The script for cdktf builds and packs anew, so that
 * what it used is compared with what was packed here.
 */
export function checkInstalls(packages: readonly PackedPackage[]): CheckResult {
  const seen: string[] = [];
  const problems: Problem[] = [];
  EDITIONS.forEach((edition, index) => {
    const packed = packages[index];
    if (packed === undefined) throw new Error(`${edition.packageName} is not packed`);
    const args = ['scripts/package/check.mjs', ...(edition.engine === 'cdktf' ? [] : [edition.engine])];
    if (edition.engine === 'cdktn') runOrThrow('npm', ['run', '--silent', 'cdktn:edition'], ROOT);
    const { status, output } = run(process.execPath, args, ROOT);
    seen.push(`${edition.packageName}: ${output.match(/^package: /gm)?.length ?? 0} checks, publint among them`);
    if (status !== 0) {
      problems.push({
        what: `${edition.packageName} cannot be used in an empty project`, where: `node ${args.join(' ')}`,
        given: output.trim().split('\n').slice(-LAST_LINES).join('\n'),
        expected: 'every check passes', fix: 'run it alone: it says what is missing',
      });
    }
    const integrity = integrityNow(edition);
    if (integrity !== packed.integrity) {
      problems.push({
        what: `${edition.packageName} has other bytes when it is built again`, where: edition.packageName,
        given: integrity, expected: packed.integrity,
        fix: 'find what the build takes from the time, the machine or the order of files',
      });
    }
  });
  return { check: CHECK, seen, problems };
}

/** For a run of which these checks were made before. */
export const installsLeftOut: CheckResult = {
  check: CHECK, seen: ['npm run check:package and check:package:cdktn have looked at it'], problems: [], leftOut: true,
};
