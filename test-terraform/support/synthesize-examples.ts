// Runs the program of each example, one after the other, in the folder that is given as argument; each has a folder of its own there.
//
//   npx tsx test-terraform/support/synthesize-examples.ts FOLDER
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const examples = resolve(__dirname, '../../examples');
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('the folder to write to is missing: synthesize-examples.ts FOLDER');

for (const example of readdirSync(examples)) {
  // In another language.
  if (!existsSync(join(examples, example, 'main.ts'))) continue;
  const own = join(folder, example);
  mkdirSync(own);
  // cdktf puts the state into the current folder.
  process.chdir(own);
  process.env['CDKTF_OUTDIR'] = join(own, 'out');
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which examples there are is known when it runs
  require(join(examples, example, 'main.ts'));
}
