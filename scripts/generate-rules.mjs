// Writes the lists of rules, so that a new rule is only a new file: `all-rules.ts` in lib/rules, and in each of its folders
// that has an index.ts and therefore its own list.
//
//   node scripts/generate-rules.mjs [root of the repository]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LIST = 'all-rules.ts';
const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));
const rulesFolder = path.join(root, 'lib/rules');

/** `tls-1-2-partners` is exported as `tls12Partners`. */
const exportOf = (id) => id.replace(/-([a-z0-9])/g, (_match, letter) => letter.toUpperCase());

const byId = (a, b) => (a.id < b.id ? -1 : 1);

/** The rules in the files of a folder, which also has its index, its list, and `*-rule.ts` with their types. */
function rulesIn(folder, importedFrom) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('-rule.ts') && !['index.ts', LIST].includes(file))
    .map((file) => {
      const id = path.basename(file, '.ts');
      const name = exportOf(id);
      if (!new RegExp(`^export const ${name}\\b`, 'm').test(readFileSync(path.join(folder, file), 'utf8'))) {
        const place = path.relative(root, path.join(folder, file)).split(path.sep).join('/');
        throw new Error(`${place} has no "export const ${name}": a file in this folder holds one rule, named after its ID`);
      }
      return { id, name, specifier: `${importedFrom}/${id}` };
    });
}

/** What is as it should be is not touched: another program may read it. */
function writeIfChanged(file, text) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

function writeList(folder, rules) {
  const sorted = [...rules].sort(byId);
  const twice = sorted.find(({ id }, index) => id === sorted[index + 1]?.id);
  if (twice !== undefined) throw new Error(`two files hold a rule ${twice.id}: IDs must be unique`);
  writeIfChanged(path.join(folder, LIST), [
    '// Written by `npm run generate` from the rules\' files. Do not edit: add, rename or delete such a file instead.',
    ...sorted.map(({ name, specifier }) => `import { ${name} } from '${specifier}';`),
    '',
    '/** Every rule of its kind, in alphabetical order by ID. */',
    'export const ALL_RULES = [',
    ...sorted.map(({ name }) => `  ${name},`),
    '] as const;',
    '',
  ].join('\n'));
}

const subjects = readdirSync(rulesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const hasOwnList = ({ name }) => existsSync(path.join(rulesFolder, name, 'index.ts'));

try {
  writeList(rulesFolder, subjects.filter((subject) => !hasOwnList(subject))
    .flatMap(({ name }) => rulesIn(path.join(rulesFolder, name), `./${name}`)));
  for (const { name } of subjects.filter(hasOwnList)) {
    const folder = path.join(rulesFolder, name);
    writeList(folder, rulesIn(folder, '.'));
  }
} catch (error) {
  console.error(`generate: ${error.message}`);
  process.exitCode = 1;
}
