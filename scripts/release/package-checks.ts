import { homedir } from 'node:os';
import { EDITIONS, RELEASE_FOLDER, ROOT } from './editions';
import { installedPackages, userDependencies } from './dependency-tree';
import { pathProblems, secretProblems } from './file-contents';
import { dependencyScripts, ownScriptProblems } from './install-scripts';
import { licenseCounts, licenseProblems } from './licenses';
import { bundledNames } from './manifest';
import { bundledPackageOf, fileProblems } from './package-files';
import { packEdition, type PackedPackage } from './packed-package';
import type { CheckResult } from './problem';
import { linkProblems } from './repository-links';
import { sameBuildProblems } from './same-build';
import { typeResolution } from './type-resolution';

const KILOBYTE = 1000;

/** Both packages, packed from what is built. */
export async function packBoth(): Promise<readonly [PackedPackage, PackedPackage]> {
  const [first, second] = EDITIONS;
  return [await packEdition(first, RELEASE_FOLDER), await packEdition(second, RELEASE_FOLDER)];
}

/** Without bundled packages, which are as their authors have published them. */
function ownFiles(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].filter(([file]) => bundledPackageOf(file) === undefined));
}

/** Bundled packages whose licenses are in NOTICES.md, each under its name. */
function noticedPackages(files: ReadonlyMap<string, string>): readonly string[] {
  return [...(files.get('NOTICES.md') ?? '').matchAll(/^## (\S+)$/gm)].map(([, name = '']) => name);
}

export async function checkFiles(packages: readonly PackedPackage[]): Promise<CheckResult> {
  const problems = await Promise.all(packages.map(async ({ name, manifest, files }) => [
    ...fileProblems(name, manifest, [...files.keys()], noticedPackages(files)),
    ...pathProblems(name, ownFiles(files), [ROOT, `${homedir()}/`].filter((path) => path.length > 2)),
    ...linkProblems(name, manifest, files),
    ...await secretProblems(name, files),
  ]));
  return {
    check: 'files',
    seen: packages.map(({ name, manifest, size, files }) => {
      const bundled = bundledNames(manifest).length;
      const more = bundled === 0 ? '' : `, ${bundled} bundled packages`;
      return `${name} ${manifest.version}: ${files.size} files, ${Math.round(size / KILOBYTE)} kB packed${more}`;
    }),
    problems: problems.flat(),
  };
}

export async function checkSameBuild([first, second]: readonly [PackedPackage, PackedPackage]): Promise<CheckResult> {
  const { withCdktn } = await import('../cdktn/rewriting.mjs');
  const seen = ['whether both have the same files, but for names of packages'];
  return { check: 'one build', seen, problems: sameBuildProblems(first, second, withCdktn) };
}

export async function checkTypes(packages: readonly PackedPackage[]): Promise<CheckResult> {
  const results = [];
  for (const packed of packages) results.push(await typeResolution(packed));
  return { check: 'types', seen: results.map(({ seen }) => seen), problems: results.flatMap(({ problems }) => problems) };
}

/** What users get together with the packages. */
export function checkDependencies(packages: readonly PackedPackage[]): readonly CheckResult[] {
  const installed = installedPackages();
  const trees = packages.map(({ name, manifest }) => ({ name, manifest, ...userDependencies(manifest, installed) }));
  const licenses: CheckResult = {
    check: 'licenses',
    seen: trees.flatMap(({ name, dependencies, notInstalled }) => [
      `${name}: ${dependencies.length} packages: ${licenseCounts(dependencies)}`,
      ...notInstalled.map((missing) => `${name}: ${missing} is not installed here, nobody looked at it`),
    ]),
    problems: trees.flatMap(({ dependencies }) => licenseProblems(dependencies)),
  };
  const scripts = trees.map(({ manifest, dependencies }) => (
    { own: ownScriptProblems(manifest), ...dependencyScripts(manifest, dependencies) }));
  const others = scripts.flatMap(({ ofOthers }) => ofOthers);
  return [licenses, {
    check: 'install scripts',
    seen: others.length === 0 ? ['none, not in peers either'] : ['none of ours; those of peers:', ...others],
    problems: scripts.flatMap(({ own, problems }) => [...own, ...problems]),
  }];
}
