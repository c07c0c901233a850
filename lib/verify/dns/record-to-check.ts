import { FindingSeverity } from '../../plan/findings/finding';
import { type Expectation, type Judgement, type PlannedCheck, failed, notLookedAt, passed, unlooked } from '../model/expectation';
import { type DnsObservation, DnsOutcome } from '../model/observation';
import { type DnsProbe, ProbeKind, QuestionType } from '../model/probe';
import { type Symptom, SymptomKind } from '../model/symptom';
import { VerifyArea } from '../model/verify-area';
import { isUnasked, unaskedReason } from '../model/reasons';
import { missingText, resolverProblem } from './dns-words';

/** An answer beside what is planned. */
export interface Comparison {
  readonly found: string;
  /** What is wrong; empty if it is as planned. */
  readonly symptoms: Symptom[];
}

/** A planned record set. */
export interface RecordToCheck {
  readonly name: string;
  readonly type: QuestionType;
  /** Planned zone; absent if it is created elsewhere. */
  readonly zone?: string;
  /** What must be seen: `resolves to 203.0.113.10`. */
  readonly expected: string;
  readonly tableRows: string[];
  /** Why it cannot be compared with anything; absent if it can. */
  readonly unlookedReason?: string;
  /** Compares what is planned with records that were found. */
  compare(answer: DnsObservation): Comparison;
}

/** Name and zone of the record, for symptoms. */
export function placeOf({ name, zone }: Pick<RecordToCheck, 'name' | 'zone'>): Pick<Symptom, 'name' | 'zone'> {
  return zone === undefined ? { name } : { name, zone };
}

/** The expectation about a record, or about something of it: its ID has a suffix then. */
export function recordExpectation(
  { name, type, tableRows }: Pick<RecordToCheck, 'name' | 'type' | 'tableRows'>, expected: string,
  { suffix = '', severity = FindingSeverity.ERROR }: { readonly suffix?: string; readonly severity?: FindingSeverity } = {},
): Expectation {
  return { id: `dns/${type}/${name}${suffix}`, area: VerifyArea.DNS, severity, subject: name, expected, tableRows };
}

/** The question to the resolver. */
export function questionTo(name: string, type: QuestionType): DnsProbe {
  return { kind: ProbeKind.DNS, name, type };
}

/** Whether the resolver finds what is planned. */
export function recordCheck(record: RecordToCheck): PlannedCheck {
  const expectation = recordExpectation(record, record.expected);
  if (record.unlookedReason !== undefined) return unlooked(expectation, record.unlookedReason);
  const probe = questionTo(record.name, record.type);
  return { expectation, probes: [probe], judge: (observations) => judgeRecord(record, observations.dns(probe)) };
}

function judgeRecord(record: RecordToCheck, answer: DnsObservation): Judgement {
  if (isUnasked(answer.outcome)) return notLookedAt(unaskedReason(answer.outcome));
  const problem = resolverProblem(answer.outcome);
  if (problem !== undefined) return failed(problem, [{ kind: SymptomKind.RESOLVER_FAILED, ...placeOf(record), detail: answer.outcome }]);
  const { found, symptoms } = comparison(record, answer);
  return symptoms.length === 0 ? passed(found) : failed(found, symptoms);
}

/** An answer beside what is planned, also if it says that there is nothing. */
export function comparison(record: RecordToCheck, answer: DnsObservation): Comparison {
  return answer.outcome === DnsOutcome.ANSWERED
    ? record.compare(answer)
    : { found: missingText(answer, record.type), symptoms: [{ kind: SymptomKind.NAME_MISSING, ...placeOf(record) }] };
}

/** Why an answer has nothing to look at; undefined if it has records. */
export function nothingToLookAt(answer: DnsObservation, recordType: string): string | undefined {
  if (answer.outcome === DnsOutcome.ANSWERED) return undefined;
  if (isUnasked(answer.outcome)) return unaskedReason(answer.outcome);
  return resolverProblem(answer.outcome) ?? missingText(answer, recordType);
}
