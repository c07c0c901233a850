// Reads [{ file, code }] from stdin, lints each with the project's own configuration, writes the messages to stdout.
//
// A separate program, because jest cannot load an ESM configuration. The files do not need to exist, so the rules that need
// types are off: the rules that are tested here only need the syntax.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '../..');
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    // Undoes the configuration's own entry for the fixtures.
    { ignores: ['!test/lint/fixtures/**'] },
    { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked },
    // Snippets name files that exist, and half of the library behind them: the fixtures show that cycles are found.
    { files: ['**/*.ts'], ignores: ['test/lint/fixtures/**'], rules: { 'import-x/no-cycle': 'off' } },
  ],
});

const results = [];
for (const { file, code } of JSON.parse(readFileSync(0, 'utf8'))) {
  const [result] = await eslint.lintText(code ?? readFileSync(path.join(root, file), 'utf8'), {
    filePath: path.join(root, file),
  });
  results.push(
    (result?.messages ?? [{ ruleId: null, message: `${file} is not linted` }]).map(({ ruleId, severity, message }) => ({
      ruleId,
      severity,
      message,
    })),
  );
}
process.stdout.write(JSON.stringify(results));
