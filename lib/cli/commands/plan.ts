import { basename, dirname } from 'node:path';
import { PlanFile } from '../../plan/stored/plan-file';
import { FindingSeverity } from '../../plan/findings/finding';
import { planEdge } from '../../planner';
import { counted } from '../../projection/model/words';
import { atPlace, readRequestFile } from '../../request/request-file';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { readText, writeDocuments } from '../files/files';
import { ExitCode, type Terminal } from '../terminal/terminal';
import { wrongUse } from '../terminal/wrong-use';

/** Options of `lync-edge plan`. */
export interface PlanOptions {
  readonly output?: string;
}

/**
 * Plans a request, and prints or writes the plan. Its findings are told by `lync-edge check`.
 *
 * What is wrong with the request is printed here: the bundle of this command has an error class of its own.
 */
export function plan(path: string, { output }: PlanOptions, terminal: Terminal): ExitCode {
  try {
    const request = readRequestFile(readText(path, 'path'), path);
    terminal.progress('planning');
    const planned = atPlace(path, () => planEdge(request));
    const { text } = PlanFile.ofEdge(planned);
    if (output === undefined) {
      terminal.out(text);
      return ExitCode.NOTHING_TO_SAY;
    }
    writePlan(output, text);
    const open = planned.findings.filter(({ severity, acknowledgement }) => severity !== FindingSeverity.ADVICE && acknowledgement === undefined);
    terminal.err(`plan of ${planned.internal.fqdn} written to ${output}${open.length === 0 ? '' : `; ${counted(open.length, 'finding')}: see lync-edge check ${output}`}\n`);
    return ExitCode.NOTHING_TO_SAY;
  } catch (error) {
    return wrongUse(error, terminal);
  }
}

function writePlan(output: string, text: string): void {
  if (output === '' || /[\\/]$/.test(output)) {
    throw new EdgeValidationError({
      property: '--output', given: JSON.stringify(output), expected: 'the name of a file', fix: 'add a name, such as lsedge.edge-plan.json',
    });
  }
  writeDocuments(dirname(output), [{ fileName: basename(output), text }]);
}
