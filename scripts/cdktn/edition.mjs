// Writes the package cdktn-lync-edge to .cache/cdktn/package, from what `npm run build` has built: the same code for cdktn, the fork of
// cdktf. Nothing but names differs.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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

function manifest() {
  const published = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of NOT_PUBLISHED) delete published[name];
  const inCdktn = (name) => withCdktn(`'${name}'`).slice(1, -1);
  const unknown = Object.keys(published.peerDependencies).map(inCdktn).filter((name) => !(name in PEERS));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: declare in PEERS which versions work with cdktn`);
  return {
    ...published,
    name: 'cdktn-lync-edge',
    description: published.description.replace(/^CDK for Terraform constructs/, FOR_CDKTN),
    keywords: published.keywords.map((word) => (word === 'cdktf' ? 'cdktn' : word)),
    peerDependencies: PEERS,
    peerDependenciesMeta: Object.fromEntries(Object.entries(published.peerDependenciesMeta).map(([name, meta]) => [inCdktn(name), meta])),
  };
}

rmSync(edition, { recursive: true, force: true });
for (const entry of readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name).slice(root.length + 1);
  copied(path, path);
}
for (const file of ['README.md', 'CHANGELOG.md']) copied(file, file);
cpSync(join(root, 'LICENSE'), join(edition, 'LICENSE'));
writeFileSync(join(edition, 'package.json'), `${JSON.stringify(manifest(), undefined, 2)}\n`);
console.log(`cdktn: ${join('.cache/cdktn/package')} is written`);
