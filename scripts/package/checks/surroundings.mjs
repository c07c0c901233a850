// The package beside the command of the engine, and without the provider that not everybody has.
import { renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensure, run } from '../command.mjs';
import { writeJson } from '../consumer-project.mjs';
import { root } from '../editions.mjs';
import { checkErrorOutput, failingProgram } from './javascript.mjs';
import { synthesize } from './synthesis.mjs';
import { compile } from './typescript.mjs';

const WITHOUT_DNS_PROVIDER = [
  'works without the dns provider, and says what needs it',
  async (project, node) => {
    const modules = join(project.folder, 'node_modules');
    const provider = join(modules, project.edition.peers.find((name) => name.endsWith('/provider-dns')));
    renameSync(provider, `${provider}-away`);
    try {
      const folder = project.empty('without-dns');
      writeFileSync(join(folder, 'consumer.cjs'), project.program('consumer.cjs'));
      await synthesize(node, folder, 'consumer.cjs');
      await compile(project, 'without-dns-types', 'commonjs', { module: 'node16' });
      writeFileSync(join(folder, 'zone.cjs'), project.program('zone.cjs'));
      const { status, output } = await run(node.program, ['zone.cjs'], folder, { failing: true });
      ensure(status !== 0 && output.includes(`npm install ${relative(modules, provider)}`), output);
    } finally {
      renameSync(`${provider}-away`, provider);
    }
  },
];

const ERROR_OF_THE_COMMAND = [
  'shows the same error with the command of the engine',
  async (project, node) => {
    const folder = failingProgram(project, node);
    writeJson(join(folder, 'cdktf.json'), { language: 'typescript', app: 'node error.cjs', projectId: 'consumer', sendCrashReports: 'false' });
    checkErrorOutput(await run(node.program, [join(root, 'node_modules/.bin/cdktf'), 'synth'], folder, { failing: true }));
  },
];

/** The command of cdktn needs a later Node.js: test-terraform/cdktn-cli.test.ts runs it. */
export function surroundings({ engine }) {
  return engine === 'cdktf' ? [ERROR_OF_THE_COMMAND, WITHOUT_DNS_PROVIDER] : [WITHOUT_DNS_PROVIDER];
}
