// Prepares what the tests of other languages run on, in .cache/languages/kernel: the program of jsii that every other language starts,
// and the packages that it loads, as these languages bring them.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.cache/languages/kernel');

// Its dependencies are in it: nothing is installed.
const RUNTIME = {
  version: '1.140.0',
  sha512: 'AG5KdT3O6Ng1nbeOKmOX9M8WSzdDV0IiAqwNgyEY2eGga8tAaL+6w9T4NOYAy98MULilCnG05c71PuUfZExpmQ==',
};

/** In the order in which they are loaded. */
const DEPENDENCIES = ['constructs', 'cdktf', '@cdktf/provider-azurerm', '@cdktf/provider-dns'];

/** The modules of the provider that a test creates resources with; the library names its own. */
const USED_BY_TESTS = ['provider', 'resource-group'];

const tar = (...args) => execFileSync('tar', args, { stdio: 'inherit' });
const manifestOf = (path) => JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));

function prepareRuntime() {
  const tarball = join(folder, `jsii-runtime-${RUNTIME.version}.tgz`);
  if (!existsSync(tarball)) npmPack(`@jsii/runtime@${RUNTIME.version}`);
  const found = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (found !== RUNTIME.sha512) throw new Error(`${tarball} is not what was published: sha512 is ${found}, expected ${RUNTIME.sha512}`);
  mkdirSync(join(folder, 'runtime'), { recursive: true });
  tar('-xzf', tarball, '-C', join(folder, 'runtime'), '--strip-components=2', 'package/webpack');
}

function npmPack(what, ...options) {
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder, ...options, what], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

/**
 * A dependency as a tarball of what runs: no declarations, and of the provider for Azure, which takes five seconds to load, those
 * modules that are in use.
 */
function packDependency(name) {
  const source = join(root, 'node_modules', name);
  const { version } = manifestOf(source);
  const modules = name === '@cdktf/provider-azurerm' ? modulesInUse() : undefined;
  const key = createHash('sha256').update(JSON.stringify([version, modules, readFileSync(import.meta.filename, 'utf8')])).digest('hex').slice(0, 12);
  const tarball = join(folder, `${fileNameOf(name)}-${key}.tar`);
  if (!existsSync(tarball)) {
    const assembly = join(folder, 'assembly');
    rmSync(assembly, { recursive: true, force: true });
    mkdirSync(assembly, { recursive: true });
    writeFileSync(join(assembly, '.jsii.gz'), gzipSync(readFileSync(join(source, '.jsii')), { level: 1 }));
    writeFileSync(join(assembly, '.jsii'), JSON.stringify({ schema: 'jsii/file-redirect', compression: 'gzip', filename: '.jsii.gz' }));
    const own = ['.jsii', '.jsii.gz'];
    if (modules !== undefined) own.push(writeIndex(source, assembly, modules));
    const list = join(folder, 'files.txt');
    writeFileSync(list, `${filesOf(source, modules).filter((path) => !own.includes(path)).join('\n')}\n`);
    tar('-cf', tarball, '--transform', 's,^,package/,', '-C', assembly, ...own, '-C', source, '-T', list);
  }
  return { name, version, tarball };
}

/** The index of a provider, with these modules alone. */
function writeIndex(source, target, modules) {
  const index = 'lib/index.js';
  const lines = readFileSync(join(source, index), 'utf8').split('\n');
  const isUsed = (line) => modules.includes(/require\(['"]\.\/([\w-]+)['"]\)/.exec(line)?.[1]);
  mkdirSync(join(target, 'lib'));
  writeFileSync(join(target, index), `${lines.filter(isUsed).join('\n')}\n`);
  return index;
}

function filesOf(source, modules) {
  const isUsed = (path) => modules === undefined || !/^lib\/[^/]+\//.test(path) || modules.includes(path.split('/')[1]);
  return readdirSync(source, { recursive: true }).filter((path) => /(\.c?js|\.json)$/.test(path) && isUsed(path)).sort();
}

function modulesInUse() {
  const found = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js'))
    .flatMap((name) => [...readFileSync(join(root, 'dist', name), 'utf8').matchAll(/@cdktf\/provider-azurerm\/lib\/([\w-]+)/g)])
    .map(([, module]) => module);
  return [...new Set([...found, ...USED_BY_TESTS])].sort();
}

function packLibrary() {
  const { name, version } = manifestOf(root);
  npmPack('.');
  return { name, version, tarball: join(folder, `${name}-${version}.tgz`) };
}

function fileNameOf(name) {
  return name.replace('@', '').replace('/', '-');
}

if (!existsSync(join(root, 'dist/index.js')) || !existsSync(join(root, '.jsii.gz'))) {
  throw new Error('the library is not built: run "npm run build" first');
}
mkdirSync(folder, { recursive: true });
prepareRuntime();
const packages = [...DEPENDENCIES.map(packDependency), packLibrary()];
writeFileSync(join(folder, 'packages.json'), `${JSON.stringify(packages, null, 2)}\n`);
