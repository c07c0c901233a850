import { shown } from '../dns/dns-words';
import { isOnInternet } from '../model/server-address';
import { SymptomKind } from '../model/symptom';
import type { PartnerProblem } from './partner-step';

/** Addresses of a name that are tried. */
const MOST_ADDRESSES = 4;

/** Addresses that the record of a partner has. */
export interface InternetAddresses {
  /** Those that are tried. */
  readonly addresses: readonly string[];
  /** That there are others, which are not on the Internet: `resolves to 127.0.0.1, which is no address on the Internet`. Absent if not. */
  readonly others?: PartnerProblem;
}

/**
 * Those of a partner's addresses that can be asked. A partner writes them itself: with others, this computer would talk to itself or to
 * hosts inside, on behalf of whoever holds the zone.
 */
export function internetAddresses(partner: string, host: string, all: readonly string[]): InternetAddresses {
  const addresses = [...new Set(all)];
  const others = addresses.filter((address) => !isOnInternet(address));
  return {
    addresses: addresses.filter(isOnInternet).slice(0, MOST_ADDRESSES),
    ...(others.length === 0 ? {} : {
      others: {
        found: `${host} resolves to ${shown(others)}, which ${others.length === 1 ? 'is no address' : 'are no addresses'} on the Internet`,
        symptom: { kind: SymptomKind.ADDRESS_STALE, name: host, partner, values: others.slice(0, MOST_ADDRESSES) },
      },
    }),
  };
}
