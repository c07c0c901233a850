import type { EdgePlan } from '../../plan/edge-plan';
import { EdgeValidationError, type EdgeProblem } from '../../values/edge-validation-error';
import { nearestWord } from '../../values/nearest-word';
import { didYouMean, quote } from '../../values/refusals';
import type { FailoverRehearsal, FailoverRow } from './failover-rehearsal';
import { internalRows } from './internal-rows';
import type { Outage } from './outage';
import { partnerRows, publicImRows, xmppRows } from './partner-rows';
import { exchangeUmRows, sessionRow, userRows } from './user-rows';

/** What a server is called that stands for any other. */
const SILENT_SERVER = 'the silent server';

/**
 * Who still connects while servers of a pool are silent, and why. Undefined for a single server, which has no failover.
 *
 * @param silent computer names of the silent servers
 * @throws EdgeValidationError for no name, and for a name that no server of the plan has.
 */
export function rehearse(plan: EdgePlan, silent: readonly string[]): FailoverRehearsal | undefined {
  const names = [...new Set(silent)].sort();
  requireServers(plan, names);
  if (plan.servers.length < 2) return undefined;
  const outage = outageOf(plan, names, inWords(names, 'and'), inWords(names, 'or'));
  return { title: `with ${outage.silent} silent`, silent: names, isAnyOne: false, serversLeft: outage.left, rows: rowsOf(outage) };
}

/** Who still connects while one of a pool's servers is silent; servers for which the same holds share an entry. */
export function rehearseEach(plan: EdgePlan): FailoverRehearsal[] {
  if (plan.servers.length < 2) return [];
  const active = plan.servers.filter(({ drained }) => drained !== true).map(({ computerName }) => computerName).sort();
  const groups = new Map<string, { readonly outage: Outage; readonly rows: FailoverRow[]; readonly names: string[] }>();
  for (const name of active) {
    const outage = outageOf(plan, [name], SILENT_SERVER, SILENT_SERVER);
    const rows = rowsOf(outage);
    const key = JSON.stringify(rows);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { outage, rows, names: [name] });
    else group.names.push(name);
  }
  return [...groups.values()].map(({ outage, rows, names }) => ({
    title: names.length === active.length && names.length > 1
      ? 'with any one server silent'
      : `with ${names.join(' or ')} silent`,
    silent: names, isAnyOne: true, serversLeft: outage.left, rows,
  }));
}

function outageOf(plan: EdgePlan, names: readonly string[], silent: string, either: string): Outage {
  const active = plan.servers.filter(({ drained }) => drained !== true);
  const left = active.filter(({ computerName }) => !names.includes(computerName)).length;
  return { plan, silent, either, left, areDrained: left === active.length };
}

function rowsOf(outage: Outage): FailoverRow[] {
  return [
    ...userRows(outage), sessionRow(outage), ...partnerRows(outage), ...xmppRows(outage), ...publicImRows(outage),
    ...exchangeUmRows(outage), ...internalRows(outage),
  ];
}

function requireServers({ servers }: EdgePlan, names: readonly string[]): void {
  const known = servers.map(({ computerName }) => computerName);
  const expected = `computer names of servers of the plan: ${known.join(', ')}`;
  if (names.length === 0) {
    throw new EdgeValidationError({ property: 'silent', given: 'no server', expected, fix: 'pass the names of silent servers' });
  }
  const [first, ...others] = names.filter((name) => !known.includes(name)).map((name): EdgeProblem => {
    const nearest = nearestWord(name, known);
    return {
      property: 'silent', given: quote(name), expected,
      fix: nearest === undefined ? `use one of ${known.join(', ')}` : didYouMean(nearest),
    };
  });
  if (first !== undefined) throw new EdgeValidationError(first, undefined, others);
}

function inWords(names: readonly string[], conjunction: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${conjunction} ${names.slice(-1).join('')}`;
}
