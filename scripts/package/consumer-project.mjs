// An empty project with the package, packed as `npm publish` would. It is outside of the repository, whose packages Node.js would
// find otherwise.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure, run } from './command.mjs';
import { root } from './editions.mjs';

const INSTALL = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--install-links'];

/** Programs of users. */
const PROGRAMS = join(import.meta.dirname, 'consumer');

/**
 * Calls a function with the folder for packed packages and their projects. That of LYNC_EDGE_PACKAGES is kept, so that several
 * commands can use what the first one installs; without it, the folder is temporary.
 */
export async function withPackages(use) {
  const kept = process.env.LYNC_EDGE_PACKAGES;
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'edge-packages-'));
  try {
    return await use(folder);
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

export class ConsumerProject {
  constructor(edition, folder, tarball) {
    this.edition = edition;
    this.folder = folder;
    this.tarball = tarball;
  }

  /** The project of an edition in the folder for packages; it is installed anew if the package is another one now. */
  static async of(edition, packages, { built }) {
    const folder = join(packages, edition.engine);
    mkdirSync(folder, { recursive: true });
    const project = new ConsumerProject(edition, join(folder, 'project'), await pack(edition, folder, built));
    if (!project.isInstalled()) await project.install();
    return project;
  }

  get packageFolder() {
    return join(this.folder, 'node_modules', this.edition.manifest.name);
  }

  isInstalled() {
    const file = join(this.folder, 'package-lock.json');
    if (!existsSync(file)) return false;
    const { integrity } = readJson(file).packages[`node_modules/${this.edition.manifest.name}`] ?? {};
    return integrity === `sha512-${createHash('sha512').update(readFileSync(this.tarball)).digest('base64')}`;
  }

  /** The package, its peers and TypeScript, in the versions that this repository tests with. */
  async install() {
    rmSync(this.folder, { recursive: true, force: true });
    const { versions, peers, manifest, overrides } = this.edition;
    const versionOf = (name) => versions[name] ?? readJson(join(root, 'node_modules', name, 'package.json')).version;
    writeJson(join(this.folder, 'package.json'), {
      name: 'consumer',
      private: true,
      dependencies: {
        ...Object.fromEntries([...peers, 'typescript'].map((name) => [name, versionOf(name)])),
        [manifest.name]: `file:${this.tarball}`,
      },
      overrides,
    });
    await run('npm', INSTALL, this.folder);
  }

  /** An empty folder of the project. */
  empty(...name) {
    const folder = join(this.folder, ...name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** The text of a program of a user. */
  program(name) {
    return this.edition.written(readFileSync(join(PROGRAMS, name), 'utf8'));
  }
}

/** Packs what is in dist, or what `npm run build` writes now. */
async function pack({ folder: source, manifest }, folder, built) {
  ensure(!built || existsSync(join(source, manifest.main)), `${manifest.name} is not built: run "npm run build"`);
  await run('npm', ['pack', ...(built ? ['--ignore-scripts'] : []), '--pack-destination', folder], source);
  const tarball = join(folder, `${manifest.name}-${manifest.version}.tgz`);
  ensure(existsSync(tarball), `npm pack did not create ${tarball}`);
  return tarball;
}

export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function writeJson(file, value) {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}
