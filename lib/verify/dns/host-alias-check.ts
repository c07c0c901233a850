import { FindingSeverity } from '../../plan/findings/finding';
import { type Judgement, type PlannedCheck, failed, notLookedAt, passed } from '../model/expectation';
import type { DnsObservation } from '../model/observation';
import { SymptomKind } from '../model/symptom';
import { type RecordToCheck, nothingToLookAt, placeOf, questionTo, recordExpectation } from './record-to-check';

/**
 * Whether a name has a host record of its own. With an alias it depends on another name, which the plan does not know. The targets
 * of SRV records must not be aliases at all, which is looked at with the SRV record.
 */
export function hostAliasCheck(record: RecordToCheck): PlannedCheck {
  const probe = questionTo(record.name, record.type);
  return {
    expectation: recordExpectation(record, 'is a host record, not an alias', { suffix: '/alias', severity: FindingSeverity.WARNING }),
    probes: [probe], judge: (observations) => judgeAlias(record, observations.dns(probe)),
  };
}

function judgeAlias(record: RecordToCheck, answer: DnsObservation): Judgement {
  const { alias } = answer;
  if (alias !== undefined) {
    return failed(`is an alias of ${alias}`, [{ kind: SymptomKind.ALIAS_WRONG, ...placeOf(record), values: [alias] }]);
  }
  const nothing = nothingToLookAt(answer, record.type);
  return nothing === undefined ? passed('is a host record') : notLookedAt(nothing);
}
