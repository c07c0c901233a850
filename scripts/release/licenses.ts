import satisfies = require('spdx-satisfies');
import type { UserDependency } from './dependency-tree';
import type { Manifest } from './manifest';
import type { Problem } from './problem';

/** Licenses of packages that a user may get, and why each asks for nothing more than what npm does anyway. */
export const ALLOWED_LICENSES: Readonly<Record<string, string>> = {
  'Apache-2.0': 'the license of this project',
  MIT: 'keep the notice, which is in every package',
  ISC: 'MIT in fewer words',
  '0BSD': 'asks for nothing',
  'BSD-2-Clause': 'keep the notice, which is in every package',
  'BSD-3-Clause': 'BSD-2-Clause, and no advertising with the names of its authors',
  'BlueOak-1.0.0': 'keep the notice, which is in every package',
  'MPL-2.0': 'asks for the source of its own files only; cdktf, cdktn and their providers have it, as packages of their own',
};

/** Packages whose license is no SPDX expression, and what was found in them. */
export const EXCEPTIONS: readonly { readonly name: string; readonly license: string; readonly reason: string }[] = [
  { name: 'jsonify', license: 'Public Domain', reason: 'in the public domain; it is bundled with cdktf' },
];

/** The license of a manifest as text, also in the ways of old manifests. */
export function licenseOf({ license, licenses }: Pick<Manifest, 'license' | 'licenses'>): string {
  const named = (value: unknown): string => {
    if (typeof value === 'string') return value;
    if (typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string') return value.type;
    return 'none';
  };
  if (license !== undefined) return named(license);
  if (Array.isArray(licenses) && licenses.length > 0) return licenses.map(named).join(' OR ');
  return 'none';
}

function isAllowed(name: string, license: string): boolean {
  if (EXCEPTIONS.some((exception) => exception.name === name && exception.license === license)) return true;
  try {
    return satisfies(license, Object.keys(ALLOWED_LICENSES));
  } catch {
    // No SPDX expression: nobody knows what it means.
    return false;
  }
}

/** Packages whose license is not allowed, or unknown. */
export function licenseProblems(dependencies: readonly UserDependency[]): readonly Problem[] {
  return dependencies.flatMap(({ package: each, askedForBy }) => {
    const license = licenseOf(each);
    if (isAllowed(each.name, license)) return [];
    return [{
      what: `the license of ${each.name} ${each.version} is not allowed`,
      where: [...askedForBy, each.name].join(' > '),
      given: license,
      expected: Object.keys(ALLOWED_LICENSES).join(', '),
      fix: 'read the license; then allow it in scripts/release/licenses.ts with the reason, or use another package',
    }];
  });
}

/** How many packages have which license, the most frequent first. */
export function licenseCounts(dependencies: readonly UserDependency[]): string {
  const counts = new Map<string, number>();
  for (const { package: each } of dependencies) counts.set(licenseOf(each), (counts.get(licenseOf(each)) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).map(([license, count]) => `${license} ${count}`).join(', ');
}
