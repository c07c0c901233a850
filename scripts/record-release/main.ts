// Records what this version of the library synthesizes, for the tests that upgrade a deployment of it, and its public API, with which the
// next version is compared (CONTRIBUTING.md). A recorded release is never changed: users have deployed it.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { DEPLOYMENTS } from '../../test-terraform/support/deployments';
import { ROOT } from '../release/editions';
import { API_RELEASES } from '../release/former-release';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const target = join(ROOT, 'test-terraform/releases', version);

if (existsSync(target)) {
  console.error(`release ${version} is recorded already: set the version of the next one in package.json first`);
  process.exitCode = 1;
} else {
  mkdirSync(target, { recursive: true });
  const outdir = mkdtempSync(join(tmpdir(), 'record-release-'));
  for (const [name, build] of Object.entries(DEPLOYMENTS)) {
    const app = new App({ outdir: join(outdir, name) });
    const { node } = build(app);
    app.synth();
    const json = JSON.parse(readFileSync(join(app.outdir, 'stacks', node.id, 'cdk.tf.json'), 'utf8')) as unknown;
    writeFileSync(join(target, `${name}.json`), `${JSON.stringify(withoutMetadata(json), undefined, 1)}\n`);
  }
  rmSync(outdir, { recursive: true });
  mkdirSync(API_RELEASES, { recursive: true });
  copyFileSync(join(ROOT, 'docs/api-report.api.md'), join(API_RELEASES, `${version}.api.md`));
  console.log(`recorded the API, and ${Object.keys(DEPLOYMENTS).length} configurations of ${version}`);
}

/** Without cdktf's notes and the place of the state, which have paths of the machine. */
function withoutMetadata(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMetadata);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '//' && key !== 'backend').map(([key, each]) => [key, withoutMetadata(each)]));
}
