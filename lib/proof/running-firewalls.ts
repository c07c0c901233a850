import type { EdgePlan } from '../plan/edge-plan';
import type { RunningEdge } from '../running/model/running-edge';
import type { RunningFirewallRow } from '../running/model/running-firewall-row';
import { EdgeValidationError } from '../values/edge-validation-error';
import { FirewallVerdict, ProvedDocument } from '../values/firewall-verdict';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { FirewallProof } from './firewall-proof';
import { perimeterSide } from './firewall-rows/perimeter-side';
import { namedAddresses, writtenRows } from './firewall-rows/written-rows';
import { AddressSet } from './packet-space';
import { serverAddresses } from './permits-of-plan';
import { localPrefixes } from './security-groups/local-prefixes';
import { shortList } from './short-list';
import { hasSecurityGroups } from './verdict-of-code';

/** A firewall as a file has it: rows of one side, or the groups of a network interface. */
export interface RunningFirewall {
  readonly file: string;
  /** Absent if the file does not tell. */
  readonly side?: EdgeSide;
  /** Rows, or the output of `az network nic list-effective-nsg`. */
  readonly rules: readonly RunningFirewallRow[] | string;
}

/** A firewall, and whether it permits what a plan asks for; the verdict has a problem if it could not be compared. */
export interface ProvedFirewall {
  readonly file: string;
  readonly side?: EdgeSide;
  readonly verdict: FirewallVerdict;
}

/** What exports tell of firewalls. */
type FirewallExports = Pick<RunningEdge, 'firewallRows' | 'effectiveRules'>;

/** The firewalls of all files, in the order of their names. A file with rows of both sides is two firewalls. */
export function runningFirewalls({ firewallRows, effectiveRules }: FirewallExports): RunningFirewall[] {
  const byFile = new Map<string, RunningFirewallRow[]>();
  for (const row of firewallRows) {
    const known = byFile.get(row.source.file);
    if (known === undefined) byFile.set(row.source.file, [row]);
    else known.push(row);
  }
  const ofRows = [...byFile].flatMap(([file, rows]): RunningFirewall[] => {
    if (rows.some(({ side }) => side === undefined)) return [{ file, rules: rows }];
    return Object.values(EdgeSide).map((side) => ({ file, side, rules: rows.filter((row) => row.side === side) })).filter(({ rules }) => rules.length > 0);
  });
  const ofGroups = effectiveRules.map(({ side, text, source: { file } }) => ({ file, ...(side === undefined ? {} : { side }), rules: text }));
  return [...ofRows, ...ofGroups].sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0));
}

/**
 * The addresses of a plan's Edge that a firewall names. Undefined if it names none at the end of the Edge, neither of this one nor of
 * others, or if its side or its rules cannot be read: then it may be about any Edge.
 */
export function namedOfPlan(plan: EdgePlan, { side, rules }: RunningFirewall): AddressSet | undefined {
  if (side === undefined) return undefined;
  try {
    if (typeof rules !== 'string') return namedAddresses(writtenRows(rules), perimeterSide(plan, side));
    const prefixes = localPrefixes(rules);
    if (prefixes.length === 0) return undefined;
    return AddressSet.ofPrefixes(prefixes, 'prefixes').intersection(AddressSet.ofPrefixes(serverAddresses(plan, side), 'plan.servers'));
  } catch (error) {
    if (!(error instanceof EdgeValidationError)) throw error;
    return undefined;
  }
}

/** The verdict about one firewall. */
export function provedFirewall(plan: EdgePlan, firewall: RunningFirewall): ProvedFirewall {
  const { file, side, rules } = firewall;
  const comparedWith = typeof rules === 'string' ? ProvedDocument.EFFECTIVE_GROUPS : ProvedDocument.FIREWALL_ROWS;
  const unknown = (problem: string): FirewallVerdict => FirewallVerdict._unknown(plan.internal.fqdn, comparedWith, problem);
  const verdict = (): FirewallVerdict => {
    if (side === undefined) return unknown(unknownSide(rules));
    if (typeof rules === 'string' && !hasSecurityGroups(plan)) return unknown('the plan is not for Azure, and the file has security groups of Azure');
    if (namedOfPlan(plan, firewall)?.isEmpty === true) return unknown(aboutOthers(plan, side, rules));
    try {
      return typeof rules === 'string' ? FirewallProof.ofEffectiveGroups(plan, side, rules) : FirewallProof.ofFirewallRows(plan, side, [...rules]);
    } catch (error) {
      if (!(error instanceof EdgeValidationError)) throw error;
      return unknown(`${error.given}; expected ${error.expected}`);
    }
  };
  return { file, ...(side === undefined ? {} : { side }), verdict: verdict() };
}

/** The verdicts about every firewall of the exports, in the order of the files. */
export function provedFirewalls(plan: EdgePlan, running: FirewallExports): ProvedFirewall[] {
  return runningFirewalls(running).map((firewall) => provedFirewall(plan, firewall));
}

function unknownSide(rules: readonly RunningFirewallRow[] | string): string {
  if (typeof rules === 'string') return 'the name of the file does not tell the side of the network interface: it needs external or internal in it';
  const without = rules.filter(({ side }) => side === undefined);
  const which = without.length === rules.length ? 'neither its rows nor its name tell'
    : `${without.length} of ${rules.length} rows, such as ${without[0]?.source.place ?? ''}, do not tell`;
  return `${which} the side: the name needs external or internal in it, or the column side must have it in each row`;
}

function aboutOthers(plan: EdgePlan, side: EdgeSide, rules: readonly RunningFirewallRow[] | string): string {
  const what = typeof rules === 'string' ? 'none of its rules is' : 'none of its rows is';
  return `${what} about ${plan.internal.fqdn}, whose ${side} addresses are ${shortList(serverAddresses(plan, side))}`
    + (typeof rules !== 'string' && side === EdgeSide.EXTERNAL ? '; if they have public addresses in place of these, the plan must have those too' : '');
}
