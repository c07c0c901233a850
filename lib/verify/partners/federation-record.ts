import type { EdgePlan } from '../../plan/edge-plan';
import type { HostingProviderPlan } from '../../plan/federation/federation-plan';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { isWithin } from '../dns/dns-values';
import type { Asker } from '../model/asker';
import { DnsOutcome, type FoundService } from '../model/observation';
import { ProbeKind, QuestionType } from '../model/probe';
import { SymptomKind } from '../model/symptom';
import { firstUnaskedReason } from '../model/reasons';
import { noAnswer } from './dns-words';
import { FEDERATION_PORT, MICROSOFT_PROXY, outboundRules, type PartnerInPlan } from './partner-in-plan';
import type { PartnerProblem, PartnerStep } from './partner-step';

/** Records with the same priority and weight that are followed: an Edge takes the one that it received first. */
const MOST_CANDIDATES = 4;

/** A record of which an Edge may take the target. */
export interface FederationCandidate extends FoundService {
  /** Whether the plan lets the Access Edge connect to the port. */
  readonly isOpened: boolean;
}

/** The federation SRV record of a partner, as its Edge is discovered. */
export interface FederationRecord {
  readonly name: string;
  readonly step: PartnerStep;
  /** Records of which an Edge takes one, those with a target; empty if there is none. */
  readonly candidates: readonly FederationCandidate[];
}

/** Name of the SRV record by which the Edge of a domain is discovered. */
export function federationRecordName(domain: string): string {
  return `_sipfederationtls._tcp.${domain}`;
}

/** Provider of a plan that has a proxy; undefined if none has. */
export function providerAt(providers: readonly HostingProviderPlan[], proxyFqdn: string): HostingProviderPlan | undefined {
  return providers.find((provider) => provider.proxyFqdn === proxyFqdn);
}

/**
 * Looks the record up. Unlike a client, an Edge tries no other name if there is none (error 1008 of `Test-CsFederatedPartner`:
 * unable to resolve the DNS SRV record).
 */
export async function lookUpRecord(asker: Asker, plan: EdgePlan, partner: PartnerInPlan): Promise<FederationRecord> {
  const name = federationRecordName(partner.domain);
  const observation = await asker.dns({ kind: ProbeKind.DNS, name, type: QuestionType.SRV });
  const problem = noAnswer(observation, name, 'SRV record');
  if (problem !== undefined || observation.outcome !== DnsOutcome.ANSWERED) {
    const problems = problem === undefined
      ? []
      : [{ found: problem.found, symptom: { kind: problem.kind, name, partner: partner.domain } }];
    return { name, candidates: [], step: { notes: [], problems, incomplete: firstUnaskedReason([observation.outcome]) } };
  }
  const chosen = chosenServices(observation.services);
  const candidates = chosen.filter(({ target }) => target !== '')
    .map((service): FederationCandidate => ({ ...service, isOpened: isOpened(plan, service) }));
  const problems = candidates.length === 0
    ? [noService(name, partner)]
    : candidates.flatMap((service) => [...problemsOfTarget(name, service, partner), ...problemsOfPort(name, service, partner)]);
  return { name, candidates, step: { notes: candidates.map((service) => noteOf(service, partner)), problems, incomplete: undefined } };
}

/** Those with the lowest priority, and of these the ones with the highest weight (`lync-server-2013-determine-dns-requirements.md`). */
function chosenServices(services: readonly FoundService[]): FoundService[] {
  const priority = Math.min(...services.map((service) => service.priority));
  const first = services.filter((service) => service.priority === priority);
  const weight = Math.max(...first.map((service) => service.weight));
  return first.filter((service) => service.weight === weight).slice(0, MOST_CANDIDATES);
}

function noteOf({ target, port }: FoundService, { providers }: PartnerInPlan): string {
  const provider = providerAt(providers, target);
  return `leads to ${target}${provider === undefined ? '' : ` of the hosting provider ${provider.name}`}, port ${port}`;
}

function noService(name: string, { domain }: PartnerInPlan): PartnerProblem {
  return {
    found: `${name} says that there is no federation`,
    symptom: { kind: SymptomKind.SERVICE_WRONG, name, partner: domain, values: ['.'] },
  };
}

/** The target must be in the domain of the record, unless it is the proxy of a hosting provider that the plan accepts. */
function problemsOfTarget(name: string, { target }: FoundService, { domain, providers }: PartnerInPlan): PartnerProblem[] {
  if (isWithin(target, domain) || providerAt(providers, target) !== undefined) return [];
  const why = target === MICROSOFT_PROXY
    ? 'which hosts organizations for Microsoft, and the plan has no hosting provider with this proxy'
    : `which is not in ${domain}: an Edge does not accept it`;
  return [{
    found: `${name} leads to ${target}, ${why}`,
    symptom: { kind: SymptomKind.SERVICE_TARGET_FOREIGN, name, partner: domain, values: [target] },
  }];
}

/** Federation is on one port, unless the plan opens more of them: only there is anything asked, whatever a record says. */
function isOpened(plan: EdgePlan, { port }: FoundService): boolean {
  return port === FEDERATION_PORT || outboundRules(plan, EdgeService.ACCESS_EDGE, port).length > 0;
}

function problemsOfPort(name: string, { port, isOpened: isReachable }: FederationCandidate, { domain }: PartnerInPlan): PartnerProblem[] {
  if (isReachable) return [];
  return [{
    found: `${name} leads to port ${port}, but the plan opens only port ${FEDERATION_PORT} to partners`,
    symptom: { kind: SymptomKind.SERVICE_WRONG, name, partner: domain, port, values: [String(port)] },
  }];
}
