import { runOrThrow } from './command';
import { ROOT } from './editions';
import type { Manifest } from './manifest';

/** A package as it is installed, with the places of those that it uses, as `npm query` describes it. */
export interface InstalledPackage extends Manifest {
  readonly location: string;
  readonly to: readonly string[];
}

/** A package that a user gets, and who asks for it, from the package of this project down. */
export interface UserDependency {
  readonly package: InstalledPackage;
  readonly askedForBy: readonly string[];
}

export interface UserDependencies {
  readonly dependencies: readonly UserDependency[];
  /** What a manifest names and nobody has installed here. */
  readonly notInstalled: readonly string[];
}

/** Every package that is installed here. */
export function installedPackages(): readonly InstalledPackage[] {
  return JSON.parse(runOrThrow('npm', ['query', '*', '--loglevel', 'error'], ROOT).stdout) as readonly InstalledPackage[];
}

/** What a user of a package gets: dependencies and peers, and theirs. */
export function userDependencies(manifest: Manifest, installed: readonly InstalledPackage[]): UserDependencies {
  const byLocation = new Map(installed.map((each) => [each.location, each]));
  const found = new Map<string, UserDependency>();
  const notInstalled: string[] = [];
  let level = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    .map((name) => ({ location: `node_modules/${name}`, askedForBy: [manifest.name] as readonly string[] }));
  for (const { location } of level) if (!byLocation.has(location)) notInstalled.push(location.replace('node_modules/', ''));
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { location, askedForBy } of level) {
      const each = byLocation.get(location);
      if (each === undefined || found.has(location)) continue;
      found.set(location, { package: each, askedForBy });
      next.push(...each.to.map((to) => ({ location: to, askedForBy: [...askedForBy, each.name] })));
    }
    level = next;
  }
  return { dependencies: [...found.values()], notInstalled };
}
