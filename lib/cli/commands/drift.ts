import { DriftFormat } from '../../drift/drift-format';
import { DriftReport } from '../../drift/drift-report';
import { PlanDrift } from '../../drift/plan-drift';
import { counted } from '../../projection/model/words';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { readExports } from '../files/exported-edge';
import { readPlans, type StoredEdgePlan } from '../files/stored-plans';
import { ExitCode, type Terminal } from '../terminal/terminal';
import { wrongUse } from '../terminal/wrong-use';

/** Options of `lync-edge drift`. */
export interface DriftOptions {
  readonly format: DriftFormat;
}

/**
 * Tells what runs beside what is planned.
 *
 * What is wrong with the files is printed here: the bundle of this command has an error class of its own.
 */
export function drift(path: string, folder: string, { format }: DriftOptions, terminal: Terminal): ExitCode {
  try {
    const plans = readPlans(path, terminal).filter((each): each is StoredEdgePlan => 'edge' in each);
    requirePlans(path, plans.length, format);
    const running = readExports(folder, terminal);
    let code = ExitCode.NOTHING_TO_SAY;
    plans.forEach((stored, index) => {
      terminal.progress(`comparing plan ${index + 1} of ${plans.length}`);
      const found = PlanDrift.of(stored.edge, running);
      terminal.out(`${index === 0 ? '' : '\n'}${DriftReport.of(found, format).text}`);
      if (found.hasDrift) code = ExitCode.SOMETHING_TO_SAY;
    });
    return code;
  } catch (error) {
    return wrongUse(error, terminal);
  }
}

function requirePlans(path: string, count: number, format: DriftFormat): void {
  if (count === 0) {
    throw new EdgeValidationError({ property: 'plan', given: `"${path}"`, expected: 'the plan of an Edge pool', fix: 'pass an edge-plan.json, or the folder of several' });
  }
  if (count === 1 || format !== DriftFormat.JSON) return;
  throw new EdgeValidationError({
    property: '--format', given: `${format} for ${counted(count, 'plan')}`, expected: `one plan for the format ${format}`, fix: 'pass one plan file at a time',
  });
}
