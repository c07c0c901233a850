import type { RunningEdge } from '../../running/model/running-edge';
import { plainComment } from '../../running/read/plain-text';
import { readRunningEdge } from '../../running/read-running-edge';
import { readExportFiles } from './export-files';
import type { Terminal } from '../terminal/terminal';

/** What this program writes, perhaps into the same folder. */
const OWN = /(?:^|[./])(?:edge-request|edge-plan|reverse-proxy-plan|edge-drift|edge-review)\.(?:json|txt)$/;

/** As many names as a reader takes in. */
const MOST_SHOWN = 20;

/**
 * What runs, by the exports at a path. The files that were passed over are named.
 *
 * @param property name of the argument or option, for errors
 * @throws EdgeValidationError for a path that cannot be read or has no exports, and for every file that is not a valid export.
 */
export function readExports(path: string, terminal: Terminal, property = 'folder'): RunningEdge {
  terminal.progress('reading the exports');
  const { documents, passedOver } = readExportFiles(path, property);
  const own = documents.filter(({ fileName }) => OWN.test(fileName)).map(({ fileName }) => fileName);
  const skipped = [...passedOver, ...own].sort();
  if (skipped.length > 0) {
    const more = skipped.length - MOST_SHOWN;
    const names = skipped.slice(0, MOST_SHOWN).map(plainComment).join(', ');
    terminal.err(`not read, because they are not exports: ${names}${more > 0 ? ` and ${more} more` : ''}\n`);
  }
  return readRunningEdge(documents.filter(({ fileName }) => !OWN.test(fileName)));
}
