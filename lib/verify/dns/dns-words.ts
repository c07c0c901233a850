import { listed } from '../../projection/model/words';
import { type DnsObservation, DnsOutcome } from '../model/observation';

/** Items that a text lists before it says how many more there are. */
const MOST_SHOWN = 6;

/** `203.0.113.10, 203.0.113.11`; of a long list, the first ones and how many more there are. */
export function shown(items: readonly string[]): string {
  return listed(items, MOST_SHOWN);
}

/** The same for phrases that have commas of their own: `…; …; and 4 more`. */
export function shownPhrases(phrases: readonly string[]): string {
  const first = phrases.length <= MOST_SHOWN + 1 ? phrases : [...phrases.slice(0, MOST_SHOWN), `and ${phrases.length - MOST_SHOWN} more`];
  return first.join('; ');
}

/** What keeps a resolver from answering; undefined if it answers, and if it was not asked. */
export function resolverProblem(outcome: DnsOutcome): string | undefined {
  const problem = problemOf(outcome);
  return problem === undefined ? undefined : `the resolver ${problem}`;
}

/** What keeps a name server from answering: `gives no answer`. Undefined if it answers, and if it was not asked. */
export function problemOf(outcome: DnsOutcome): string | undefined {
  switch (outcome) {
    case DnsOutcome.ANSWERED: case DnsOutcome.NO_SUCH_NAME: case DnsOutcome.NO_SUCH_RECORD: return undefined;
    case DnsOutcome.STOPPED: case DnsOutcome.NO_SOCKET: return undefined;
    case DnsOutcome.REFUSED: return 'refuses to answer';
    case DnsOutcome.FAILED: return 'cannot look it up';
    case DnsOutcome.SILENT: return 'gives no answer';
    case DnsOutcome.UNREACHABLE: return 'cannot be reached from here';
    case DnsOutcome.UNREADABLE: return 'gives an unreadable answer';
  }
}

/** That there is no record of a type: `the name does not exist`, `is an alias of fe.contoso.com, which has no A record`. */
export function missingText({ outcome, alias }: DnsObservation, recordType: string): string {
  const lacks = outcome === DnsOutcome.NO_SUCH_NAME ? 'does not exist' : `has no ${recordType} record`;
  return alias === undefined ? `the name ${lacks}` : `is an alias of ${alias}, which ${lacks}`;
}
