import type { FirewallVerdict, ProvedBox } from '../values/firewall-verdict';
import { shortList } from './short-list';

/** Lines of each kind; the last one names the others. */
const MOST_LINES = 12;

/** Why packets are missing or extra, in one line with those of the same reason. */
interface Reason {
  readonly words: string;
  /** The row or the rule, for a list of several. */
  readonly name: string;
}

/**
 * How the rows of a firewall differ from a plan: a line for each rule of the plan and the row that stops it, and for each row that
 * lets too much through.
 */
export function rowDifferenceLines({ missing, extra }: FirewallVerdict): string[] {
  return [...linesOf('missing, asked for by', missing, missingReason), ...linesOf('extra, let through by', extra, extraReason)];
}

function missingReason({ planRules, tableRows, securityRules }: ProvedBox): Reason {
  const name = planRules.join(', ');
  const tables = tableRows.length === 0 ? '' : ` (${shortList(tableRows)})`;
  return { name, words: `asked for by ${name}${tables}, ${securityRules.length === 0 ? 'and no row allows it' : `stopped by ${securityRules.join(', ')}`}` };
}

function extraReason({ securityRules }: ProvedBox): Reason {
  const name = securityRules.join(', ');
  return { name, words: `let through by ${name}` };
}

function linesOf(title: string, boxes: readonly ProvedBox[], reasonOf: (box: ProvedBox) => Reason): string[] {
  const byReason = new Map<string, { readonly reason: Reason; readonly boxes: ProvedBox[] }>();
  for (const box of boxes) {
    const reason = reasonOf(box);
    const known = byReason.get(reason.words);
    if (known === undefined) byReason.set(reason.words, { reason, boxes: [box] });
    else known.boxes.push(box);
  }
  const all = [...byReason.values()];
  const [kind = ''] = title.split(',');
  const shown = all.length <= MOST_LINES ? all : all.slice(0, MOST_LINES - 1);
  const others = [...new Set(all.slice(shown.length).map(({ reason }) => reason.name))];
  return [
    ...shown.map(({ reason, boxes: [first, ...more] }) => `${kind}: ${boxText(first as ProvedBox)}${andMore(more.length)}, ${reason.words}`),
    ...others.length === 0 ? [] : [`${title} others: ${shortList(others)}`],
  ];
}

function andMore(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' and in 1 other box' : ` and in ${count} other boxes`;
}

function boxText({ side, direction, protocol, ports, sources, destinations, witness }: ProvedBox): string {
  const what = ports === 'any' ? protocol : `${protocol} ${shortList(ports.split(', '))}`;
  return `${side} ${direction} ${what} from ${shortList(sources)} to ${shortList(destinations)} (such as ${witness})`;
}
