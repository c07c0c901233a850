// What is in the package.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { ensure } from '../command.mjs';

export const PUBLISHED_FILES = [
  ['publint finds no problems', lintPackage],
  ['installs in an empty project', checkInstalled],
];

async function lintPackage({ tarball }) {
  const bytes = readFileSync(tarball);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
  const lines = messages.map((message) => `${message.type}: ${formatMessage(message, pkg, { color: false })}`);
  ensure(!messages.some(({ type }) => type === 'error'), `publint:\n${lines.join('\n')}`);
  for (const line of lines) console.log(`  ${line}`);
}

function checkInstalled({ packageFolder, edition: { manifest, peers } }) {
  for (const file of ['LICENSE', 'README.md', 'package.json', manifest.main, manifest.types]) {
    ensure(existsSync(join(packageFolder, file)), `the package has no ${file}`);
  }
  for (const peer of peers) {
    ensure(
      !existsSync(join(packageFolder, 'node_modules', peer)),
      `the package contains a copy of ${peer}; list it only in peerDependencies`,
    );
  }
}
