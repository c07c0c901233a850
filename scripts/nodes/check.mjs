// Uses the packed packages on every version of Node.js that they are for: programs in JavaScript and TypeScript, the command, and
// every example. What the examples write must be the same everywhere, byte by byte. On the Node.js that runs this program, only the
// examples are run: `npm run check:package` does the rest.
//
//   npm run build && npm run cdktn:bindings && npm run cdktn:edition && node scripts/nodes/check.mjs
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { JAVASCRIPT } from '../package/checks/javascript.mjs';
import { AS_IT_IS, COMPILED } from '../package/checks/typescript.mjs';
import { CheckFailed, ensure, run } from '../package/command.mjs';
import { ConsumerProject, withPackages } from '../package/consumer-project.mjs';
import { editionFor, ENGINES, root } from '../package/editions.mjs';
import { inParallel } from './in-parallel.mjs';
import { nodeOf, THIS_NODE } from './node-versions.mjs';
import { compileExamples, EXAMPLES, writeOutputs } from './outputs/outputs.mjs';
import { checksumsOf, differencesBetween } from './outputs/same-files.mjs';

/** The most differences that are told. */
const TOLD = 10;

/** The first command of README.md, which runs the lab from a clone. */
const LAB = [
  'runs the lab from a clone',
  async (project, node) => {
    const environment = { ...node.environment, CDKTF_OUTDIR: project.empty(`node-${node.major}`, 'lab') };
    const { stdout } = await run(node.program, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'examples/lab-edge/main.ts'], root, { environment });
    ensure(stdout.startsWith('Edge plan of lsedge.contoso.net'), `the lab prints no plan:\n${stdout}`);
  },
];

/** What a package must do on another Node.js than this one. */
function checksOn(node, { engine }) {
  if (node.major === THIS_NODE.major) return [];
  return [...JAVASCRIPT, ...COMPILED, ...(node.readsTypeScript ? AS_IT_IS : []), ...(engine === 'cdktf' ? [LAB] : [])];
}

/** Uses a package on a Node.js; returns the folder with what the examples write. */
async function useOn(node, project) {
  const { edition } = project;
  const checks = checksOn(node, edition);
  for (const [title, check] of checks) {
    try {
      await check(project, node);
    } catch (error) {
      if (error instanceof CheckFailed) error.message = `${edition.manifest.name} on Node.js ${node.version}, "${title}": ${error.message}`;
      throw error;
    }
  }
  const folder = await writeOutputs(project, node);
  const told = [...checks.map(([title]) => title), 'runs every example'].map((title) => `\n  ${title}`);
  console.log(`nodes: ${edition.manifest.name} on Node.js ${node.version}${told.join('')}`);
  return { name: `Node.js ${node.version}`, folder };
}

function checkSame(project, [first, ...others]) {
  const { name } = project.edition.manifest;
  for (const other of others) {
    const differences = differencesBetween(first, other);
    ensure(
      differences.length === 0,
      `${name} does not write the same everywhere; ${differences.length} files differ:\n${differences.slice(0, TOLD).join('\n')}`,
    );
  }
  const count = checksumsOf(first.folder).size;
  console.log(`nodes: ${name} writes the same ${count} files for ${EXAMPLES.length} examples on ${[first, ...others].map((each) => each.name).join(', ')}`);
}

try {
  await withPackages(async (packages) => {
    const editions = ENGINES.map(editionFor);
    const nodes = new Map([...new Set(editions.flatMap(({ majors }) => majors))].sort().map((major) => [major, nodeOf(major)]));
    const projects = [];
    for (const edition of editions) {
      const project = await ConsumerProject.of(edition, packages, { built: true });
      await compileExamples(project);
      projects.push(project);
    }
    const uses = projects.flatMap((project) => project.edition.majors.map((major) => ({ project, node: nodes.get(major) })));
    const outputs = await inParallel(availableParallelism(), uses, ({ project, node }) => useOn(node, project));
    for (const project of projects) checkSame(project, outputs.filter((_, index) => uses[index].project === project));
  });
} catch (error) {
  if (!(error instanceof CheckFailed)) throw error;
  console.error(`nodes: ${error.message}`);
  process.exitCode = 1;
}
