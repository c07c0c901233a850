import { dnsChecks } from '../../../lib/verify/dns/dns-checks';
import type { Expectation, Judgement, PlannedCheck } from '../../../lib/verify/model/expectation';
import {
  type AuthoritativeDnsObservation, type DnsObservation, DnsOutcome, type NameServerAnswer, type Observations,
} from '../../../lib/verify/model/observation';
import type { PlanToVerify } from '../../../lib/verify/model/plan-to-verify';
import { probeKey } from '../../../lib/verify/model/probe';
import type { VerificationTerms } from '../../../lib/verify/model/verification-terms';

export const TERMS: VerificationTerms = {
  isAuthoritative: false, now: '2026-01-01T00:00:00Z', daysLeft: 14, trustsMore: false, hasClientCertificate: false, partners: [],
};

export const AUTHORITATIVE: VerificationTerms = { ...TERMS, isAuthoritative: true };

/** An answer; with an outcome, one without records. */
export function says(answer: Partial<DnsObservation> | DnsOutcome): DnsObservation {
  const given = typeof answer === 'string' ? { outcome: answer } : answer;
  return { outcome: DnsOutcome.ANSWERED, addresses: [], services: [], ...given };
}

export function nameServer(name: string, answer: Partial<DnsObservation> | DnsOutcome, rest: Partial<NameServerAnswer> = {}): NameServerAnswer {
  return { nameServer: name, address: '203.0.113.53', answer: says(answer), isAuthoritative: true, ...rest };
}

/** What was seen, by question: `A sip.contoso.com`. What is not listed does not exist. */
export type Seen = Readonly<Record<string, Partial<DnsObservation> | DnsOutcome>>;

/** The check with an ID; a plan without it fails the test. */
export function checkOf(plan: PlanToVerify, id: string, terms: VerificationTerms = TERMS): PlannedCheck {
  const check = dnsChecks(plan, terms).find(({ expectation }) => expectation.id === id);
  if (check === undefined) throw new Error(`no expectation ${id} among ${idsOf(plan, terms).join(', ')}`);
  return check;
}

export function expectationOf(plan: PlanToVerify, id: string, terms?: VerificationTerms): Expectation {
  return checkOf(plan, id, terms).expectation;
}

export function idsOf(plan: PlanToVerify, terms: VerificationTerms = TERMS): string[] {
  return dnsChecks(plan, terms).map(({ expectation: { id } }) => id);
}

/** What is judged of an expectation. */
export function judged(plan: PlanToVerify, id: string, seen: Seen): Judgement {
  const check = checkOf(plan, id);
  return check.judge(observations(check, (question) => says(seen[question] ?? DnsOutcome.NO_SUCH_NAME)));
}

/** What is judged of what name servers say. */
export function judgedZone(plan: PlanToVerify, id: string, seen: AuthoritativeDnsObservation): Judgement {
  const check = checkOf(plan, id, AUTHORITATIVE);
  return check.judge(observations(check, () => seen));
}

function observations(check: PlannedCheck, see: (question: string) => DnsObservation | AuthoritativeDnsObservation): Observations {
  const asked = new Set(check.probes.map(probeKey));
  const find = (probe: Parameters<typeof probeKey>[0]): never => {
    const key = probeKey(probe);
    if (!asked.has(key)) throw new Error(`${key} is no probe of the check`);
    return see(key.slice(key.indexOf(' ') + 1)) as never;
  };
  return { dns: find, authoritativeDns: find, tcp: find, stun: find, tls: find, sip: find, xmpp: find };
}
