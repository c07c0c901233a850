import { counted } from '../../projection/model/words';
import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { QuestionType } from '../model/probe';
import { type Symptom, SymptomKind } from '../model/symptom';
import { sortedAddresses } from './dns-values';
import { shown } from './dns-words';
import { type Comparison, type RecordToCheck, placeOf } from './record-to-check';

const PASS_DEPLOYED = 'pass --deployed';

/** Computer names of drained servers, by the addresses that were theirs on the side. */
export type DrainedAddresses = ReadonlyMap<string, string>;

/** What is planned of a host record. */
interface PlannedAddresses {
  readonly known: readonly string[];
  /** Addresses that are assigned at deployment. */
  readonly unknown: number;
  readonly drained: DrainedAddresses;
}

/** A host record: it must resolve to every planned address, and to no other. */
export function hostRecord(record: DnsRecordPlan, name: string, drained: DrainedAddresses): RecordToCheck {
  const { type, zone, addresses, tableRows } = record;
  const planned: PlannedAddresses = {
    known: sortedAddresses(addresses.flatMap(({ address }) => address ?? [])),
    unknown: new Set(addresses.filter(({ address }) => address === undefined).map((each) => `${each.name} ${each.service}`)).size,
    drained,
  };
  const place = { name, ...(zone === undefined ? {} : { zone }) };
  return {
    ...place, type: type === DnsRecordType.AAAA ? QuestionType.AAAA : QuestionType.A, tableRows, expected: expectedOf(planned),
    ...(planned.known.length > 0 ? {} : { unlookedReason: reasonOf(planned) }),
    compare: ({ addresses: found }) => compared(planned, found, placeOf(place)),
  };
}

function expectedOf({ known, unknown }: PlannedAddresses): string {
  const assigned = `${unknown === 1 ? 'the address that is' : `the ${unknown} addresses that are`} assigned at deployment`;
  if (known.length === 0) return `resolves to ${unknown === 0 ? 'no address' : assigned}`;
  return `resolves to ${shown(known)}${unknown === 0 ? '' : `, and to ${assigned}`}`;
}

function reasonOf({ unknown }: PlannedAddresses): string {
  if (unknown === 0) return 'the plan has no address for it';
  return `its ${unknown === 1 ? 'address is' : 'addresses are'} assigned at deployment; ${PASS_DEPLOYED}`;
}

function compared(
  { known, unknown, drained }: PlannedAddresses, found: readonly string[], place: Pick<Symptom, 'name' | 'zone'>,
): Comparison {
  const isFound = new Set(found);
  const isKnown = new Set(known);
  const present = known.filter((address) => isFound.has(address));
  const missing = known.filter((address) => !isFound.has(address));
  const others = found.filter((address) => !isKnown.has(address));
  const ofDrained = others.filter((address) => drained.has(address));
  // Which of the others are those that are assigned at deployment is not known.
  const stale = unknown > 0 ? [] : others.filter((address) => !drained.has(address));
  const symptoms: Symptom[] = [
    ...(missing.length === 0 ? [] : [{ kind: SymptomKind.ADDRESS_MISSING, ...place, values: missing }]),
    ...(stale.length === 0 ? [] : [{ kind: SymptomKind.ADDRESS_STALE, ...place, values: stale }]),
    ...drainedSymptoms(ofDrained, drained, place),
  ];
  if (symptoms.length > 0) return { found: differences(present, missing, stale, ofDrained, drained), symptoms };
  return { found: `resolves to ${shown(found)}${unknown === 0 ? '' : `; ${notCompared(unknown)}`}`, symptoms };
}

function drainedSymptoms(addresses: readonly string[], drained: DrainedAddresses, place: Pick<Symptom, 'name' | 'zone'>): Symptom[] {
  return ownersOf(addresses, drained).map((owner) => ({
    kind: SymptomKind.ADDRESS_DRAINED, ...place, owner, values: addresses.filter((address) => drained.get(address) === owner),
  }));
}

function ownersOf(addresses: readonly string[], drained: DrainedAddresses): string[] {
  return [...new Set(addresses.flatMap((address) => drained.get(address) ?? []))].sort();
}

function differences(
  present: readonly string[], missing: readonly string[], stale: readonly string[], ofDrained: readonly string[], drained: DrainedAddresses,
): string {
  const [begin, too] = present.length === 0
    ? [[`does not resolve to ${shown(missing)}`], '']
    : [missing.length === 0 ? [] : [`resolves to ${shown(present)}, but not to ${shown(missing)}`], ' too'];
  const owners = ownersOf(ofDrained, drained);
  return [
    ...begin,
    ...(stale.length === 0 ? [] : [`resolves to ${shown(stale)}${too}, which ${stale.length === 1 ? 'is' : 'are'} not planned`]),
    ...(ofDrained.length === 0 ? [] : [
      `resolves to ${shown(ofDrained)}${too}, although ${shown(owners)} ${owners.length === 1 ? 'is' : 'are'} drained`,
    ]),
  ].join('; ');
}

function notCompared(unknown: number): string {
  const are = `${counted(unknown, 'address', 'addresses')} ${unknown === 1 ? 'is' : 'are'}`;
  return `${are} assigned at deployment and not compared; ${PASS_DEPLOYED}`;
}
