// What differs between the packages.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withCdktn } from '../cdktn/rewriting.mjs';
import { MAJORS } from '../nodes/node-versions.mjs';

export const root = resolve(import.meta.dirname, '../..');

const EDITIONS = {
  cdktf: { folder: root, versions: {}, overrides: {}, written: (text) => text },
  cdktn: {
    folder: join(root, '.cache/cdktn/package'),
    // Not every registry has it.
    versions: { '@cdktn/provider-dns': `file:${join(root, '.cache/cdktn/node_modules/@cdktn/provider-dns')}` },
    // As docs/migrating-to-cdktn.md says: this provider asks for an older cdktn.
    overrides: { '@cdktn/provider-azurerm': { cdktn: '$cdktn' } },
    written: withCdktn,
  },
};

export const ENGINES = Object.keys(EDITIONS);

/** The edition for an engine, with its manifest; it must have been built. */
export function editionFor(engine) {
  if (!(engine in EDITIONS)) throw new Error(`${engine} is not one of ${ENGINES.join(', ')}`);
  const edition = EDITIONS[engine];
  if (!existsSync(join(edition.folder, 'package.json'))) {
    throw new Error(`there is no package for ${engine} in ${edition.folder}; write it: npm run cdktn:bindings && npm run cdktn:edition`);
  }
  const manifest = JSON.parse(readFileSync(join(edition.folder, 'package.json'), 'utf8'));
  return { ...edition, engine, manifest, peers: Object.keys(manifest.peerDependencies), majors: promisedMajors(manifest) };
}

/** Versions of Node.js that a package promises to work on. */
function promisedMajors({ name, engines }) {
  const [, least] = /^>=(\d+)(\.\d+)*$/.exec(engines.node) ?? [];
  if (!MAJORS.includes(Number(least))) {
    throw new Error(`${name} promises Node.js "${engines.node}", and the least of the tested versions is one of ${MAJORS.join(', ')}`);
  }
  return MAJORS.filter((major) => major >= Number(least));
}
