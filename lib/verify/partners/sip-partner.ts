import type { EdgePlan } from '../../plan/edge-plan';
import { FederationType } from '../../values/vocabulary/federation';
import type { Asker } from '../model/asker';
import { type Judgement, notLookedAt } from '../model/expectation';
import type { VerificationTerms } from '../model/verification-terms';
import { WAS_STOPPED } from '../model/reasons';
import { type FederationRecord, lookUpRecord, providerAt } from './federation-record';
import { certificateDaysLeft, certificateStep } from './partner-certificate';
import { PartnerExpectation, SIP_EXPECTATIONS } from './partner-expectation';
import { FEDERATION_PORT, isBehindProvider, MICROSOFT_PROXY, type PartnerInPlan } from './partner-in-plan';
import { judged, NO_STEP, type PartnerStep, together } from './partner-step';
import { type HostToTry, type TriedHost, tryHost } from './tried-host';

/** What comes of the expectations about SIP federation with a partner. */
export type SipJudgements = ReadonlyMap<PartnerExpectation, Judgement>;

/** Looks at a partner of SIP federation, one step after the other. */
export async function lookAtSipPartner(
  asker: Asker, plan: EdgePlan, terms: VerificationTerms, partner: PartnerInPlan,
): Promise<SipJudgements> {
  const { listed } = partner;
  if (partner.isBlocked) return everywhere('the plan blocks the domain');
  if (listed !== undefined && isBehindProvider(listed)) return lookAtProvider(asker, terms, partner);
  const record = await lookUpRecord(asker, plan, partner);
  const discovered = await tryEach(asker, record.candidates.map(({ target, port, isOpened }) => (
    { ...hostToTry(partner, target, port), record: record.name, isOpened })));
  const { hosts, reason } = accessEdgeOf(partner, record);
  // An alias is wrong only where a record leads to it, so no record is told here.
  const servers = await tryEach(asker, hosts.map((host) => hostToTry(partner, host, FEDERATION_PORT)));
  const byRecord = [record.step, ...discovered.flatMap((host) => stepsOf(host, terms))];
  const used = listed?.edgeFqdn === undefined ? discovered : servers;
  const unknown = record.step.incomplete ?? `its Edge is not known: ${record.name} leads to no host`;
  return new Map([
    [PartnerExpectation.DISCOVERY, judged([...byRecord, discoverySetting(partner)])],
    [PartnerExpectation.ALLOWED_DOMAIN, judged(byRecord)],
    [PartnerExpectation.ALLOWED_SERVER, reason === undefined
      ? judged(servers.flatMap((host) => stepsOf(host, terms)))
      : notLookedAt(reason)],
    [PartnerExpectation.CONNECTION, connectionJudgement(used, unknown)],
    [PartnerExpectation.CERTIFICATE, certificateJudgement(used, terms, unknown)],
  ]);
}

/** The users are at a provider, or the push notification service: the record of the domain does not say where they are. */
async function lookAtProvider(asker: Asker, terms: VerificationTerms, partner: PartnerInPlan): Promise<SipJudgements> {
  const { provider } = partner;
  if (provider === undefined) return everywhere('the plan has no hosting provider through which the partner is reached');
  const through = `through the hosting provider ${provider.name}`;
  const tried = await tryEach(asker, [hostToTry(partner, provider.proxyFqdn, FEDERATION_PORT)]);
  return new Map([
    ...everywhere(`it is reached ${through}`),
    [PartnerExpectation.ALLOWED_DOMAIN, judged([{ ...NO_STEP, notes: [through] }, ...tried.flatMap((host) => stepsOf(host, terms))])],
    [PartnerExpectation.CONNECTION, connectionJudgement(tried, WAS_STOPPED)],
    [PartnerExpectation.CERTIFICATE, certificateJudgement(tried, terms, WAS_STOPPED)],
  ]);
}

function everywhere(reason: string): SipJudgements {
  return new Map(SIP_EXPECTATIONS.map((of) => [of, notLookedAt(reason)]));
}

function hostToTry({ domain, hasIpv6 }: PartnerInPlan, host: string, port: number): HostToTry {
  return { partner: domain, host, port, hasIpv6, isOpened: true };
}

async function tryEach(asker: Asker, hosts: readonly HostToTry[]): Promise<TriedHost[]> {
  const tried: TriedHost[] = [];
  for (const host of hosts) tried.push(await tryHost(asker, host));
  return tried;
}

/** Hosts that can be set as the Access Edge of the partner, or why there are none. */
interface AccessEdge {
  readonly hosts: readonly string[];
  readonly reason?: string;
}

/** A server can be the proxy of a hosting provider or an allowed partner server, not both. */
function accessEdgeOf({ listed, providers }: PartnerInPlan, { name, candidates, step }: FederationRecord): AccessEdge {
  if (listed?.edgeFqdn !== undefined) return { hosts: [listed.edgeFqdn] };
  if (step.incomplete !== undefined) return { hosts: [], reason: step.incomplete };
  if (listed?.product.hosted === true) return { hosts: [], reason: 'Microsoft hosts the partner, which has no Access Edge of its own' };
  const hosts = [...new Set(candidates.map(({ target }) => target))];
  const proxy = hosts.find((host) => host === MICROSOFT_PROXY || providerAt(providers, host) !== undefined);
  if (proxy !== undefined) return { hosts: [], reason: `${proxy} is the proxy of a hosting provider, and no Access Edge of the partner` };
  return hosts.length > 0 ? { hosts } : {
    hosts, reason: `the name of its Access Edge is not known: ${name} leads to no host; ask the partner for it`,
  };
}

/** A partner that only discovery accepts needs it; for others it is worth knowing that it is off. */
function discoverySetting({ listed, partnerDiscovery }: PartnerInPlan): PartnerStep {
  if (partnerDiscovery) return NO_STEP;
  const found = 'partner discovery is off in the plan';
  return listed?.type === FederationType.DISCOVERED_PARTNER_DOMAIN
    ? { ...NO_STEP, problems: [{ found }] }
    : { ...NO_STEP, notes: [found] };
}

function stepsOf(tried: TriedHost, terms: VerificationTerms): PartnerStep[] {
  return [tried.names, tried.connections ?? NO_STEP, certificateStep(tried, terms)];
}

function connectionJudgement(tried: readonly TriedHost[], unknown: string): Judgement {
  const steps = tried.flatMap(({ connections }) => connections ?? []);
  return steps.length === 0 ? notLookedAt(whyUnconnected(tried, unknown)) : judged(steps);
}

function certificateJudgement(tried: readonly TriedHost[], terms: VerificationTerms, unknown: string): Judgement {
  const shown = tried.filter(({ handshakes }) => handshakes.length > 0);
  if (shown.length === 0) {
    const isTried = tried.some(({ connections }) => connections !== undefined);
    return notLookedAt(isTried ? 'nothing accepts a connection' : whyUnconnected(tried, unknown));
  }
  const judgement = judged(shown.map((host) => certificateStep(host, terms)));
  const daysLeft = certificateDaysLeft(shown, terms);
  return daysLeft === undefined ? judgement : { ...judgement, daysLeft };
}

function whyUnconnected(tried: readonly TriedHost[], unknown: string): string {
  const { problems, incomplete } = together(tried.map(({ names }) => names));
  const closed = tried.find(({ isOpened }) => !isOpened);
  return incomplete ?? problems[0]?.found ?? (closed === undefined ? unknown : `the plan does not open port ${closed.port} to partners`);
}
