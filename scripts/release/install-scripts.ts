import type { UserDependency } from './dependency-tree';
import type { Manifest } from './manifest';
import type { Problem } from './problem';

/** What npm runs when somebody installs a package from a registry. */
const ON_INSTALL = ['preinstall', 'install', 'postinstall'];

/** What npm also runs when somebody installs from git or from a folder: a published package has no use for it. */
const ON_PREPARATION = ['prepublish', 'preprepare', 'prepare', 'postprepare'];

const scriptsOf = ({ scripts = {} }: Pick<Manifest, 'scripts'>, names: readonly string[]): readonly string[] =>
  names.filter((name) => name in scripts);

/** Scripts of a published package of this project that run on the machine of its user. */
export function ownScriptProblems(manifest: Manifest): readonly Problem[] {
  return scriptsOf(manifest, [...ON_INSTALL, ...ON_PREPARATION]).map((name) => ({
    what: `${manifest.name} runs a script when it is installed`,
    where: `"scripts" of its package.json, ${name}`,
    given: manifest.scripts?.[name] ?? '',
    expected: 'a package that runs nothing before its user calls it',
    fix: 'give the script a name that npm does not run by itself',
  }));
}

/** Scripts that a dependency runs on installation. Peers, and what others bring along, are the user's own choice. */
export function dependencyScripts(
  manifest: Manifest, dependencies: readonly UserDependency[],
): { readonly problems: readonly Problem[]; readonly ofOthers: readonly string[] } {
  const withScripts = dependencies.filter(({ package: each }) => scriptsOf(each, ON_INSTALL).length > 0);
  const isDirect = ({ package: each, askedForBy }: UserDependency): boolean =>
    askedForBy.length === 1 && manifest.dependencies?.[each.name] !== undefined;
  return {
    problems: withScripts.filter(isDirect).map(({ package: each }) => ({
      what: `${each.name} ${each.version} runs a script when it is installed`,
      where: `dependencies of ${manifest.name}`,
      given: scriptsOf(each, ON_INSTALL).map((name) => `${name}: ${each.scripts?.[name] ?? ''}`).join('; '),
      expected: 'dependencies that run nothing on installation',
      fix: 'use a version or a package without such scripts',
    })),
    ofOthers: withScripts.filter((each) => !isDirect(each))
      .map(({ package: each, askedForBy }) => `${[...askedForBy, each.name].join(' > ')}: ${scriptsOf(each, ON_INSTALL).join(', ')}`),
  };
}
