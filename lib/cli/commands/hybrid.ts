import { HybridMove } from '../../hybrid/hybrid-move';
import { TextReport } from '../../reports/text-report';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { readPlans } from '../files/stored-plans';
import { ExitCode, type Terminal } from '../terminal/terminal';

/** Prints the move of each Edge pool with federation to Microsoft 365: its stages and steps. */
export function hybrid(path: string, terminal: Terminal): ExitCode {
  const plans = readPlans(path, terminal);
  const pools = plans.flatMap((plan) => ('edge' in plan && plan.edge.federation !== undefined ? [plan.edge] : []));
  const proxies = plans.flatMap((plan) => ('edge' in plan ? [] : [plan.reverseProxy]));
  if (pools.length === 0) {
    throw new EdgeValidationError({
      property: 'path', given: path, expected: 'the plan of an Edge pool with federation', fix: 'pass the plan of the pool that is the route for federation',
    });
  }
  // Several reverse proxies do not say which one belongs to the pool.
  const [reverseProxy, other] = proxies;
  const props = reverseProxy === undefined || other !== undefined ? {} : { reverseProxy };
  for (const pool of pools) terminal.out(TextReport.of(HybridMove.of(pool, props).tables).text);
  return ExitCode.NOTHING_TO_SAY;
}
