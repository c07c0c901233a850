import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runOrThrow } from './command';
import type { Edition } from './editions';
import type { Manifest } from './manifest';

/** A package as `npm publish` would send it. */
export interface PackedPackage {
  readonly name: string;
  readonly tarball: string;
  readonly size: number;
  readonly integrity: string;
  readonly manifest: Manifest;
  /** Text of each file by its path in the package; of a compressed one, what is in it. */
  readonly files: ReadonlyMap<string, string>;
}

interface NpmPack {
  readonly filename: string;
  readonly size: number;
  readonly integrity: string;
}

/** Packs what is built. Scripts would build it anew. */
function npmPack(edition: Edition, args: readonly string[]): NpmPack {
  const { stdout } = runOrThrow('npm', ['pack', '--ignore-scripts', '--json', '--loglevel', 'error', ...args], edition.folder);
  const [packed] = JSON.parse(stdout) as readonly NpmPack[];
  if (packed === undefined) throw new Error(`npm pack packed nothing of ${edition.packageName}`);
  return packed;
}

/** Checksum of the package that would be packed now. */
export function integrityNow(edition: Edition): string {
  return npmPack(edition, ['--dry-run']).integrity;
}

/** Packs an edition into a folder, and reads the package. */
export async function packEdition(edition: Edition, target: string): Promise<PackedPackage> {
  mkdirSync(target, { recursive: true });
  const { filename, size, integrity } = npmPack(edition, ['--pack-destination', target]);
  const tarball = join(target, filename);
  const { createPackageFromTarballData } = await import('@arethetypeswrong/core');
  const read = createPackageFromTarballData(new Uint8Array(readFileSync(tarball)));
  const prefix = `/node_modules/${edition.packageName}/`;
  const paths = read.listFiles().map((file) => file.slice(prefix.length)).sort();
  const textOf = (path: string): string => (
    path.endsWith('.gz') ? gunzipSync(readFileSync(join(edition.folder, path))).toString() : read.readFile(`${prefix}${path}`));
  const files = new Map(paths.map((path) => [path, textOf(path)]));
  const manifest = JSON.parse(files.get('package.json') ?? '{}') as Manifest;
  return { name: edition.packageName, tarball, size, integrity, manifest, files };
}
