// Whether both packages can be published, and with --release, whether this commit is a release: see CONTRIBUTING.md. The packages that were
// looked at, their checksums and the text of the release are in .cache/release.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runOrThrow } from './command';
import { RELEASE_FOLDER, ROOT } from './editions';
import { checkHistory, releaseNotes } from './history-checks';
import { checkInstalls, installsLeftOut } from './installs';
import { readOptions, USAGE, type ReleaseOptions } from './options';
import { checkDependencies, checkFiles, checkSameBuild, checkTypes, packBoth } from './package-checks';
import type { PackedPackage } from './packed-package';
import type { CheckResult } from './problem';
import { summary } from './summary';

function build(): void {
  for (const script of ['build', 'cdktn:bindings', 'cdktn:edition']) runOrThrow('npm', ['run', '--silent', script], ROOT);
}

/** For those who publish: a list for `sha256sum --check`, and the text of the release. */
function writeForPublishing(packages: readonly PackedPackage[], version: string): void {
  const sums = packages.map(({ tarball }) => `${createHash('sha256').update(readFileSync(tarball)).digest('hex')}  ${basename(tarball)}\n`);
  writeFileSync(join(RELEASE_FOLDER, 'SHA256SUMS'), sums.join(''));
  writeFileSync(join(RELEASE_FOLDER, 'notes.md'), releaseNotes(version));
}

async function check(options: ReleaseOptions): Promise<readonly CheckResult[]> {
  rmSync(RELEASE_FOLDER, { recursive: true, force: true });
  if (!options.afterPackageChecks) build();
  const packages = await packBoth();
  const { version } = packages[0].manifest;
  const results = [
    await checkFiles(packages),
    await checkSameBuild(packages),
    await checkTypes(packages),
    options.afterPackageChecks ? installsLeftOut : checkInstalls(packages),
    ...checkDependencies(packages),
    ...checkHistory(version, options),
  ];
  if (options.release) writeForPublishing(packages, version);
  return results;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === 'string') {
    process.stderr.write(`release: ${options}\n\n${USAGE}\n`);
    process.exitCode = 1;
    return;
  }
  const results = await check(options);
  process.stdout.write(summary(options.release ? 'release' : 'release, as far as every change must allow it', results));
  if (results.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
}

void main();
