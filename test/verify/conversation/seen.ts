import type { Observations } from '../../../lib/verify/model/observation';
import type { VerificationTerms } from '../../../lib/verify/model/verification-terms';

/** Terms that ask for nothing in particular. */
export const TERMS: VerificationTerms = {
  isAuthoritative: false, now: '2013-01-15T12:00:00Z', daysLeft: 30, trustsMore: false, hasClientCertificate: false, partners: [],
};

/** What came of some probes; a judgement that reads another one fails the test. */
export function seenOnly(seen: Partial<Observations>): Observations {
  const unasked = (): never => { throw new Error('read what was not asked'); };
  return { dns: unasked, authoritativeDns: unasked, tcp: unasked, stun: unasked, tls: unasked, sip: unasked, xmpp: unasked, ...seen };
}
