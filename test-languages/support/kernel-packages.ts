import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A package as the kernel loads it. */
export interface KernelPackage {
  readonly name: string;
  readonly version: string;
  readonly tarball: string;
}

export const ROOT = resolve(__dirname, '../..');

/** Where scripts/languages/kernel.mjs prepares the kernel. */
export const KERNEL_FOLDER = join(ROOT, '.cache/languages/kernel');

/** The packages in the order in which they are loaded: the library is the last one. */
export function kernelPackages(): KernelPackage[] {
  return JSON.parse(readFileSync(join(KERNEL_FOLDER, 'packages.json'), 'utf8')) as KernelPackage[];
}
