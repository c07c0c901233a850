import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

/** One of the two packages that are made from one build. */
export interface Edition {
  readonly engine: 'cdktf' | 'cdktn';
  readonly packageName: string;
  /** What `npm pack` packs. */
  readonly folder: string;
}

export const EDITIONS: readonly [Edition, Edition] = [
  { engine: 'cdktf', packageName: 'cdktf-lync-edge', folder: ROOT },
  { engine: 'cdktn', packageName: 'cdktn-lync-edge', folder: join(ROOT, '.cache/cdktn/package') },
];

/** Where the packages, their checksums and the text of the release are put. */
export const RELEASE_FOLDER = join(ROOT, '.cache/release');
