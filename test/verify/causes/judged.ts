import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { serviceName } from '../../../lib/plan/servers/service-names';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { causesOf } from '../../../lib/verify/causes/causes';
import type { CauseEvidence } from '../../../lib/verify/causes/cause-evidence';
import type { JudgedExpectation } from '../../../lib/verify/causes/found-symptom';
import type { VerificationCause } from '../../../lib/verify/causes/verification-cause';
import { type Endpoint, endpointLabel } from '../../../lib/verify/model/endpoint';
import { failed, notLookedAt, passed } from '../../../lib/verify/model/expectation';
import { edgeToVerify, type PlanToVerify } from '../../../lib/verify/model/plan-to-verify';
import { type Symptom, SymptomKind } from '../../../lib/verify/model/symptom';
import { VerifyArea } from '../../../lib/verify/model/verify-area';
import { type ContosoOverrides, contosoPlan } from '../../support/plan-request';

/** The example with public addresses, so that the plan has all of them, seen from outside. */
export function publicPlan(overrides: ContosoOverrides = {}, side = EdgeSide.EXTERNAL): PlanToVerify {
  return edgeToVerify(contosoPlan({ topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 2 }), ...overrides }), side);
}

/** How something is found. */
export type Finding = { readonly found: string; readonly symptoms: Symptom[] } | 'passed' | 'not looked at';

/** Every endpoint and record of a plan, judged as told; what is not told is as planned. */
export function judgedPlan(
  plan: PlanToVerify, ofEndpoint: (endpoint: Endpoint) => Finding = () => 'passed', ofRecord: (
    type: string, name: string
  ) => Finding = () => 'passed',
): JudgedExpectation[] {
  return [
    ...plan.records.map(({ type, name, tableRows }) => judged({
      id: `dns/${type}/${name}`, area: VerifyArea.DNS, subject: name, tableRows,
    }, ofRecord(type, name))),
    ...plan.endpoints.map((endpoint) => judged({
      id: `ports/${endpoint.ownerName}/${endpoint.service}/${endpoint.transport}/${endpoint.port}${endpoint.isIpv6 ? '/ipv6' : ''}`,
      area: VerifyArea.PORTS,
      subject: endpointLabel(endpoint, serviceName(endpoint.service)), tableRows: endpoint.tableRows,
    }, ofEndpoint(endpoint))),
  ];
}

/** An expectation with what came of it. */
export function judged(
  { id, area, subject, severity = FindingSeverity.ERROR, tableRows = [] }: {
    readonly id: string; readonly area: VerifyArea; readonly subject: string;
    readonly severity?: FindingSeverity; readonly tableRows?: string[];
  }, finding: Finding,
): JudgedExpectation {
  const expectation = { id, area, severity, subject, expected: 'is as planned', tableRows };
  if (finding === 'passed') return { expectation, judgement: passed('as planned') };
  return { expectation, judgement: finding === 'not looked at' ? notLookedAt('no reason') : failed(finding.found, finding.symptoms) };
}

/** A finding with a symptom at an endpoint. */
export function at(
  { ownerName, service, address, transport, port, firewallRules }: Endpoint, kind: SymptomKind, more: Partial<Symptom> = {},
): Finding {
  return {
    found: FOUND[kind] ?? kind,
    symptoms: [{ kind, owner: ownerName, service, transport, port, firewallRules, ...(address === undefined ? {} : { address }), ...more }],
  };
}

const FOUND: Partial<Record<SymptomKind, string>> = {
  [SymptomKind.CONNECTION_REFUSED]: 'the connection is refused',
  [SymptomKind.CONNECTION_SILENT]: 'nothing answers',
  [SymptomKind.CONNECTION_UNREACHABLE]: 'the address cannot be reached from here',
};

/** The causes, asked from the side of the plan. */
export function causes(plan: PlanToVerify, all: readonly JudgedExpectation[], evidence: Partial<CauseEvidence> = {}): VerificationCause[] {
  return causesOf(plan, all, { side: plan.side, ...evidence });
}

/** The only cause; several or none fail the test. */
export function onlyCause(plan: PlanToVerify, all: readonly JudgedExpectation[], evidence: Partial<CauseEvidence> = {}): VerificationCause {
  const found = causes(plan, all, evidence);
  const [cause] = found;
  if (cause === undefined || found.length !== 1) throw new Error(`not one cause: ${found.map(({ id }) => id).join('; ')}`);
  return cause;
}
