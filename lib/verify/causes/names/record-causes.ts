import type { DnsRecordPlan } from '../../../plan/network/dns-plan';
import { EdgeSide } from '../../../values/vocabulary/edge-side';
import { counted } from '../../../projection/model/words';
import { SymptomKind } from '../../model/symptom';
import type { CauseFinder } from '../cause-finder';
import { type CauseFacts, pageOf, passedOf, recordOf, zoneOf } from '../cause-facts';
import { firstOf, names, shellName } from '../words/cause-words';
import type { DraftCause } from '../draft-cause';
import { distinct, type FoundSymptom } from '../found-symptom';
import { groupedBy, idPart, ownSymptoms } from '../grouped-symptoms';
import { differencesText } from './record-differences';
import { recordLines } from './record-lines';
import { BlamedLayer, CauseAudience } from '../verification-cause';

/** Lines of a zone file that a cause shows. */
const LINES = 12;

const EDGE_PAGE = 'lync-server-2013-determine-dns-requirements.md';
const PROXY_PAGE = 'lync-server-2013-dns-summary-reverse-proxy.md';

const { NAME_MISSING, SERVICE_TARGET_MISSING, NAME_EXPOSED } = SymptomKind;
const ADDRESSES = new Set([SymptomKind.ADDRESS_MISSING, SymptomKind.ADDRESS_STALE, SymptomKind.ADDRESS_DRAINED]);
const RECORDS = new Set([
  ...ADDRESSES, NAME_MISSING, SERVICE_TARGET_MISSING, SymptomKind.ALIAS_WRONG, SymptomKind.SERVICE_WRONG,
  SymptomKind.SERVICE_TARGET_ALIAS, SymptomKind.SERVICE_TARGET_FOREIGN,
]);

/** Symptoms of a record, with what they are put together by. */
interface RecordSymptom {
  readonly found: FoundSymptom;
  readonly record: DnsRecordPlan | undefined;
  readonly name: string;
  readonly zone: string;
}

/** Records that are missing, a whole zone or one by one, or that are not as planned. */
export const recordCauses: CauseFinder = (left, facts) => {
  const all = ownSymptoms(left, RECORDS).map((found) => recordSymptom(found, facts));
  const resolved = new Set(all.filter(({ found }) => found.symptom.nameServer === undefined).map(sameKey));
  // What only a name server says is about that name server.
  const symptoms = all.filter((each) => each.found.symptom.nameServer === undefined || resolved.has(sameKey(each)));
  const missing = symptoms.filter(({ found }) => found.symptom.kind === NAME_MISSING);
  const waiting = groupedBy(symptoms.filter(({ found }) => found.symptom.kind === SERVICE_TARGET_MISSING), targetOf);
  const answering = zonesThatAnswer(symptoms, facts);
  const drafts: DraftCause[] = [];
  const explained = new Set<RecordSymptom>();
  for (const [zone, ofZone] of groupedBy(missing, (each) => each.zone)) {
    const isWhole = !answering.has(zone) && new Set(ofZone.map(({ name }) => name)).size > 1;
    const groups = isWhole ? [ofZone] : [...groupedBy(ofZone, recordKey).values()];
    for (const group of groups) {
      // A name that does not exist explains the service records that lead to it.
      const ofGroup = [...new Set(group.map(({ name }) => name))];
      const targets = ofGroup.flatMap((name) => waiting.get(name) ?? []).filter((each) => !explained.has(each));
      targets.forEach((each) => explained.add(each));
      drafts.push(isWhole ? missingZone(zone, [...group, ...targets], facts) : missingName(group, targets, facts));
    }
  }
  const others = symptoms.filter((each) => each.found.symptom.kind !== NAME_MISSING && !explained.has(each));
  return [...drafts, ...[...groupedBy(others, keyByRecord(others)).values()].map((group) => differing(group, facts))];
};

/** Internal names that can be resolved outside, one cause for each zone. */
export const exposedNameCauses: CauseFinder = (left, facts) => (
  [...groupedBy(ownSymptoms(left, new Set([NAME_EXPOSED])).map((found) => recordSymptom(found, facts)), ({ zone }) => zone)]
    .map(([zone, group]) => {
      const exposed = distinct(group.map(({ name }) => name));
      return {
        id: `exposed/${idPart(zone)}`, layer: BlamedLayer.DNS, who: CauseAudience.DNS, of: group.map(({ found }) => found),
        what: `Names for inside can be resolved outside: ${names(exposed)}.`,
        fix: [
          `Remove the records from the external zone ${zoneIn(zone)}, and keep them in the internal one.`,
          'Check for a wildcard record in the external zone, which answers for every name that it does not have.',
        ],
        page: dnsPage(facts),
      };
    }));

function recordSymptom(found: FoundSymptom, facts: CauseFacts): RecordSymptom {
  const { symptom: { kind, name: ofSymptom, zone, values: [target = ''] = [] }, expectation } = found;
  // An SRV record that leads to an alias is as it should be: its target is not, whatever leads there.
  const host = kind === SymptomKind.SERVICE_TARGET_ALIAS ? facts.records.get(`A ${target}`) : undefined;
  if (host !== undefined) return { found, record: host, name: host.name, zone: host.zone ?? zoneOf(facts, host.name) };
  const record = recordOf(facts, expectation.id);
  const name = ofSymptom ?? record?.name ?? expectation.subject;
  return { found, record, name, zone: zone ?? record?.zone ?? zoneOf(facts, name) };
}

function sameKey({ found: { symptom: { kind } }, name }: RecordSymptom): string {
  return `${kind} ${name}`;
}

/** The host that a service record leads to. */
function targetOf({ found: { symptom: { values = [] } }, record, name }: RecordSymptom): string {
  return record?.srv?.target ?? values[0] ?? name;
}

/** Zones in which at least one planned record was found, whatever its data. */
function zonesThatAnswer(symptoms: readonly RecordSymptom[], facts: CauseFacts): ReadonlySet<string> {
  const found = passedOf(facts).flatMap(({ expectation }) => recordOf(facts, expectation.id) ?? []);
  return new Set([
    ...found.map(({ name, zone }) => zone ?? zoneOf(facts, name)),
    ...symptoms.filter(({ found: { symptom } }) => symptom.kind !== NAME_MISSING).map(({ zone }) => zone),
  ]);
}

/**
 * Host records of a zone with the same addresses missing or too many were left behind by the same change: they have one key. Any
 * other record has a key of its own.
 */
function keyByRecord(symptoms: readonly RecordSymptom[]): (symptom: RecordSymptom) => string {
  const keys = new Map([...groupedBy(symptoms, recordKey)].map(([own, [first, ...others]]) => {
    const all = [first, ...others];
    if (!all.every(({ found: { symptom } }) => ADDRESSES.has(symptom.kind))) return [own, own];
    const differences = distinct(all.flatMap(({ found: { symptom: { kind, values = [] } } }) => values.map((value) => `${kind} ${value}`)));
    return [own, JSON.stringify([first.zone, first.record?.type, first.record?.zone, differences])];
  }));
  return (symptom) => keys.get(recordKey(symptom)) ?? '';
}

function recordKey({ record, name }: RecordSymptom): string {
  return `${record?.type ?? ''} ${name}`;
}

function missingZone(zone: string, group: readonly RecordSymptom[], facts: CauseFacts): DraftCause {
  const records = recordsOf(group);
  return {
    id: `zone/${idPart(zone)}`, layer: BlamedLayer.DNS, who: CauseAudience.DNS, of: group.map(({ found }) => found),
    what: `None of the ${counted(new Set(group.map(({ name }) => name)).size, 'name')} in ${zone} that were looked for exists.`,
    fix: [
      `Check that the zone exists in the ${facts.plan.side} DNS, and that it is delegated: dig +trace ${zoneIn(zone)} SOA`,
      ...publishing(records, zone, facts),
    ],
    page: dnsPage(facts),
  };
}

function missingName(
  group: readonly [RecordSymptom, ...RecordSymptom[]], targets: readonly RecordSymptom[], facts: CauseFacts,
): DraftCause {
  const [{ record, name, zone }] = group;
  const services = distinct(targets.map((each) => each.name));
  return {
    id: `record/${record === undefined ? '' : `${record.type}/`}${idPart(name)}`, layer: BlamedLayer.DNS, who: CauseAudience.DNS,
    of: [...group, ...targets].map(({ found }) => found),
    what: `The ${record === undefined ? 'record' : `${record.type} record`} ${name} does not exist.`,
    known: services.length === 0 ? [] : [`It is the target of the service records ${names(services)}.`],
    fix: publishing(recordsOf(group), zone, facts),
    page: dnsPage(facts),
  };
}

function differing(group: readonly [RecordSymptom, ...RecordSymptom[]], facts: CauseFacts): DraftCause {
  const [{ record, name, zone }] = group;
  const of = group.map(({ found }) => found);
  const records = recordsOf(group);
  const type = record === undefined ? '' : `${record.type} `;
  const all = distinct(group.map((each) => each.name));
  const ttl = Math.max(0, ...records.map(({ ttlSeconds }) => ttlSeconds));
  return {
    id: `record/${record === undefined ? '' : `${record.type}/`}${idPart(name)}/differs`,
    layer: BlamedLayer.DNS, who: CauseAudience.DNS, of,
    what: `${all.length === 1 ? `The ${type}record ${name} is` : `${all.length} ${type}records in ${zone} are`} not as planned: `
      + `${differencesText(of, all.length === 1)}.`,
    known: [
      ...(all.length === 1 ? [] : [`Records: ${names(all)}.`]),
      ...(ttl === 0 ? [] : [
        `After a change, resolvers may show the old data for ${ttl} seconds, the planned TTL, or for the TTL that it had.`,
      ]),
    ],
    fix: publishing(records, zone, facts),
    page: dnsPage(facts),
  };
}

function recordsOf(group: readonly RecordSymptom[]): DnsRecordPlan[] {
  return [...new Set(group.flatMap(({ record }) => record ?? []))];
}

/** Who brings records to what is planned, and the records. */
function publishing(records: readonly DnsRecordPlan[], zone: string, facts: CauseFacts): string[] {
  const side = facts.plan.side === EdgeSide.EXTERNAL ? 'external' : 'internal';
  const deployed = records.filter((record) => record.zone !== undefined);
  const byOthers = records.filter((record) => record.zone === undefined);
  return [
    ...(records.length === 0 ? [`Bring the records in the ${side} zone ${zoneIn(zone)} to what the plan says.`] : []),
    ...(deployed.length === 0 ? [] : [
      `The plan has ${deployed.length === 1 ? 'this record' : 'these records'} in its ${side} zone ${zoneIn(zone)}: run terraform plan, `
        + 'and apply what differs. It must be:',
      ...linesOf(deployed),
    ]),
    ...(byOthers.length === 0 ? [] : [
      `Others hold the ${side} zone of ${zoneIn(zone)}, which is not in the plan: ask its administrators for this:`,
      ...linesOf(byOthers),
    ]),
  ];
}

/** Lines of a zone file. What is no name or address stays out of them, as it would be copied. */
function linesOf(records: readonly DnsRecordPlan[]): string[] {
  const unusable = records.filter((record) => recordLines(record).length === 0).length;
  return [
    ...firstOf(records.flatMap(recordLines), LINES),
    ...(unusable === 0 ? [] : [`${counted(unusable, 'record')} of the plan cannot be written: check the names and addresses in it.`]),
  ];
}

/** A zone in a step. */
function zoneIn(zone: string): string {
  return shellName(zone, 'ZONE');
}

function dnsPage(facts: CauseFacts): string {
  return pageOf(facts, facts.plan.edge === undefined ? PROXY_PAGE : EDGE_PAGE);
}
