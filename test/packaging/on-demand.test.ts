import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  /** Whether it is part of the package that needs it. */
  readonly inBundle?: boolean;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const folder = join(__dirname, '../../scripts/on-demand');
const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

const read = (name: string, file: string): unknown => JSON.parse(readFileSync(join(folder, name, file), 'utf8'));

test('something is installed on demand', () => {
  expect(names).toEqual(['cdktn-cli', 'node-20', 'node-22', 'node-24']);
});

describe.each(names)('%s', (name) => {
  const { dependencies, optionalDependencies } = read(name, 'package.json') as Manifest;
  const { packages } = read(name, 'package-lock.json') as Lock;
  const { '': project, ...installed } = packages;

  test('its versions are exact, and those of its lock file', () => {
    expect(project).toMatchObject({ ...(dependencies && { dependencies }), ...(optionalDependencies && { optionalDependencies }) });
    const wanted = Object.entries({ ...dependencies, ...optionalDependencies });
    expect(wanted).not.toEqual([]);
    for (const [dependency, version] of wanted) expect(installed[`node_modules/${dependency}`]).toMatchObject({ version });
  });

  test('every package has a checksum, and comes from whichever registry npm is set up with', () => {
    const downloaded = Object.entries(installed).filter(([, { inBundle }]) => inBundle !== true);
    const wrong = downloaded.filter(([, { integrity, resolved }]) => integrity === undefined || resolved !== undefined);
    expect(wrong).toEqual([]);
  });
});
