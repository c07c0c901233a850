import { FindingSeverity } from '../../plan/findings/finding';
import type { FirewallEnd, FirewallRulePlan } from '../../plan/network/firewall-plan';
import { Transport } from '../../values/vocabulary/traffic';
import type { Endpoint } from '../model/endpoint';
import { type Expectation, failed, type Judgement, notLookedAt, passed, type PlannedCheck, unlooked } from '../model/expectation';
import { ConnectionOutcome, type TcpObservation } from '../model/observation';
import type { PlanToVerify } from '../model/plan-to-verify';
import { ProbeKind, type TcpProbe } from '../model/probe';
import { SymptomKind } from '../model/symptom';
import type { VerificationTerms } from '../model/verification-terms';
import { VerifyArea } from '../model/verify-area';
import { firewallOf, fromSources, limitedSources, notAllowedReason } from '../model/allowed-sources';
import { closedPortChecks } from './closed-port-checks';
import { endpointSymptom } from '../model/endpoint-symptom';
import { endpointPath, endpointSubject } from '../model/endpoint-id';
import { mediaRangeChecks } from './media-range-checks';
import { ADDRESS_UNKNOWN, drainedReason, isUnasked, unaskedReason } from '../model/reasons';

/** What is wrong with a port, by how an attempt to connect ended. */
const PROBLEMS = {
  [ConnectionOutcome.REFUSED]: { kind: SymptomKind.CONNECTION_REFUSED, found: 'the connection is refused' },
  [ConnectionOutcome.SILENT]: { kind: SymptomKind.CONNECTION_SILENT, found: 'nothing answers' },
  [ConnectionOutcome.UNREACHABLE]: { kind: SymptomKind.CONNECTION_UNREACHABLE, found: 'the address cannot be reached from here' },
} as const;

/** TCP ports: those of the plan accept connections, others do not. */
export function portChecks(plan: PlanToVerify, _terms: VerificationTerms): PlannedCheck[] {
  const rulesById = new Map(firewallOf(plan).map((rule) => [rule.id, rule]));
  return [
    ...plan.endpoints.filter(({ transport }) => transport === Transport.TCP).map((endpoint) => openPortCheck(endpoint, rulesById)),
    ...mediaRangeChecks(plan),
    ...closedPortChecks(plan),
  ];
}

function openPortCheck(endpoint: Endpoint, rulesById: ReadonlyMap<string, FirewallRulePlan>): PlannedCheck {
  const { address, port, isDrained, ownerName, tableRows } = endpoint;
  const sources = limitedSources(endpoint, rulesById);
  const expectation: Expectation = {
    id: `ports/${endpointPath(endpoint)}`, area: VerifyArea.PORTS, severity: FindingSeverity.ERROR, subject: endpointSubject(endpoint),
    expected: `accepts connections${fromSources(sources)}`, tableRows,
  };
  if (isDrained) return unlooked(expectation, drainedReason(ownerName));
  if (address === undefined) return unlooked(expectation, ADDRESS_UNKNOWN);
  const probe: TcpProbe = { kind: ProbeKind.TCP, address, port };
  return { expectation, probes: [probe], judge: (observations) => openPortJudgement(observations.tcp(probe), endpoint, sources) };
}

function openPortJudgement({ outcome, localAddress }: TcpObservation, endpoint: Endpoint, sources: FirewallEnd[]): Judgement {
  if (outcome === ConnectionOutcome.OPEN) return passed('accepts connections');
  if (isUnasked(outcome)) return notLookedAt(unaskedReason(outcome));
  const { kind, found } = PROBLEMS[outcome];
  const reason = notAllowedReason(found, localAddress, sources);
  if (reason !== undefined) return notLookedAt(reason);
  return failed(found, [endpointSymptom(endpoint, kind)]);
}
