import { counted } from '../../projection/model/words';
import { CollectionScripts } from '../../running/collect/collection-scripts';
import { writeDocuments } from '../files/written-files';
import { ExitCode, type Terminal } from '../terminal/terminal';

/** Options of `lync-edge collect`. */
export interface CollectOptions {
  readonly output: string;
}

/** Writes the scripts that read what runs now into a folder. */
export function collect(edgeServers: readonly string[], { output }: CollectOptions, terminal: Terminal): ExitCode {
  const { documents } = CollectionScripts.of({ edgeServers: [...edgeServers] });
  writeDocuments(output, documents);
  terminal.err(`${counted(documents.length, 'script')} written to ${output}\n`);
  return ExitCode.NOTHING_TO_SAY;
}
