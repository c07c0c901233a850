import type { FirewallVerdict, ProvedBox } from '../values/firewall-verdict';
import { shortList } from './short-list';

/** Lines of each kind; the last one counts the others. */
const MOST_LINES = 20;

/**
 * How the rows of a firewall differ from a plan: a line for each rule of the plan and the row that stops it, and for each row that
 * lets too much through.
 */
export function rowDifferenceLines({ missing, extra }: FirewallVerdict): string[] {
  return [
    ...linesOf('missing', missing, ({ planRules, tableRows, securityRules }) => {
      const asked = `asked for by ${planRules.join(', ')}${tableRows.length === 0 ? '' : ` (${shortList(tableRows)})`}`;
      return `${asked}, ${securityRules.length === 0 ? 'and no row allows it' : `stopped by ${securityRules.join(', ')}`}`;
    }),
    ...linesOf('extra', extra, ({ securityRules }) => `let through by ${securityRules.join(', ')}`),
  ];
}

function linesOf(kind: string, boxes: readonly ProvedBox[], reason: (box: ProvedBox) => string): string[] {
  const byReason = new Map<string, ProvedBox[]>();
  for (const box of boxes) {
    const key = reason(box);
    const known = byReason.get(key);
    if (known === undefined) byReason.set(key, [box]);
    else known.push(box);
  }
  const all = [...byReason].map(([why, [first, ...others]]) => ({ why, line: `${kind}: ${boxText(first as ProvedBox)}${andMore(others.length)}, ${why}` }));
  if (all.length <= MOST_LINES) return all.map(({ line }) => line);
  const others = all.slice(MOST_LINES - 1);
  return [...all.slice(0, MOST_LINES - 1).map(({ line }) => line), `${kind}: more, ${shortList(others.map(({ why }) => why))}`];
}

function andMore(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' and in 1 other box' : ` and in ${count} other boxes`;
}

function boxText({ side, direction, protocol, ports, sources, destinations, witness }: ProvedBox): string {
  const what = ports === 'any' ? protocol : `${protocol} ${shortList(ports.split(', '))}`;
  return `${side} ${direction} ${what} from ${shortList(sources)} to ${shortList(destinations)} (such as ${witness})`;
}
