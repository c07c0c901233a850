// What the packed library writes for the examples, on a Node.js: Terraform, plan files, reports, pictures, scripts, zone files.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { ensure, run } from '../../package/command.mjs';
import { root } from '../../package/editions.mjs';

/** Those in TypeScript. */
export const EXAMPLES = readdirSync(join(root, 'examples')).filter((name) => existsSync(join(root, 'examples', name, 'main.ts')));

/** Compiles the examples, and the program that runs them, for the project of an edition. */
export async function compileExamples(project) {
  const folder = project.empty('examples');
  const { outputFiles } = await build({
    entryPoints: [
      { in: join(import.meta.dirname, 'every-output.ts'), out: 'every-output' },
      ...EXAMPLES.map((name) => ({ in: join(root, 'examples', name, 'main.ts'), out: `programs/${name}` })),
    ],
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    // Without the paths of this repository, where the package is its sources.
    tsconfigRaw: {},
    write: false,
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, project.edition.written(text));
  }
}

/** Writes everything to a folder of this Node.js, and returns the folder. Programs run in one folder, which stands in what they write. */
export async function writeOutputs(project, node) {
  const examples = join(project.folder, 'examples');
  const outputs = project.empty(`node-${node.major}`, 'outputs');
  await run(node.program, [join(examples, 'every-output.cjs'), join(examples, 'programs'), outputs], examples, node);
  await writeReports(project, node, outputs);
  for (const name of EXAMPLES) withoutCallStacks(join(outputs, 'examples', name, 'cdktf.out/manifest.json'));
  return outputs;
}

/** The engine writes where each warning was added, down to lines of Node.js. */
function withoutCallStacks(manifest) {
  const kept = JSON.parse(readFileSync(manifest, 'utf8'), (key, value) => (key === 'stacktrace' ? undefined : value));
  writeFileSync(manifest, JSON.stringify(kept, undefined, 2));
}

/** What the command makes of what the examples have synthesized. */
async function writeReports(project, node, outputs) {
  const command = join(project.folder, 'node_modules/.bin/lync-edge');
  const lyncEdge = async (expected, args) => {
    const { status, stdout, output } = await run(command, args, join(outputs, 'examples'), { ...node, failing: true });
    ensure(status === expected, `lync-edge ${args.join(' ')} ended with ${status} in place of ${expected}:\n${output}`);
    writeFileSync(join(outputs, `${args[0]}.txt`), stdout);
  };
  await lyncEdge(0, ['report', 'full-lab/cdktf.out', '--format', 'markdown', 'html', 'csv', '--output', resolve(outputs, 'reports')]);
  await lyncEdge(1, ['check', 'three-sites/cdktf.out']);
  await lyncEdge(1, ['diff', 'lab-edge/cdktf.out', 'full-lab/cdktf.out']);
}
