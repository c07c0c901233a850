import { probeAuthoritativeDns } from '../../lib/verify/dns/authoritative-probe';
import { dnsChecks } from '../../lib/verify/dns/dns-checks';
import { probeDns } from '../../lib/verify/dns/resolver-probe';
import { CheckOutcome, type Judgement } from '../../lib/verify/model/expectation';
import type { AuthoritativeDnsObservation, DnsObservation, Observations } from '../../lib/verify/model/observation';
import type { PlanToVerify } from '../../lib/verify/model/plan-to-verify';
import { ProbeKind, probeKey } from '../../lib/verify/model/probe';
import type { ProbeContext } from '../../lib/verify/model/probe-context';

/** Makes the probes of the DNS checks, and judges: the judgements by the ID of their expectation. */
export async function lookedAt(plan: PlanToVerify, resolver: string, isAuthoritative = false): Promise<Map<string, Judgement>> {
  const context: ProbeContext = { signal: new AbortController().signal, timeoutMs: 3000, resolver: { address: resolver, port: 53 } };
  const checks = dnsChecks(plan, {
    isAuthoritative, now: '2026-01-01T00:00:00Z', daysLeft: 14, trustsMore: false, hasClientCertificate: false, partners: [],
  });
  const seen = new Map<string, DnsObservation | AuthoritativeDnsObservation>();
  for (const probe of checks.flatMap(({ probes }) => probes)) {
    if (seen.has(probeKey(probe))) continue;
    if (probe.kind === ProbeKind.DNS) seen.set(probeKey(probe), await probeDns(probe, context));
    else if (probe.kind === ProbeKind.AUTHORITATIVE_DNS) seen.set(probeKey(probe), await probeAuthoritativeDns(probe, context));
    else throw new Error(`a probe of another kind: ${probe.kind}`);
  }
  const find = (probe: Parameters<typeof probeKey>[0]): never => {
    const observation = seen.get(probeKey(probe));
    if (observation === undefined) throw new Error(`${probeKey(probe)} was not asked for`);
    return observation as never;
  };
  const observations: Observations = { dns: find, authoritativeDns: find, tcp: find, stun: find, tls: find, sip: find, xmpp: find };
  return new Map(checks.map((check) => [check.expectation.id, check.judge(observations)]));
}

/** What did not pass: each ID with its symptoms, or with the reason why it was not looked at. */
export function notPassed(judgements: ReadonlyMap<string, Judgement>): Record<string, string[] | string> {
  return Object.fromEntries([...judgements].filter(([, { outcome }]) => outcome !== CheckOutcome.PASSED)
    .map(([id, { outcome, symptoms, found }]) => [id, outcome === CheckOutcome.FAILED ? symptoms.map(({ kind }) => kind) : found]));
}
