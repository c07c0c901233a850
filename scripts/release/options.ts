/** What `npm run release:check` is asked for. */
export interface ReleaseOptions {
  /** Also demand what holds only when a release is made. */
  readonly release: boolean;
  /** The version that is to be released; it must be the one in package.json. */
  readonly version?: string;
  /** Use the build of `npm run check:package` and `npm run check:package:cdktn`, and do not run them again. */
  readonly afterPackageChecks: boolean;
}

export const USAGE = `npm run release:check                               what must hold after every change
npm run release:check -- --release                  also what must hold for a release
npm run release:check -- --release --version 1.2.3  and the version must be this one
npm run release:check -- --after-package-checks     after check:package and check:package:cdktn: with their build`;

/** @returns the options, or what is wrong with the arguments */
export function readOptions(args: readonly string[]): ReleaseOptions | string {
  let release = false;
  let afterPackageChecks = false;
  let version: string | undefined;
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--release') release = true;
    else if (argument === '--after-package-checks') afterPackageChecks = true;
    else if (argument === '--version') {
      version = rest.shift();
      if (version === undefined || version.startsWith('--')) return '--version needs a version, such as 1.2.3';
    } else return `${argument} is not an option`;
  }
  if (version !== undefined && !release) return '--version belongs to --release';
  if (release && afterPackageChecks) return '--release runs every check: leave --after-package-checks out';
  return { release, afterPackageChecks, ...(version === undefined ? {} : { version }) };
}
