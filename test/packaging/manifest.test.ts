import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly main: string;
  readonly types: string;
  readonly files: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const root = join(__dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

describe('package.json', () => {
  // A second copy of cdktf or constructs in the user's tree silently skips Aspects and validations.
  test.each(['cdktf', 'constructs', '@cdktf/provider-azurerm', '@cdktf/provider-dns'])(
    '%s comes from the user, and is installed here for the tests',
    (name) => {
      expect(manifest.peerDependencies).toHaveProperty([name]);
      expect(manifest.devDependencies).toHaveProperty([name]);
      expect(manifest.dependencies).not.toHaveProperty([name]);
    },
  );

  test('what it points to is published', () => {
    for (const entry of [manifest.main, manifest.types]) {
      expect(manifest.files).toContain(entry.split('/')[0]);
    }
  });

  test('every step of the CI run is a script', () => {
    const ci = readFileSync(join(root, '.ci/run'), 'utf8');
    const steps = [...ci.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) expect(manifest.scripts).toHaveProperty([step]);
  });

  test('every script of its own exists', () => {
    const files = Object.values(manifest.scripts).flatMap((script) => script.match(/\bscripts\/\S+/g) ?? []);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  });
});
