import { type DnsObservation, DnsOutcome } from '../model/observation';
import { SymptomKind } from '../model/symptom';

/** What a resolver says about a name without an answer. */
export interface NoAnswer {
  readonly kind: SymptomKind;
  /** `the resolver gives no answer for sip.fabrikam.com`. */
  readonly found: string;
}

/** Why a name has no record of a kind: `federation SRV record`, `address`. Undefined if it has, and if it was not asked. */
export function noAnswer({ outcome }: DnsObservation, name: string, kindOfRecord: string): NoAnswer | undefined {
  switch (outcome) {
    case DnsOutcome.ANSWERED: case DnsOutcome.STOPPED: case DnsOutcome.NO_SOCKET: return undefined;
    case DnsOutcome.NO_SUCH_NAME: return { kind: SymptomKind.NAME_MISSING, found: `${name} does not exist` };
    case DnsOutcome.NO_SUCH_RECORD: return { kind: SymptomKind.NAME_MISSING, found: `${name} has no ${kindOfRecord}` };
    case DnsOutcome.REFUSED: return unanswered('refuses to look up', name);
    case DnsOutcome.FAILED: return unanswered('cannot look up', name);
    case DnsOutcome.SILENT: return unanswered('gives no answer for', name);
    case DnsOutcome.UNREACHABLE: return unanswered('cannot be reached to look up', name);
    case DnsOutcome.UNREADABLE: return unanswered('gives an unreadable answer for', name);
  }
}

function unanswered(says: string, name: string): NoAnswer {
  return { kind: SymptomKind.RESOLVER_FAILED, found: `the resolver ${says} ${name}` };
}
