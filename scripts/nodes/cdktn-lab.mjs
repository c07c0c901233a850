// Makes the project of a user of cdktn: the lab, with the packed library and the command of cdktn. It prints where everything is, for
// test-terraform/cdktn-cli.test.ts.
//
//   node scripts/nodes/cdktn-lab.mjs <folder for packages>
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedOnDemand } from '../on-demand/on-demand.mjs';
import { run } from '../package/command.mjs';
import { ConsumerProject, writeJson } from '../package/consumer-project.mjs';
import { editionFor, root } from '../package/editions.mjs';
import { nodeOf } from './node-versions.mjs';

const LAB = join(root, 'examples/lab-edge');

const [packages] = process.argv.slice(2);
if (packages === undefined) throw new Error('usage: cdktn-lab.mjs <folder for packages>');

await run(process.execPath, [join(root, 'scripts/cdktn/edition.mjs')], root);
const edition = editionFor('cdktn');
const nodes = edition.majors.map(nodeOf);
const project = await ConsumerProject.of(edition, packages, { built: true });
const lab = project.empty('lab');
for (const file of readdirSync(LAB).filter((name) => name.endsWith('.ts'))) {
  writeFileSync(join(lab, file), edition.written(readFileSync(join(LAB, file), 'utf8')));
}
cpSync(join(project.folder, 'package.json'), join(lab, 'package.json'));
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
writeJson(join(lab, 'cdktf.json'), { ...JSON.parse(readFileSync(join(root, 'cdktf.json'), 'utf8')), app: `node "${tsx}" main.ts` });

const command = join(installedOnDemand('cdktn-cli', nodes[0]), 'node_modules/.bin/cdktn');
console.log(JSON.stringify({ lab, command, nodes: nodes.map(({ version, environment: { PATH } }) => ({ version, path: PATH })) }));
