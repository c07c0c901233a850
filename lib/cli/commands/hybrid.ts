import { HybridMove, type HybridMoveProps } from '../../hybrid/hybrid-move';
import { TenantComparison } from '../../hybrid/tenant-comparison';
import type { EdgePlan } from '../../plan/edge-plan';
import { counted } from '../../projection/model/words';
import { TextReport } from '../../reports/text-report';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { readExports } from '../files/exported-edge';
import { readPlans, type StoredPlan } from '../files/stored-plans';
import { ExitCode, type Terminal } from '../terminal/terminal';
import { wrongUse } from '../terminal/wrong-use';

/** Options of `lync-edge hybrid`. */
export interface HybridOptions {
  /** Folder with exports. */
  readonly running?: string;
}

/**
 * Prints the move of each Edge pool with federation to Microsoft 365: its stages and steps. With exports, prints first where both sides
 * differ from the plans.
 *
 * What is wrong with the files is printed here: the bundle of this command has an error class of its own.
 */
export function hybrid(path: string, { running }: HybridOptions, terminal: Terminal): ExitCode {
  try {
    const plans = readPlans(path, terminal);
    const pools = plans.flatMap((plan) => ('edge' in plan ? [plan.edge] : []));
    const moves = movesOf(path, pools, plans, terminal);
    const comparison = running === undefined ? undefined : TenantComparison.ofRunning(pools, readExports(running, terminal, '--running'));
    const tables = [...comparison === undefined ? [] : [comparison.tables], ...moves.map((move) => move.tables)];
    terminal.out(tables.map((each) => TextReport.of(each).text).join('\n'));
    if (comparison === undefined) return ExitCode.NOTHING_TO_SAY;
    // What was not read may differ.
    return comparison.differences.length + comparison.notCompared.length === 0 ? ExitCode.NOTHING_TO_SAY : ExitCode.SOMETHING_TO_SAY;
  } catch (error) {
    return wrongUse(error, terminal);
  }
}

function movesOf(path: string, pools: readonly EdgePlan[], plans: readonly StoredPlan[], terminal: Terminal): HybridMove[] {
  const federated = pools.filter(({ federation }) => federation !== undefined);
  if (federated.length === 0) {
    throw new EdgeValidationError({
      property: 'path', given: path, expected: 'the plan of an Edge pool with federation', fix: 'pass the plan of the pool that is the route for federation',
    });
  }
  const props = proxyOf(plans, terminal);
  return federated.map((pool) => HybridMove.of(pool, props));
}

/** Several reverse proxies do not say which one belongs to the pool. */
function proxyOf(plans: readonly StoredPlan[], terminal: Terminal): HybridMoveProps {
  const proxies = plans.flatMap((plan) => ('edge' in plan ? [] : [plan.reverseProxy]));
  const [reverseProxy, other] = proxies;
  if (reverseProxy === undefined) return {};
  if (other === undefined) return { reverseProxy };
  terminal.err(`the records of ${counted(proxies.length, 'reverse proxy', 'reverse proxies')} are left out: pass the plan of the one that belongs to the pool\n`);
  return {};
}
