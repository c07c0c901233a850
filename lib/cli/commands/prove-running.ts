import { differenceLines } from '../../proof/difference-lines';
import { provedFirewall, type RunningFirewall, runningFirewalls } from '../../proof/running-firewalls';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { readExports } from '../files/exported-edge';
import { fittingPlans } from '../files/fitting-plans';
import { readPlans, type StoredEdgePlan } from '../files/stored-plans';
import { ExitCode, paragraphs, type Terminal } from '../terminal/terminal';
import { wrongUse } from '../terminal/wrong-use';
import type { ProveOptions } from './prove';

/** Options of `lync-edge prove` with what runs. */
export interface ProveRunningOptions extends ProveOptions {
  /** A folder with exports, or one file. */
  readonly running: string;
}

/**
 * Compares each firewall that runs with the plan whose addresses it holds.
 *
 * What is wrong with the files is printed here: the bundle of this command has an error class of its own.
 */
export function proveRunning(path: string, options: ProveRunningOptions, terminal: Terminal): ExitCode {
  try {
    refuseOthers(options);
    const all = readPlans(path, terminal);
    const plans = all.filter((each): each is StoredEdgePlan => 'edge' in each);
    if (plans.length === 0) {
      throw new EdgeValidationError({ property: 'path', given: `"${path}"`, expected: 'the plan of an Edge pool, for what runs', fix: 'pass an edge-plan.json, or the folder of several' });
    }
    const firewalls = runningFirewalls(readExports(options.running, terminal));
    if (firewalls.length === 0) refuseWithoutFirewalls(options.running);
    const fitting = firewalls.map((firewall) => ({ firewall, plans: fittingPlans(firewall, plans) }));
    let code = ExitCode.NOTHING_TO_SAY;
    fitting.forEach(({ firewall, plans: its }, index) => {
      terminal.progress(`proving firewall ${index + 1} of ${firewalls.length}`);
      if (!isProved(firewall, its, terminal)) code = ExitCode.SOMETHING_TO_SAY;
    });
    tellOthers(all.filter((each) => 'reverseProxy' in each).map((each) => each.path), plans, fitting, terminal);
    return code;
  } catch (error) {
    return wrongUse(error, terminal);
  }
}

/** Prints a paragraph for each plan of a firewall. */
function isProved(firewall: RunningFirewall, plans: readonly StoredEdgePlan[], terminal: Terminal): boolean {
  const { file, side } = firewall;
  if (plans.length === 0) {
    terminal.out(paragraphs(`${file}, ${side ?? ''}`, ['not compared: it has no address of a server of these plans']));
    return false;
  }
  return plans.map(({ edge }) => {
    const { verdict } = provedFirewall(edge, firewall);
    const lines = verdict.problem === undefined ? [verdict.summary, ...differenceLines(verdict)] : [`not compared: ${verdict.problem}`];
    terminal.out(paragraphs(side === undefined ? file : `${file}, ${side}, for ${edge.internal.fqdn}`, lines));
    return verdict.isProved;
  }).every((each) => each);
}

/** What nobody asked for in so many words, and may believe to be proved. */
function tellOthers(
  proxies: readonly string[], plans: readonly StoredEdgePlan[], fitting: readonly { readonly firewall: RunningFirewall; readonly plans: readonly StoredEdgePlan[] }[], terminal: Terminal,
): void {
  for (const path of proxies) terminal.out(paragraphs(path, ['not compared: exports are compared with plans of Edge pools']));
  for (const plan of plans) {
    const without = Object.values(EdgeSide).filter((side) => !fitting.some((each) => each.firewall.side === side && each.plans.includes(plan)));
    if (without.length > 0) terminal.err(`${plan.edge.internal.fqdn}: no file is about its ${without.join(' and its ')} firewall\n`);
  }
}

function refuseOthers(options: ProveRunningOptions): void {
  const given = (['terraform', 'effective', 'side'] as const).filter((name) => options[name] !== undefined).map((name) => `--${name}`);
  if (given.length === 0) return;
  throw new EdgeValidationError({
    property: '--running', given: `--running with ${given.join(' and ')}`, expected: 'one thing to compare the plans with',
    fix: given.includes('--terraform') ? 'prove what runs and what Terraform has one after the other'
      : 'omit the others: the names of the files in the folder tell the sides',
  });
}

function refuseWithoutFirewalls(path: string): never {
  throw new EdgeValidationError({
    property: '--running', given: `"${path}", without a file about firewalls`,
    expected: 'rows of a firewall as .csv, with external or internal in the name, or the output of "az network nic list-effective-nsg -o json"',
    fix: 'export the rules of the firewalls on both sides into the folder',
  });
}
