import type { Problem } from './problem';

/** Paths of somebody's machine. Paths of the servers that the library prepares are of Windows, and not in a folder of a user. */
const MACHINE_PATHS = [
  /(?<![\w.$}~/-])\/(?:home|Users|root|tmp|private|workspaces?|builds?|var\/folders)\/[\w.@+-]+(?:\/[\w.@+-]+)*/g,
  /[A-Za-z]:[\\/]+Users[\\/]+[\w.-]+/g,
  /file:\/\/\/[\w./-]+/g,
];

/** Paths of the machine that a text was made on, each once. */
function machinePaths(text: string, ownPaths: readonly string[]): readonly string[] {
  const own = ownPaths.filter((path) => text.includes(path));
  return [...new Set([...own, ...MACHINE_PATHS.flatMap((pattern) => text.match(pattern) ?? [])])];
}

/** What secretlint says about a text, such as a token or a private key. */
async function secrets(file: string, content: string): Promise<readonly string[]> {
  const { lintSource } = await import('@secretlint/core');
  const { creator } = await import('@secretlint/secretlint-rule-preset-recommend');
  const { messages } = await lintSource({
    source: { filePath: `/${file}`, content, ext: /\.\w+$/.exec(file)?.[0] ?? '', contentType: 'text' },
    options: { noPhysicFilePath: true, config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] } },
  });
  return messages.map(({ message }) => message);
}

/** Paths of a machine in the files of a package. */
export function pathProblems(where: string, files: ReadonlyMap<string, string>, ownPaths: readonly string[]): readonly Problem[] {
  return [...files].flatMap(([file, text]) => machinePaths(text, ownPaths).map((path): Problem => ({
    what: `${file} has a path of a machine`,
    where,
    given: path,
    expected: 'the same bytes on every machine',
    fix: 'find out which step of the build writes it',
  })));
}

/** Secrets in the files of a package. The texts that are found are not shown. */
export async function secretProblems(where: string, files: ReadonlyMap<string, string>): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [file, text] of files) {
    for (const message of await secrets(file, text)) {
      problems.push({
        what: `${file} seems to have a secret`,
        where,
        given: message.split(':')[0] ?? message,
        expected: 'no secret, not even an expired one',
        fix: 'revoke the secret, then take it out of the source',
      });
    }
  }
  return problems;
}
