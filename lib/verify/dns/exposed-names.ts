import { FindingSeverity } from '../../plan/findings/finding';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { type Judgement, type PlannedCheck, failed, notLookedAt, passed } from '../model/expectation';
import { type DnsObservation, DnsOutcome } from '../model/observation';
import type { PlanToVerify } from '../model/plan-to-verify';
import { QuestionType } from '../model/probe';
import { SymptomKind } from '../model/symptom';
import { VerifyArea } from '../model/verify-area';
import { firstUnaskedReason, WAS_STOPPED } from '../model/reasons';
import { plainName } from './dns-values';
import { resolverProblem, shown } from './dns-words';
import { questionTo } from './record-to-check';

const NO_RECORD: ReadonlySet<DnsOutcome> = new Set([DnsOutcome.NO_SUCH_NAME, DnsOutcome.NO_SUCH_RECORD]);

/** That the names of the internal side cannot be resolved outside, unless the plan has them there. */
export function exposedNameChecks({ side, edge, records }: PlanToVerify): PlannedCheck[] {
  if (side !== EdgeSide.EXTERNAL || edge === undefined) return [];
  const published = new Set(records.map(({ name }) => plainName(name)));
  const internal = [edge.internal.fqdn, ...edge.servers.map(({ fqdn }) => fqdn), edge.internal.nextHop].map(plainName);
  return [...new Set(internal)].filter((name) => !published.has(name)).sort().map(exposedNameCheck);
}

function exposedNameCheck(name: string): PlannedCheck {
  const probes = [QuestionType.A, QuestionType.AAAA].map((type) => questionTo(name, type));
  return {
    expectation: {
      id: `dns/exposed/${name}`, area: VerifyArea.DNS, severity: FindingSeverity.WARNING, subject: name,
      expected: 'does not resolve outside', tableRows: [],
    },
    probes, judge: (observations) => judgeName(name, probes.map((probe) => observations.dns(probe))),
  };
}

function judgeName(name: string, answers: readonly DnsObservation[]): Judgement {
  const addresses = answers.flatMap((answer) => answer.addresses);
  const alias = answers.find((answer) => answer.alias !== undefined)?.alias;
  const values = addresses.length > 0 || alias === undefined ? addresses : [alias];
  if (values.length > 0) {
    const found = addresses.length > 0 ? `resolves to ${shown(addresses)}` : `is an alias of ${shown(values)}`;
    return failed(found, [{ kind: SymptomKind.NAME_EXPOSED, name, values }]);
  }
  if (answers.every(({ outcome }) => NO_RECORD.has(outcome))) return passed('does not resolve');
  const outcomes = answers.map(({ outcome }) => outcome);
  return notLookedAt(outcomes.map(resolverProblem).find((problem) => problem !== undefined) ?? firstUnaskedReason(outcomes) ?? WAS_STOPPED);
}
