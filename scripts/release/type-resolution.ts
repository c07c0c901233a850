import type { PackedPackage } from './packed-package';
import type { Problem } from './problem';

/** How programs look for a package. `node10` is what `typesVersions` is for. */
const RESOLUTIONS = ['node10', 'node16-cjs', 'node16-esm', 'bundler'] as const;

interface TypeResolution {
  readonly seen: string;
  readonly problems: readonly Problem[];
}

/** Whether TypeScript and Node.js find the same thing at every entry point, however a program looks for it. */
export async function typeResolution({ name, manifest, files }: Pick<PackedPackage, 'name' | 'manifest' | 'files'>): Promise<TypeResolution> {
  const { checkPackage, Package } = await import('@arethetypeswrong/core');
  const placed = Object.fromEntries([...files].map(([file, text]) => [`/node_modules/${name}/${file}`, text]));
  const analysis = await checkPackage(new Package(placed, name, manifest.version));
  if (analysis.types === false) return { seen: name, problems: [problem(name, 'the package has no types', 'no declarations')] };
  const entries = Object.values(analysis.entrypoints);
  const unresolved = Object.keys(manifest.exports ?? {}).flatMap((subpath) => RESOLUTIONS
    .filter((kind) => analysis.entrypoints[subpath]?.resolutions[kind].resolution === undefined)
    .map((kind) => problem(name, `${subpath} is not found`, `nothing, by ${kind}`)));
  const found = analysis.problems.map(({ kind, ...facts }) => {
    if ('entrypoint' in facts) return problem(name, `types and code differ: ${kind}`, `${facts.entrypoint}, by ${facts.resolutionKind}`);
    return problem(name, `types and code differ: ${kind}`, 'typesFileName' in facts ? facts.typesFileName : facts.fileName);
  });
  return {
    seen: `${name}: ${entries.map(({ subpath }) => subpath).join(', ')}, by ${RESOLUTIONS.join(', ')}`,
    problems: [...unresolved, ...found],
  };
}

function problem(where: string, what: string, given: string): Problem {
  return {
    what, where, given,
    expected: 'declarations and code for each entry point, in the same module format',
    fix: 'look at "exports", "types" and "typesVersions" in package.json, and at the kind of problem in the documentation of arethetypeswrong',
  };
}
