// Packs the library as `npm publish` would, and uses the result in an empty project, from CommonJS, from ECMAScript modules
// and from TypeScript. It finds problems that tests inside the repository cannot find: files that are missing from the
// package, dependencies that are installed only here, types that do not resolve.
//
//   node scripts/check-package.mjs          the package for cdktf
//   node scripts/check-package.mjs cdktn    the package for cdktn, which scripts/cdktn/edition.mjs has written
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { withCdktn } from './cdktn/rewriting.mjs';

/** Characters that an error may take, and before its message: Node.js prints the line that throws. */
const LONGEST_ERROR = 3000;
const LATEST_MESSAGE = 700;

/** Servers in the topology of both consumer programs. */
const EXPECTED_MACHINES = 2;

const root = path.resolve(import.meta.dirname, '..');

/** What differs between the packages. */
const EDITIONS = {
  cdktf: { folder: root, versions: {}, overrides: {}, written: (text) => text },
  cdktn: {
    folder: path.join(root, '.cache/cdktn/package'),
    // Not every registry has it.
    versions: { '@cdktn/provider-dns': `file:${path.join(root, '.cache/cdktn/node_modules/@cdktn/provider-dns')}` },
    // As docs/migrating-to-cdktn.md says: this provider asks for an older cdktn.
    overrides: { '@cdktn/provider-azurerm': { cdktn: '$cdktn' } },
    written: withCdktn,
  },
};

const [engine = 'cdktf'] = process.argv.slice(2);
const edition = EDITIONS[engine];
if (edition === undefined) throw new Error(`${engine} is not one of ${Object.keys(EDITIONS).join(', ')}`);

const manifest = readJson(path.join(edition.folder, 'package.json'));
const peers = Object.keys(manifest.peerDependencies);
const temporary = mkdtempSync(path.join(tmpdir(), 'edge-package-'));
const project = path.join(temporary, 'project');

class CheckFailed extends Error {}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function writeJson(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

function ensure(condition, message) {
  if (!condition) throw new CheckFailed(message);
}

/** Runs a program and returns its output; with `failing: true`, also for a program that fails. */
function run(command, args, cwd, { failing = false } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    // Users set this to make cdktf write to another folder; here, the folder must be known.
    // Without files of the machine that Terraform would warn about.
    env: { ...process.env, CDKTF_OUTDIR: undefined, TF_CLI_CONFIG_FILE: undefined, CI: '1', CHECKPOINT_DISABLE: '1' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = `${stdout ?? ''}${stderr ?? ''}`;
  ensure(
    error === undefined && (status === 0 || failing),
    `${[path.basename(command), ...args].join(' ')} failed: ${error?.message ?? `exit ${status}`}\n${output}`,
  );
  return { status, output };
}

function pack() {
  run('npm', ['pack', '--pack-destination', temporary], edition.folder);
  const [tarball] = readdirSync(temporary).filter((file) => file.endsWith('.tgz'));
  ensure(tarball !== undefined, 'npm pack created no package');
  return path.join(temporary, tarball);
}

async function lintPackage(tarball) {
  const bytes = readFileSync(tarball);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
  const lines = messages.map((message) => `${message.type}: ${formatMessage(message, pkg, { color: false })}`);
  ensure(!messages.some(({ type }) => type === 'error'), `publint:\n${lines.join('\n')}`);
  for (const line of lines) console.log(`  ${line}`);
}

/** An empty project with the package, its peers and TypeScript, in the versions that this repository tests with. */
function install(tarball) {
  const versionOf = (name) => edition.versions[name] ?? readJson(path.join(root, 'node_modules', name, 'package.json')).version;
  const named = [...peers, 'typescript'].map((name) => [name, versionOf(name)]);
  writeJson(path.join(project, 'package.json'), {
    name: 'consumer',
    private: true,
    dependencies: { ...Object.fromEntries(named), [manifest.name]: `file:${tarball}` },
    overrides: edition.overrides,
  });
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'], project);
}

/** A program of a user. */
function program(name) {
  return edition.written(readFileSync(path.join(root, 'scripts/package-consumer', name), 'utf8'));
}

function checkInstalled() {
  const installed = path.join(project, 'node_modules', manifest.name);
  for (const file of ['LICENSE', 'README.md', 'package.json', manifest.main, manifest.types]) {
    ensure(existsSync(path.join(installed, file)), `the package has no ${file}`);
  }
  const nested = path.join(installed, 'node_modules');
  for (const peer of peers) {
    ensure(!existsSync(path.join(nested, peer)), `the package contains a copy of ${peer}; list it only in peerDependencies`);
  }
}

function checkSynthesized(folder) {
  const file = path.join(folder, 'cdktf.out/stacks/consumer/cdk.tf.json');
  ensure(existsSync(file), `nothing was synthesized to ${path.relative(project, file)}`);
  const machines = Object.entries(readJson(file).resource ?? {})
    .filter(([type]) => /^azurerm_(\w+_)?virtual_machine$/.test(type))
    .flatMap(([, resources]) => Object.keys(resources));
  ensure(
    machines.length === EXPECTED_MACHINES,
    `expected ${EXPECTED_MACHINES} virtual machines, found ${machines.length}: ${machines.join(', ')}`,
  );
}

/** Compiles consumer.ts in a separate folder. Errors in the types of other packages are not reported. */
function compile(name, type, compilerOptions) {
  const folder = path.join(project, name);
  writeJson(path.join(folder, 'package.json'), { private: true, type });
  writeJson(path.join(folder, 'tsconfig.json'), {
    compilerOptions: { target: 'ES2022', lib: ['ES2022'], types: [], strict: true, ...compilerOptions },
    files: ['consumer.ts'],
  });
  writeFileSync(path.join(folder, 'consumer.ts'), program('consumer.ts'));
  const tsc = path.join(project, 'node_modules/typescript/bin/tsc');
  const { output } = run(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], folder, { failing: true });
  const foreign = new RegExp(`node_modules/(?!${manifest.name}/)`);
  const ours = output.split('\n').filter((line) => /error TS\d+/.test(line) && !foreign.test(line.split('(')[0]));
  ensure(ours.length === 0, `consumer.ts does not compile as ${name}:\n${ours.join('\n')}`);
  return folder;
}

function runProgram(folder, file) {
  run(process.execPath, [file], folder);
  checkSynthesized(folder);
}

/** What a user sees of a refused value: the message soon, and little else. */
function checkErrorOutput({ status, output }) {
  const text = output.replaceAll(/\u001b\[[\d;]*m/g, '');
  const start = text.indexOf('EdgeValidationError: consumer/Edge: invalid accessEdge.fqdn');
  ensure(status !== 0 && start >= 0, `the error is not shown:\n${text.slice(0, LONGEST_ERROR)}`);
  ensure(text.length < LONGEST_ERROR, `the error takes ${text.length} characters:\n${text.slice(0, LONGEST_ERROR)}`);
  ensure(start < LATEST_MESSAGE, `the message comes after ${start} characters:\n${text.slice(0, start)}`);
  ensure(!text.includes('_EdgeValidationError'), `the error has the name of the bundle:\n${text}`);
}

const checks = [
  [
    'synthesizes from CommonJS',
    () => {
      const folder = path.join(project, 'commonjs');
      mkdirSync(folder);
      writeFileSync(path.join(folder, 'consumer.cjs'), program('consumer.cjs'));
      runProgram(folder, 'consumer.cjs');
    },
  ],
  [
    'exports every name, and loads the parts of few programs when they are used',
    () => {
      const folder = path.join(project, 'exports');
      mkdirSync(folder);
      writeFileSync(path.join(folder, 'exports.cjs'), program('exports.cjs'));
      run(process.execPath, ['exports.cjs'], folder);
    },
  ],
  [
    'reports and proves the plan of a program, with its command',
    () => {
      const command = path.join(project, 'node_modules/.bin/lync-edge');
      const plans = path.join(project, 'commonjs/cdktf.out');
      const { output } = run(command, ['report', plans], project);
      ensure(output.startsWith('Edge plan of '), `the report is not one:\n${output.slice(0, LONGEST_ERROR)}`);
      const proof = run(command, ['prove', plans], project).output;
      ensure(/^ +proved: \d+ boxes, 0 missing, 0 extra$/m.test(proof), `the firewall is not proved:\n${proof.slice(0, LONGEST_ERROR)}`);
    },
  ],
  [
    'shows an uncaught error shortly, its message first',
    () => {
      const folder = path.join(project, 'error');
      mkdirSync(folder);
      writeFileSync(path.join(folder, 'error.cjs'), program('consumer.cjs').replace('sip.contoso.com', 'sip_contoso.com'));
      checkErrorOutput(run(process.execPath, ['error.cjs'], folder, { failing: true }));
      // The command of cdktn needs a later Node.js.
      if (engine !== 'cdktf') return;
      writeJson(path.join(folder, 'cdktf.json'), { language: 'typescript', app: 'node error.cjs', projectId: 'consumer', sendCrashReports: 'false' });
      checkErrorOutput(run(process.execPath, [path.join(root, 'node_modules/.bin/cdktf'), 'synth'], folder, { failing: true }));
    },
  ],
  [
    'works without the dns provider, and says what needs it',
    () => {
      const provider = path.join(project, 'node_modules', peers.find((name) => name.endsWith('/provider-dns')));
      renameSync(provider, `${provider}-away`);
      try {
        const folder = path.join(project, 'without-dns');
        mkdirSync(folder);
        writeFileSync(path.join(folder, 'consumer.cjs'), program('consumer.cjs'));
        runProgram(folder, 'consumer.cjs');
        compile('without-dns-types', 'commonjs', { module: 'node16' });
        writeFileSync(path.join(folder, 'zone.cjs'), program('zone.cjs'));
        const { status, output } = run(process.execPath, ['zone.cjs'], folder, { failing: true });
        ensure(status !== 0 && output.includes(`npm install ${path.relative(path.join(project, 'node_modules'), provider)}`), output);
      } finally {
        renameSync(`${provider}-away`, provider);
      }
    },
  ],
  [
    'compiles as node16, to CommonJS, and synthesizes',
    () => runProgram(compile('node16-commonjs', 'commonjs', { module: 'node16' }), 'consumer.js'),
  ],
  [
    'compiles as node16, to an ECMAScript module, and synthesizes',
    () => runProgram(compile('node16-module', 'module', { module: 'node16' }), 'consumer.js'),
  ],
  [
    'compiles for a bundler',
    () => compile('bundler', 'module', { module: 'esnext', moduleResolution: 'bundler', noEmit: true }),
  ],
];

try {
  const tarball = pack();
  console.log(`package: ${path.basename(tarball)} is packed`);
  await lintPackage(tarball);
  console.log('package: publint finds no problems');
  install(tarball);
  checkInstalled();
  console.log('package: installs in an empty project');
  for (const [title, check] of checks) {
    check();
    console.log(`package: ${title}`);
  }
} catch (error) {
  if (!(error instanceof CheckFailed)) throw error;
  console.error(`package: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
