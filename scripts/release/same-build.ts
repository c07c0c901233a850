import { bundledPackageOf } from './package-files';
import type { PackedPackage } from './packed-package';
import type { Problem } from './problem';

/** What both packages have, after renaming. Their manifests differ by more than names, and so do assemblies. */
const compared = ({ files }: Pick<PackedPackage, 'files'>): ReadonlyMap<string, string> =>
  new Map([...files].filter(([file]) => file !== 'package.json' && !file.startsWith('.jsii')));

/** Whether the second package is the first one with other names, file by file. */
export function sameBuildProblems(
  first: Pick<PackedPackage, 'name' | 'manifest' | 'files'>,
  second: Pick<PackedPackage, 'name' | 'manifest' | 'files'>,
  renamed: (text: string) => string,
): readonly Problem[] {
  const problems: Problem[] = [];
  const problem = (what: string, given: string, expected: string): void => {
    problems.push({ what, where: second.name, given, expected, fix: 'run npm run build, then npm run cdktn:edition, then pack both' });
  };
  if (first.manifest.version !== second.manifest.version) {
    problem('the packages have different versions', second.manifest.version, `${first.manifest.version}, as ${first.name} has`);
  }
  const [before, after] = [compared(first), compared(second)];
  for (const [file, text] of before) {
    const other = after.get(file);
    // Licenses and bundled packages have no names to replace.
    const wanted = file === 'LICENSE' || bundledPackageOf(file) !== undefined ? text : renamed(text);
    if (other === undefined) problem(`${file} is in one package only`, 'no such file', `the file of ${first.name}`);
    else if (other !== wanted) problem(`${file} is from another build`, 'another text', `the text of ${first.name} with the names of cdktn`);
  }
  for (const file of after.keys()) {
    if (!before.has(file)) problem(`${file} is in one package only`, file, `a file that ${first.name} has too`);
  }
  return problems;
}
