import { type Judgement, type PlannedCheck, failed, notLookedAt, passed, unlooked } from '../model/expectation';
import { type AuthoritativeDnsObservation, type DnsObservation, DnsOutcome, type NameServerAnswer } from '../model/observation';
import { type AuthoritativeDnsProbe, ProbeKind, QuestionType } from '../model/probe';
import { type Symptom, SymptomKind } from '../model/symptom';
import { specialName } from '../model/server-address';
import { isUnasked, NO_SOCKET, unaskedReason, WAS_STOPPED } from '../model/reasons';
import { problemOf, resolverProblem, shown, shownPhrases } from './dns-words';
import { type RecordToCheck, comparison, placeOf, recordExpectation } from './record-to-check';

/** What a name server says, beside what is planned. */
interface JudgedAnswer {
  readonly nameServer: string;
  /** `ns1.contoso.com (203.0.113.53)`. */
  readonly label: string;
  readonly found: string;
  /** Empty if nothing is wrong. */
  readonly symptoms: Symptom[];
  /** Whether it said something that can be compared. */
  readonly isLookedAt: boolean;
}

/** Whether every name server of the zone says what is planned, and with authority: an old copy of a zone is served for days. */
export function authoritativeCheck(record: RecordToCheck): PlannedCheck {
  const expectation = recordExpectation(record, `${record.expected}, on every name server of its zone`, { suffix: '/authoritative' });
  if (record.unlookedReason !== undefined) return unlooked(expectation, record.unlookedReason);
  const probe: AuthoritativeDnsProbe = { kind: ProbeKind.AUTHORITATIVE_DNS, name: record.name, type: record.type };
  return { expectation, probes: [probe], judge: (observations) => judgeZone(record, observations.authoritativeDns(probe)) };
}

function judgeZone(record: RecordToCheck, { zone, problem, nameServers }: AuthoritativeDnsObservation): Judgement {
  const place = { ...placeOf(record), ...(zone === undefined ? {} : { zone }) };
  if (problem !== undefined || nameServers.length === 0) return withoutNameServers(problem ?? DnsOutcome.NO_SUCH_NAME, place);
  if (nameServers.some(({ answer }) => answer.outcome === DnsOutcome.STOPPED)) return notLookedAt(WAS_STOPPED);
  const judged = nameServers.map((each): JudgedAnswer => ({ nameServer: each.nameServer, ...judgeAnswer(record, each, place) }));
  const right = judged.filter(({ isLookedAt, symptoms }) => isLookedAt && symptoms.length === 0);
  const wrong = judged.filter(({ symptoms }) => symptoms.length > 0);
  if (wrong.length > 0) {
    const asPlannedAt = [...new Set(right.map(({ nameServer }) => nameServer))].sort();
    const more = asPlannedAt.length === 0 ? {} : { asPlannedAt };
    return failed(phrases(wrong), wrong.flatMap(({ symptoms }) => symptoms.map((symptom) => ({ ...symptom, ...more }))));
  }
  if (nameServers.some(({ answer }) => answer.outcome === DnsOutcome.NO_SOCKET)) return notLookedAt(NO_SOCKET);
  const unlookedAt = judged.filter(({ isLookedAt }) => !isLookedAt);
  if (unlookedAt.length === judged.length) return notLookedAt(phrases(unlookedAt));
  return passed(shownPhrases([`as planned on ${shown(right.map(({ label }) => label))}`, ...unlookedAt.map(phraseOf)]));
}

function withoutNameServers(problem: DnsOutcome, place: Pick<Symptom, 'name' | 'zone'>): Judgement {
  if (isUnasked(problem)) return notLookedAt(unaskedReason(problem));
  const found = resolverProblem(problem);
  return found === undefined
    ? failed('no name servers were found for it', [{ kind: SymptomKind.NAME_SERVER_FAILED, ...place, detail: problem }])
    : failed(`${found} for its name servers`, [{ kind: SymptomKind.RESOLVER_FAILED, ...place, detail: problem }]);
}

function phrases(judged: readonly JudgedAnswer[]): string {
  return shownPhrases(judged.map(phraseOf));
}

function phraseOf({ label, found }: JudgedAnswer): string {
  return `${label}: ${found}`;
}

function judgeAnswer(
  record: RecordToCheck, { nameServer, address, answer, isAuthoritative }: NameServerAnswer, place: Pick<Symptom, 'name' | 'zone'>,
): Omit<JudgedAnswer, 'nameServer'> {
  const label = address === undefined ? nameServer : `${nameServer} (${address})`;
  const about = { ...place, nameServer, ...(address === undefined ? {} : { address }) };
  if (answer.outcome === DnsOutcome.NO_SOCKET) return { label, found: NO_SOCKET, symptoms: [], isLookedAt: false };
  const special = address === undefined ? undefined : specialName(address);
  if (answer.outcome === DnsOutcome.UNREACHABLE && special === undefined) {
    return { label, found: 'cannot be reached from here', symptoms: [], isLookedAt: false };
  }
  const problem = address === undefined ? nameProblem(answer.outcome) : problemOf(answer.outcome);
  const impossible = special === undefined ? undefined : `has an address that no name server can have (${special})`;
  const failure = impossible ?? problem ?? (isAuthoritative ? undefined : 'is not authoritative for the zone');
  if (failure !== undefined) {
    return { label, found: failure, symptoms: [{ kind: SymptomKind.NAME_SERVER_FAILED, ...about, detail: failure }], isLookedAt: true };
  }
  if (isElsewhere(record, answer)) {
    return { label, found: `is an alias of ${answer.alias ?? ''}, which its answer does not include`, symptoms: [], isLookedAt: false };
  }
  const { found, symptoms } = comparison(record, answer);
  return { label, found, symptoms: symptoms.map((symptom) => ({ ...symptom, ...about })), isLookedAt: true };
}

/** Why a name server without an address cannot be asked. */
function nameProblem(outcome: DnsOutcome): string {
  return resolverProblem(outcome) ?? 'its name does not resolve';
}

/** Whether the records are in another zone, which an alias leads to: the resolver follows it. */
function isElsewhere({ type }: RecordToCheck, { outcome, alias, addresses, services }: DnsObservation): boolean {
  return type !== QuestionType.CNAME && alias !== undefined && outcome === DnsOutcome.ANSWERED && addresses.length + services.length === 0;
}
