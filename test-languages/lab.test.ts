import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { PlanTables, TextReport } from 'cdktf-lync-edge';
import { LabEdge } from '../examples/lab-edge/lab-edge';
import { type Lab, newLab } from './support/lab';
import { programOfFile } from './support/program-of-file';
import { struct } from './support/values';

const program = programOfFile();

let lab: Lab;
let inTypeScript: LabEdge;
const folderOf = (language: string): string => join(program().folder, language);

/** The text of each file in a folder, without the folder, and without the places in the library that a warning comes from. */
function filesIn(language: string): Readonly<Record<string, string>> {
  const folder = folderOf(language);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(names.map(({ parentPath, name }) => join(parentPath, name)).sort()
    .map((path) => [path.slice(folder.length + 1), withoutPlaces(readFileSync(path, 'utf8')).replaceAll(folder, 'cdktf.out')]));
}

function withoutPlaces(text: string): string {
  return text.replace(/("stacktrace": \[)[^\]]*\]/g, '$1]');
}

beforeAll(async () => {
  const { host } = program();
  lab = await newLab(host, folderOf('other'));
  await host.call(lab.pool, 'addOutputs');
  await host.call(lab.app, 'synth');

  const app = new App({ outdir: folderOf('typescript') });
  inTypeScript = new LabEdge(app, 'lab-edge');
  app.synth();
});

test('the lab is the same Terraform and the same plan as in TypeScript', () => {
  const found = filesIn('other');
  expect(Object.keys(found)).toEqual(expect.arrayContaining(['stacks/lab-edge/Edge.edge-plan.json', 'stacks/lab-edge/cdk.tf.json']));
  expect(found).toEqual(filesIn('typescript'));
});

test('the lab prints the same report as in TypeScript', async () => {
  const { host } = program();
  const tables = await host.make('PlanTables', 'ofEdge', await host.get(lab.pool, 'plan'), struct('PlanTablesProps', {}));
  const report = await host.make('TextReport', 'of', tables);
  expect(await host.get(report, 'text')).toBe(TextReport.of(PlanTables.ofEdge(inTypeScript.edge.plan)).text);
});

test('the kernel knows the objects of the program', async () => {
  expect(await program().host.objectCount()).toBeGreaterThan(5);
});
