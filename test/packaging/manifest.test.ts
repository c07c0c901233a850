import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly main: string;
  readonly types: string;
  readonly files: readonly string[];
  readonly homepage: string;
  readonly repository: { readonly type: string; readonly url: string };
  readonly bugs: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const root = join(__dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');

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

  // npm, the changelog and its readers follow these to one and the same place.
  test('the repository, the issues and the home page have one address, to which the changelog links', () => {
    const home = 'https://github.com/cdktf-lync-edge/cdktf-lync-edge';
    expect(manifest.repository).toEqual({ type: 'git', url: `git+${home}.git` });
    expect(manifest.bugs).toBe(`${home}/issues`);
    expect(manifest.homepage).toBe(`${home}#readme`);
    const links = [...changelog.matchAll(/^\[[^\]]+\]: (\S+)$/gm)].map(([, url]) => String(url));
    expect(links).not.toHaveLength(0);
    expect(links.filter((url) => !url.startsWith(`${home}/`))).toEqual([]);
  });

  test('the files that it refers to are published', () => {
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

describe('CHANGELOG.md', () => {
  const versions = [...changelog.matchAll(/^## \[([^\]]+)\]/gm)].map(([, version]) => version);

  test('begins with unreleased changes, and has every version once', () => {
    expect(versions[0]).toBe('Unreleased');
    expect(versions).toEqual([...new Set(versions)]);
  });

  test('has a link for every version', () => {
    const links = [...changelog.matchAll(/^\[([^\]]+)\]: \S+$/gm)].map(([, version]) => version);
    expect(links).toEqual(versions);
  });

  test('sorts changes by the kinds of Keep a Changelog', () => {
    const kinds = [...changelog.matchAll(/^### (.+)$/gm)].map(([, kind]) => kind);
    expect(kinds).not.toHaveLength(0);
    for (const kind of kinds) expect(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']).toContain(kind);
  });
});
