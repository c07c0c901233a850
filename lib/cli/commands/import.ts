import { EdgeImport, type ImportedPool } from '../../imports/edge-import';
import { ImportReport } from '../../imports/import-report';
import { EdgeProgram, ProgramEngine } from '../../imports/program/edge-program';
import { counted } from '../../projection/model/words';
import { RequestFile } from '../../request/request-file';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { IPlanDocument } from '../../values/plan-document';
import { readExports } from '../files/exported-edge';
import { requestFilesIn } from '../files/read-files';
import { refuseToJoin, writeDocuments } from '../files/written-files';
import { ExitCode, type Terminal } from '../terminal/terminal';
import { packageName } from '../version';
import { wrongUse } from '../terminal/wrong-use';

/** Options of `lync-edge import`. */
export interface ImportOptions {
  readonly output?: string;
  /** Whether a program is written too. */
  readonly program?: boolean;
  readonly date?: string;
}

/**
 * Makes requests of the Edge pools that run: prints the only one, or writes them with a report and perhaps a program into a folder.
 * What was not read, contradicts or is to confirm is told in every case; a pool without a value that plans need has no request.
 *
 * What is wrong with the files is printed here: the bundle of this command has an error class of its own.
 */
export function importExports(folder: string, options: ImportOptions, terminal: Terminal): ExitCode {
  try {
    const { output, program = false, date } = options;
    const running = readExports(folder, terminal);
    terminal.progress('importing');
    const imported = EdgeImport.of(running, date === undefined ? {} : { planningDate: date });
    const requests = imported.pools.filter(({ request }) => request !== undefined);
    const report = ImportReport.of(imported);
    if (output === undefined) print(requests, report, program, terminal);
    else {
      const documents = [...requests.flatMap(requestFile), report, ...(program && requests.length > 0 ? [EdgeProgram.of(imported, engine())] : [])];
      const written = writeDocuments(output, documents);
      terminal.out(report.text);
      terminal.err(`${counted(documents.length, 'file')} written to ${output}\n`);
      tellOthers(requestFilesIn(output).filter((path) => !written.includes(path)), terminal);
    }
    return imported.isComplete ? ExitCode.NOTHING_TO_SAY : ExitCode.SOMETHING_TO_SAY;
  } catch (error) {
    return wrongUse(error, terminal);
  }
}

/** Requests of an earlier run, perhaps of a pool that is gone, would be planned with the new ones. */
function tellOthers(requests: readonly string[], terminal: Terminal): void {
  if (requests.length > 0) terminal.err(`requests that are not of this run stay there: ${requests.join(', ')}\n`);
}

function print(requests: readonly ImportedPool[], report: IPlanDocument, program: boolean, terminal: Terminal): void {
  if (program) {
    throw new EdgeValidationError({ property: '--program', given: 'no --output', expected: 'a folder for the program', fix: 'add --output with a folder' });
  }
  const documents = requests.flatMap(requestFile);
  if (documents.length > 1) refuseToJoin('folder', counted(documents.length, 'Edge pool'));
  for (const { text } of documents) terminal.out(text);
  terminal.err(report.text);
}

function requestFile({ fqdn, request }: ImportedPool): IPlanDocument[] {
  if (request === undefined) return [];
  const { fileName, text } = RequestFile.of(request);
  return [{ fileName: `${fqdn.replace(/[^a-z0-9.-]/g, '_')}.${fileName}`, text }];
}

/** Programs are for the engine of the package that this command is part of. */
function engine(): ProgramEngine {
  return packageName().startsWith(ProgramEngine.CDKTN) ? ProgramEngine.CDKTN : ProgramEngine.CDKTF;
}
