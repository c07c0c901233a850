// Writes the package cdktn-lync-edge to .cache/cdktn/package, from what `npm run build` has built: the same code for cdktn, the fork of
// cdktf. Nothing but names differs.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { assemblyForCdktn, readAssembly, reasonForNoAssembly, withNames } from './assembly.mjs';
import { withCdktn } from './rewriting.mjs';

const root = resolve(import.meta.dirname, '../..');
const edition = join(root, '.cache/cdktn/package');

/** What its providers and its engine have in common. */
const PEERS = {
  '@cdktn/provider-azurerm': '^16.1.0',
  '@cdktn/provider-dns': '>=12.0.0',
  cdktn: '>=0.23.0 <0.25.0',
  constructs: '^10.6.0',
};

const FOR_CDKTN = 'CDK Terrain constructs (cdktn, the fork of cdktf)';

function copied(from, to) {
  const text = readFileSync(join(root, from), 'utf8');
  mkdirSync(dirname(join(edition, to)), { recursive: true });
  writeFileSync(join(edition, to), /\.(js|d\.ts|md)$/.test(to) ? withCdktn(text) : text);
}

/** What belongs to this repository alone. */
const NOT_PUBLISHED = ['devDependencies', 'scripts', 'overrides'];

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Copies a bundled dependency with those that it needs, as `npm pack` finds them. */
function copyBundled(name) {
  const [from, to] = [root, edition].map((folder) => join(folder, 'node_modules', name));
  if (existsSync(to)) return;
  cpSync(from, to, { recursive: true });
  for (const needed of Object.keys(readManifest(from).dependencies ?? {})) {
    if (!existsSync(join(to, 'node_modules', needed))) copyBundled(needed);
  }
}

const places = [join(root, 'node_modules'), join(root, '.cache/cdktn/node_modules')];
const reason = reasonForNoAssembly(readManifest(join(places[0], 'cdktn')), readManifest(join(places[0], '@cdktn/provider-azurerm')));

/** The assembly of a dependency, which may be derived here. */
function assemblyOf(name) {
  return places.map((place) => readAssembly(join(place, name))).find((found) => found !== undefined);
}

function writeAssembly() {
  writeFileSync(join(edition, '.jsii'), readFileSync(join(root, '.jsii')));
  writeFileSync(join(edition, '.jsii.gz'), gzipSync(JSON.stringify(assemblyForCdktn(readAssembly(root), PEERS, assemblyOf))));
}

function manifest() {
  const published = readManifest(root);
  for (const name of NOT_PUBLISHED) delete published[name];
  const inCdktn = (name) => withCdktn(`'${name}'`).slice(1, -1);
  const unknown = Object.keys(published.peerDependencies).map(inCdktn).filter((name) => !(name in PEERS));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: declare in PEERS which versions work with cdktn`);
  return {
    ...published,
    ...(reason === undefined
      ? { jsii: JSON.parse(withNames(JSON.stringify(published.jsii))) }
      : { jsii: undefined, files: published.files.filter((file) => !file.startsWith('.jsii')) }),
    name: 'cdktn-lync-edge',
    description: published.description.replace(/^CDK for Terraform constructs/, FOR_CDKTN),
    // Its engine asks for it.
    engines: { node: '>=22' },
    keywords: published.keywords.map((word) => (word === 'cdktf' ? 'cdktn' : word)),
    peerDependencies: PEERS,
    peerDependenciesMeta: Object.fromEntries(Object.entries(published.peerDependenciesMeta).map(([name, meta]) => [inCdktn(name), meta])),
  };
}

if (!existsSync(join(root, 'dist'))) throw new Error('dist is missing: the package for cdktn is made from it; run "npm run build"');
rmSync(edition, { recursive: true, force: true });
for (const entry of readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name).slice(root.length + 1);
  copied(path, path);
}
for (const file of ['README.md', 'CHANGELOG.md']) copied(file, file);
for (const file of ['LICENSE', 'NOTICES.md']) cpSync(join(root, file), join(edition, file));
const published = manifest();
for (const name of published.bundleDependencies) copyBundled(name);
writeFileSync(join(edition, 'package.json'), `${JSON.stringify(published, undefined, 2)}\n`);
if (reason === undefined) writeAssembly();
console.log('cdktn: .cache/cdktn/package is written');
if (reason !== undefined) console.log(`cdktn: without an assembly for other languages: ${reason}`);
