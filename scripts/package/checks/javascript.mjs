// The package in JavaScript, on a given Node.js.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensure, run } from '../command.mjs';
import { synthesize } from './synthesis.mjs';

/** Characters that an error may take, and before its message: Node.js prints the line that throws. */
export const LONGEST_ERROR = 3000;
const LATEST_MESSAGE = 700;

export const JAVASCRIPT = [
  [
    'synthesizes from CommonJS',
    async (project, node) => {
      const folder = project.empty(`node-${node.major}`, 'commonjs');
      writeFileSync(join(folder, 'consumer.cjs'), project.program('consumer.cjs'));
      await synthesize(node, folder, 'consumer.cjs');
    },
  ],
  [
    'exports every name, and loads the parts of few programs when they are used',
    async (project, node) => {
      const folder = project.empty(`node-${node.major}`, 'exports');
      writeFileSync(join(folder, 'exports.cjs'), project.program('exports.cjs'));
      await run(node.program, ['exports.cjs'], folder, node);
    },
  ],
  [
    'reports and proves the plan of a program, with its command',
    async (project, node) => {
      // A program of whichever Node.js comes first on the PATH.
      const command = join(project.folder, 'node_modules/.bin/lync-edge');
      const plans = join(project.folder, `node-${node.major}/commonjs/cdktf.out`);
      const { output } = await run(command, ['report', plans], project.folder, node);
      ensure(output.startsWith('Edge plan of '), `the report is not one:\n${output.slice(0, LONGEST_ERROR)}`);
      const { output: proof } = await run(command, ['prove', plans], project.folder, node);
      ensure(/^ +proved: \d+ boxes, 0 missing, 0 extra$/m.test(proof), `the firewall is not proved:\n${proof.slice(0, LONGEST_ERROR)}`);
    },
  ],
  [
    'shows an uncaught error shortly, its message first',
    async (project, node) => {
      const folder = failingProgram(project, node);
      checkErrorOutput(await run(node.program, ['error.cjs'], folder, { ...node, failing: true }));
    },
  ],
];

/** A folder with error.cjs, whose Access Edge has a wrong name. */
export function failingProgram(project, node) {
  const folder = project.empty(`node-${node.major}`, 'error');
  writeFileSync(join(folder, 'error.cjs'), project.program('consumer.cjs').replace('sip.contoso.com', 'sip_contoso.com'));
  return folder;
}

/** What a user sees of a refused value: the message soon, and little else. */
export function checkErrorOutput({ status, output }) {
  const text = output.replaceAll(/\u001b\[[\d;]*m/g, '');
  const start = text.indexOf('EdgeValidationError: consumer/Edge: invalid accessEdge.fqdn');
  ensure(status !== 0 && start >= 0, `the error is not shown:\n${text.slice(0, LONGEST_ERROR)}`);
  ensure(text.length < LONGEST_ERROR, `the error takes ${text.length} characters:\n${text.slice(0, LONGEST_ERROR)}`);
  ensure(start < LATEST_MESSAGE, `the message comes after ${start} characters:\n${text.slice(0, start)}`);
  ensure(!text.includes('_EdgeValidationError'), `the error has the name of the bundle:\n${text}`);
}
