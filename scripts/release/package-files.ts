import { bundledNames, type Manifest } from './manifest';
import type { Problem } from './problem';

/** What a package consists of. Everything else is a mistake: sources, tests, caches, settings. */
const ALLOWED = [
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|NOTICES\.md)$/,
  // The assembly, from which packages for other languages are made.
  /^\.jsii(\.gz)?$/,
  /^dist\/(?!.*\.(test|suite|snap|spec)\.)[\w./-]+\.(js|d\.ts)$/,
];

/** What every package has, whatever its manifest says. */
const REQUIRED = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE'];

const LICENSE_FILE = /^(licen[cs]e|copying|notice)([.-][\w.-]+)?$/i;

/** Files that a manifest refers to. */
function referredFiles(manifest: Manifest): readonly string[] {
  const targets: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') targets.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect([manifest.main, manifest.types, manifest.bin, manifest.exports]);
  return [...new Set(targets.map((target) => target.replace(/^\.\//, '')))];
}

/** The package within `node_modules` that a file belongs to, with those that it is within. */
export const bundledPackageOf = (file: string): string | undefined => /^(?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+/.exec(file)?.[0];

function bundledProblems(where: string, manifest: Manifest, files: readonly string[], noticed: readonly string[]): readonly Problem[] {
  const names = bundledNames(manifest);
  const present = new Set(files.flatMap((file) => bundledPackageOf(file) ?? []));
  const missing = names.filter((name) => !present.has(`node_modules/${name}/`)).map((name): Problem => ({
    what: `${name} is bundled, and not in the package`,
    where,
    given: `bundleDependencies with ${name}`,
    expected: `files in node_modules/${name}`,
    fix: 'run npm ci before packing, or take it out of bundleDependencies',
  }));
  const withoutLicense = [...present]
    .filter((folder) => !noticed.some((name) => folder.endsWith(`node_modules/${name}/`)))
    .filter((folder) => !files.some((file) => file.startsWith(folder) && LICENSE_FILE.test(file.slice(folder.length))))
    .map((folder): Problem => ({
      what: `${folder.slice(0, -1)} is handed on without its license`,
      where,
      given: `no LICENSE, COPYING or NOTICE in ${folder}`,
      expected: 'the text of the license beside the code',
      fix: 'do not bundle it, or add the text of its license to NOTICES.md',
    }));
  const unwanted = names.length > 0 ? [] : [...present].map((folder): Problem => ({
    what: `${folder.slice(0, -1)} is in the package`,
    where,
    given: 'no bundleDependencies',
    expected: 'no node_modules',
    fix: 'name it in bundleDependencies, or find out who copies it into the package',
  }));
  return [...missing, ...withoutLicense, ...unwanted];
}

/**
 * Whether the list of files of a package is what it should be.
 *
 * @param noticed bundled packages whose licenses are in NOTICES.md
 */
export function fileProblems(where: string, manifest: Manifest, files: readonly string[], noticed: readonly string[] = []): readonly Problem[] {
  const own = files.filter((file) => bundledPackageOf(file) === undefined);
  const extra = own.filter((file) => !ALLOWED.some((pattern) => pattern.test(file))).map((file): Problem => ({
    what: `${file} is published`,
    where,
    given: file,
    expected: 'README.md, CHANGELOG.md, LICENSE, package.json, the assembly, and JavaScript and declarations in dist',
    fix: 'leave it out of "files" in package.json, or allow it in scripts/release/package-files.ts with the reason',
  }));
  const missing = [...new Set([...REQUIRED, ...referredFiles(manifest)])].filter((file) => !files.includes(file)).map((file): Problem => ({
    what: `${file} is missing`,
    where,
    given: `${files.length} files without it`,
    expected: REQUIRED.includes(file) ? 'a file of every package' : 'the file that package.json refers to',
    fix: 'run npm run build, and look at "files" in package.json',
  }));
  return [...extra, ...missing, ...bundledProblems(where, manifest, files, noticed)];
}
