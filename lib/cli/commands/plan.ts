import { basename, dirname } from 'node:path';
import type { EdgePlan } from '../../plan/edge-plan';
import { FindingSeverity } from '../../plan/findings/finding';
import { PlanFile } from '../../plan/stored/plan-file';
import { planEdge } from '../../planner';
import { counted } from '../../projection/model/words';
import { atPlace, readRequestFile } from '../../request/request-file';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { planFileOf } from '../files/file-names';
import { isFolder, type ReadFile, readRequestFiles, readText } from '../files/read-files';
import { isExistingFolder, refuseToJoin, requireDistinct, writeDocuments } from '../files/written-files';
import { ExitCode, type Terminal } from '../terminal/terminal';
import { wrongUse } from '../terminal/wrong-use';

/** Options of `lync-edge plan`. */
export interface PlanOptions {
  readonly output?: string;
}

/**
 * Plans a request, or those of a folder, and prints or writes the plans. All of them are planned before one is written. Their
 * findings are told by `lync-edge check`.
 *
 * What is wrong with a request is printed here: the bundle of this command has an error class of its own.
 */
export function plan(path: string, { output }: PlanOptions, terminal: Terminal): ExitCode {
  try {
    if (isFolder(path, 'path')) planFolder(path, output, terminal);
    else planFile(path, output, terminal);
    return ExitCode.NOTHING_TO_SAY;
  } catch (error) {
    return wrongUse(error, terminal);
  }
}

function planFile(path: string, output: string | undefined, terminal: Terminal): void {
  terminal.progress('planning');
  const planned = plannedRequest({ path, text: readText(path, 'path') });
  const { text } = PlanFile.ofEdge(planned);
  if (output === undefined) {
    terminal.out(text);
    return;
  }
  if (output === '' || /[\\/]$/.test(output) || isExistingFolder(output)) {
    throw new EdgeValidationError({
      property: '--output', given: JSON.stringify(output), expected: 'the name of a file for the plan of one request',
      fix: 'add a name, such as lsedge.edge-plan.json, or pass the folder with the requests',
    });
  }
  const [written = output] = writeDocuments(dirname(output), [{ fileName: basename(output), text }]);
  tellWritten(planned, written, terminal);
}

function planFolder(folder: string, output: string | undefined, terminal: Terminal): void {
  const requests = readRequestFiles(folder, 'path');
  if (output === undefined) refuseToJoin('path', counted(requests.length, 'request'));
  const plans = requests.map((request, index) => {
    terminal.progress(`planning request ${index + 1} of ${requests.length}`);
    return { planned: plannedRequest(request), fileName: planFileOf(request.path) };
  });
  const documents = plans.map(({ planned, fileName }) => ({ fileName, text: PlanFile.ofEdge(planned).text }));
  requireDistinct(documents, { several: 'requests whose plan is', fix: 'pass one of their folders at a time' });
  const written = writeDocuments(output, documents);
  plans.forEach(({ planned, fileName }, index) => tellWritten(planned, written[index] ?? fileName, terminal));
}

function plannedRequest({ path, text }: ReadFile): EdgePlan {
  const request = readRequestFile(text, path);
  return atPlace(path, () => planEdge(request));
}

function tellWritten({ internal, findings }: EdgePlan, path: string, terminal: Terminal): void {
  const open = findings.filter(({ severity, acknowledgement }) => severity !== FindingSeverity.ADVICE && acknowledgement === undefined);
  terminal.err(`plan of ${internal.fqdn} written to ${path}${open.length === 0 ? '' : `; ${counted(open.length, 'finding')}: see lync-edge check ${path}`}\n`);
}
