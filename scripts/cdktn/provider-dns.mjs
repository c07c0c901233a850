// Bindings of the dns provider for cdktn, made from those for cdktf, which come from the same schema: not every registry has
// @cdktn/provider-dns. The tests of the cdktn edition use them; users install the published package.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withNames } from './assembly.mjs';
import { withCdktn } from './rewriting.mjs';

const from = fileURLToPath(new URL('../../node_modules/@cdktf/provider-dns', import.meta.url));
const to = fileURLToPath(new URL('../../.cache/cdktn/node_modules/@cdktn/provider-dns', import.meta.url));

rmSync(to, { recursive: true, force: true });
cpSync(join(from, 'lib'), join(to, 'lib'), { recursive: true });
for (const entry of readdirSync(join(to, 'lib'), { recursive: true })) {
  if (!/\.(js|d\.ts)$/.test(entry)) continue;
  const path = join(to, 'lib', entry);
  writeFileSync(path, withCdktn(readFileSync(path, 'utf8')));
}
writeFileSync(join(to, '.jsii'), withNames(readFileSync(join(from, '.jsii'), 'utf8')));
const { license } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
// The first published version that is for cdktn.
const version = '12.0.0';
writeFileSync(join(to, 'package.json'), `${JSON.stringify({ name: '@cdktn/provider-dns', version, license, main: 'lib/index.js' }, null, 2)}\n`);
