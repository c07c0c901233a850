import { FindingSeverity } from '../../plan/findings/finding';
import type { FirewallEnd, FirewallRulePlan } from '../../plan/network/firewall-plan';
import { IpAddress } from '../../values/ip-address';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { AppProtocol, Transport } from '../../values/vocabulary/traffic';
import { type Endpoint, EndpointOwner } from '../model/endpoint';
import { type Expectation, failed, type Judgement, notLookedAt, passed, type PlannedCheck, unlooked } from '../model/expectation';
import { ConversationOutcome, type Observations, type StunObservation } from '../model/observation';
import type { PlanToVerify } from '../model/plan-to-verify';
import { ProbeKind, type StunProbe } from '../model/probe';
import { SymptomKind } from '../model/symptom';
import type { VerificationTerms } from '../model/verification-terms';
import { VerifyArea } from '../model/verify-area';
import { firewallOf, fromSources, limitedSources, notAllowedReason } from '../model/allowed-sources';
import { endpointSymptom } from '../model/endpoint-symptom';
import { endpointPath, endpointSubject } from '../model/endpoint-id';
import { ADDRESS_UNKNOWN, drainedReason, isUnasked, unaskedReason } from '../model/reasons';

/** What is wrong with a relay that is not heard of, by how the probe ended. The other outcomes need a connection. */
const PROBLEMS: Partial<Record<ConversationOutcome, { readonly kind: SymptomKind; readonly found: string }>> = {
  [ConversationOutcome.REFUSED]: { kind: SymptomKind.CONNECTION_REFUSED, found: 'the port is closed' },
  [ConversationOutcome.SILENT]: { kind: SymptomKind.CONNECTION_SILENT, found: 'nothing answers' },
  [ConversationOutcome.UNREACHABLE]: { kind: SymptomKind.CONNECTION_UNREACHABLE, found: 'the address cannot be reached from here' },
};

const OTHER_PROBLEM = { kind: SymptomKind.ANSWER_UNREADABLE, found: 'what comes back is not an answer to STUN' } as const;

/** Media relays on UDP 3478: they answer, they ask for credentials, and they name the address that is planned. */
export function mediaChecks(plan: PlanToVerify, _terms: VerificationTerms): PlannedCheck[] {
  const rulesById = new Map(firewallOf(plan).map((rule) => [rule.id, rule]));
  const relays = plan.endpoints.filter(({ transport, protocols }) => (
    transport === Transport.UDP && protocols.includes(AppProtocol.STUN_MSTURN)));
  return relays.flatMap((relay) => relayChecks(relay, relays, rulesById));
}

/** Something that is expected of a relay, and how it is judged. */
interface RelayExpectation {
  /** End of the ID; empty for the first. */
  readonly suffix: string;
  readonly severity: FindingSeverity;
  readonly expected: string;
  readonly judge: (seen: StunObservation) => Judgement;
}

function relayChecks(relay: Endpoint, relays: readonly Endpoint[], rulesById: ReadonlyMap<string, FirewallRulePlan>): PlannedCheck[] {
  const sources = limitedSources(relay, rulesById);
  const expectations: RelayExpectation[] = [
    {
      suffix: '', severity: FindingSeverity.ERROR, expected: `answers STUN${fromSources(sources)}`,
      judge: (seen) => answerJudgement(seen, relay, sources),
    },
    {
      suffix: '/credentials', severity: FindingSeverity.WARNING, expected: 'asks for credentials',
      judge: (seen) => demandJudgement(seen, relay),
    },
    {
      suffix: '/open-relay', severity: FindingSeverity.ERROR, expected: 'relays nothing without credentials',
      judge: (seen) => openRelayJudgement(seen, relay),
    },
    // What an A/V Edge tells clients inside is not documented.
    ...(relay.side === EdgeSide.EXTERNAL ? [addressExpectation(relay, relays)] : []),
  ];
  return expectations.map((expectation) => relayCheck(relay, expectation));
}

function relayCheck(relay: Endpoint, { suffix, severity, expected, judge }: RelayExpectation): PlannedCheck {
  const { address, port, isDrained, ownerName, tableRows } = relay;
  const expectation: Expectation = {
    id: `media/${endpointPath(relay)}${suffix}`, area: VerifyArea.MEDIA, severity, subject: endpointSubject(relay), expected, tableRows,
  };
  if (isDrained) return unlooked(expectation, drainedReason(ownerName));
  if (address === undefined) return unlooked(expectation, ADDRESS_UNKNOWN);
  const probe: StunProbe = { kind: ProbeKind.STUN, address, port };
  return { expectation, probes: [probe], judge: (observations: Observations) => judge(observations.stun(probe)) };
}

function answerJudgement(seen: StunObservation, relay: Endpoint, sources: readonly FirewallEnd[]): Judgement {
  const { outcome, localAddress } = seen;
  if (outcome === ConversationOutcome.ANSWERED) return passed(`answers${clientText(seen)}`);
  if (isUnasked(outcome)) return notLookedAt(unaskedReason(outcome));
  const { kind, found } = PROBLEMS[outcome] ?? OTHER_PROBLEM;
  const reason = notAllowedReason(found, localAddress, sources);
  if (reason !== undefined) return notLookedAt(reason);
  return failed(found, [endpointSymptom(relay, kind)]);
}

/** How the relay sees this computer: behind a NAT, with another address than its own. */
function clientText({ mappedAddress, localAddress }: StunObservation): string {
  if (mappedAddress === undefined) return '';
  const isTranslated = localAddress !== undefined && localAddress !== mappedAddress;
  return `, and sees this computer as ${mappedAddress}${isTranslated ? ` (behind NAT: its own address is ${localAddress})` : ''}`;
}

function demandJudgement(seen: StunObservation, relay: Endpoint): Judgement {
  if (seen.outcome !== ConversationOutcome.ANSWERED) return unanswered(seen);
  if (seen.asksForCredentials) return passed(seen.realm === undefined ? 'asks for them' : `asks for them, for the realm ${seen.realm}`);
  const found = seen.relaysWithoutCredentials === true ? 'relays for anybody'
    : seen.relaysWithoutCredentials === false ? 'refuses to relay, but asks for no credentials'
      : 'answers STUN, but no request to relay: this is not an A/V Edge';
  return failed(found, [endpointSymptom(relay, SymptomKind.RELAY_WITHOUT_CREDENTIALS)]);
}

function openRelayJudgement(seen: StunObservation, relay: Endpoint): Judgement {
  if (seen.outcome !== ConversationOutcome.ANSWERED) return unanswered(seen);
  if (seen.relaysWithoutCredentials === undefined) return notLookedAt('it answers no request to relay');
  return seen.relaysWithoutCredentials
    ? failed('relays for anybody', [endpointSymptom(relay, SymptomKind.RELAY_WITHOUT_CREDENTIALS)])
    : passed('refuses to relay without credentials');
}

function unanswered({ outcome }: StunObservation): Judgement {
  return notLookedAt(isUnasked(outcome) ? unaskedReason(outcome) : 'the relay does not answer');
}

/** After the first answer, clients go on at the address that the server names: the public address in its topology. */
function addressExpectation(relay: Endpoint, relays: readonly Endpoint[]): RelayExpectation {
  const isBalanced = relay.owner === EndpointOwner.LOAD_BALANCER;
  const owners = isBalanced ? relays.filter(({ isIpv6, isDrained }) => isIpv6 === relay.isIpv6 && !isDrained) : [relay];
  const addresses = sortedAddresses(owners.flatMap(({ address }) => address ?? []));
  return {
    suffix: '/relay-address', severity: FindingSeverity.WARNING,
    expected: addresses.length === 0 ? 'sends clients to its own address' : `sends clients to ${addresses.join(' or ')}`,
    judge: (seen) => addressJudgement(seen, relay, { addresses, areAll: addresses.length === owners.length }),
  };
}

interface PlannedAddresses {
  readonly addresses: readonly string[];
  /** Whether there are no others, which only the deployment knows. */
  readonly areAll: boolean;
}

function addressJudgement(seen: StunObservation, relay: Endpoint, { addresses, areAll }: PlannedAddresses): Judgement {
  const { outcome, relayAddress } = seen;
  if (outcome !== ConversationOutcome.ANSWERED) return unanswered(seen);
  if (relayAddress === undefined) return notLookedAt('its answer names no address');
  if (addresses.includes(relayAddress)) return passed(`sends clients to ${relayAddress}`);
  if (relayAddress.includes(':') !== relay.isIpv6) return notLookedAt(`sends clients to ${relayAddress}, an address of the other family`);
  if (!areAll) return notLookedAt(`sends clients to ${relayAddress}; not all addresses of the pool are known: pass --deployed`);
  return failed(
    `sends clients to ${relayAddress}, which is not planned`,
    [{ ...endpointSymptom(relay, SymptomKind.RELAY_ADDRESS_WRONG), values: [relayAddress] }],
  );
}

function sortedAddresses(addresses: readonly string[]): string[] {
  const distinct = [...new Set(addresses)].map((text) => IpAddress.parse(text, 'address'));
  return distinct.sort((one, other) => one.compare(other)).map(({ text }) => text);
}
