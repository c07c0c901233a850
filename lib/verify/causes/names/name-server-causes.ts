import { SymptomKind } from '../../model/symptom';
import type { CauseFinder } from '../cause-finder';
import { type CauseFacts, passedOf, zoneOf } from '../cause-facts';
import type { DraftCause } from '../draft-cause';
import { distinct, type FoundSymptom } from '../found-symptom';
import { groupedBy, idPart, ownSymptoms } from '../grouped-symptoms';
import { names, shellName } from '../words/cause-words';
import { BlamedLayer, CauseAudience } from '../verification-cause';

/** End of the ID of what is expected of every name server; before it is the ID of what is expected of the resolver. */
const AUTHORITATIVE = '/authoritative';

/** What can be wrong with a record at a name server as well as at the resolver. */
const RECORDS = new Set([
  SymptomKind.NAME_MISSING, SymptomKind.ADDRESS_MISSING, SymptomKind.ADDRESS_STALE, SymptomKind.ADDRESS_DRAINED, SymptomKind.ALIAS_WRONG,
  SymptomKind.SERVICE_WRONG,
]);

/** A name server of a zone that does not answer with authority, whatever it was asked for. */
export const failedNameServerCauses: CauseFinder = (left, facts) => causesByServer(
  left.filter(({ symptom }) => symptom.kind === SymptomKind.NAME_SERVER_FAILED
    || (symptom.kind === SymptomKind.RESOLVER_FAILED && symptom.nameServer !== undefined)),
  facts, (zone, nameServer, of) => (nameServer === undefined ? noNameServers(zone, of) : {
    id: `name-server/${idPart(zone)}/${idPart(nameServer)}`, layer: BlamedLayer.DNS, who: CauseAudience.DNS, of,
    what: `The name server ${nameServer} of the zone ${zone} does not answer with authority.`,
    fix: [
      `Ask it by hand: dig @${serverIn(nameServer)} ${zoneIn(zone)} SOA +norecurse`,
      `Start it and load the zone on it, or remove it from the NS records of ${zoneIn(zone)} in the zone and in the one above it.`,
    ],
  }));

function noNameServers(zone: string, of: readonly FoundSymptom[]): DraftCause {
  return {
    id: `name-server/${idPart(zone)}`, layer: BlamedLayer.DNS, who: CauseAudience.DNS, of,
    what: `No name servers were found for the zone ${zone}.`,
    fix: [`Check the delegation of ${zoneIn(zone)} in the zone above it: dig +trace ${zoneIn(zone)} NS`],
  };
}

/** A zone in a step. */
function zoneIn(zone: string): string {
  return shellName(zone, 'ZONE');
}

/** A name server in a step: the zone says its name, and whoever holds the zone may say anything. */
function serverIn(nameServer: string): string {
  return shellName(nameServer, 'NAME-SERVER');
}

/** A name server of a zone that says something else than the resolver: an old copy of the zone, or records at another provider. */
export const differingNameServerCauses: CauseFinder = (left, facts) => causesByServer(
  left.filter(({ symptom }) => symptom.nameServer !== undefined), facts, (zone, nameServer = zone, of) => ({
    ...copyCause(zone, nameServer, of, namesOf(of)),
    known: ['The resolver does not show the same: it asked another name server, or it still has an earlier answer.'],
  }));

function copyCause(zone: string, nameServer: string, of: readonly FoundSymptom[], records: readonly string[]): DraftCause {
  return {
    id: `name-server-copy/${idPart(zone)}/${idPart(nameServer)}`, layer: BlamedLayer.DNS, who: CauseAudience.DNS, of,
    what: `The name server ${nameServer} of the zone ${zone} has other records than planned, for ${names(records)}.`,
    fix: [
      `Compare the serial numbers of the zone: dig +nssearch ${zoneIn(zone)}`,
      `Transfer the zone to ${serverIn(nameServer)} again; if it is held by another provider, change the records there too.`,
    ],
  };
}

/**
 * Records of which a name server has an old copy, while another one of the zone has what is planned. What the resolver shows comes from
 * such a name server, or from an earlier answer: the record itself is right.
 */
export const staleNameServerCauses: CauseFinder = (left, facts) => {
  const records = ownSymptoms(left, RECORDS);
  const stale = records.filter(({ symptom: { asPlannedAt = [] } }) => asPlannedAt.length > 0);
  const authoritative = groupedBy(stale, ({ expectation }) => expectation.id);
  const shown = records.filter(({ expectation: { id } }) => authoritative.has(`${id}${AUTHORITATIVE}`));
  const targets = targetsAmong(left, shown);
  return causesByServer(stale, facts, (zone, nameServer = zone, of) => {
    const ids = new Set(of.map(({ expectation }) => expectation.id));
    const resolved = shown.filter(({ expectation: { id } }) => ids.has(`${id}${AUTHORITATIVE}`));
    const missing = new Set(namesOf(resolved));
    const waiting = targets.filter(({ symptom: { values: [target = ''] = [] } }) => missing.has(target));
    return {
      ...copyCause(zone, nameServer, [...of, ...resolved, ...waiting], namesOf(of)),
      known: [
        `as planned at: ${names(distinct(of.flatMap(({ symptom: { asPlannedAt = [] } }) => asPlannedAt)))}`,
        resolved.length === 0
          ? 'The resolver does not show the same: it asked another name server, or it still has an earlier answer.'
          : 'The resolver shows what is wrong: it asked this name server, or it still has an earlier answer.',
      ],
    };
  });
};

/** Records that every name server of the zone has as planned, while the resolver shows something else. */
export const staleResolverCauses: CauseFinder = (left, facts) => {
  const right = new Set(passedOf(facts).map(({ expectation: { id } }) => id));
  const shown = ownSymptoms(left, RECORDS)
    .filter(({ symptom, expectation: { id } }) => symptom.nameServer === undefined && right.has(`${id}${AUTHORITATIVE}`));
  const targets = targetsAmong(left, shown);
  return causesByServer([...shown, ...targets], facts, (zone, _, of) => ({
    id: `resolver-copy/${idPart(zone)}`, layer: BlamedLayer.RESOLVER, who: CauseAudience.DNS, of,
    what: `The resolver shows other records than the name servers of the zone ${zone}, for ${names(namesOf(of))}.`,
    known: ['Every name server of the zone that answers here has what is planned.'],
    fix: [
      'Wait until the earlier answer has expired, or clear the cache of the resolver, and verify again.',
      `If it does not change, check whether the resolver has a zone ${zoneIn(zone)} of its own, or passes questions on to one that has.`,
    ],
  }));
};

/** Service records whose target the resolver does not find. */
function targetsAmong(left: readonly FoundSymptom[], shown: readonly FoundSymptom[]): FoundSymptom[] {
  const missing = new Set(namesOf(shown.filter(({ symptom: { kind } }) => kind === SymptomKind.NAME_MISSING)));
  return ownSymptoms(left, new Set([SymptomKind.SERVICE_TARGET_MISSING]))
    .filter(({ symptom: { values: [target = ''] = [] } }) => missing.has(target));
}

type Draft = (zone: string, nameServer: string | undefined, of: readonly FoundSymptom[]) => DraftCause;

function causesByServer(found: readonly FoundSymptom[], facts: CauseFacts, draft: Draft): DraftCause[] {
  const own = found.filter(({ symptom }) => symptom.partner === undefined);
  const placed = own.map((each) => ({ each, zone: zoneOfFound(each, facts), nameServer: each.symptom.nameServer }));
  return [...groupedBy(placed, ({ zone, nameServer }) => `${zone} ${nameServer ?? ''}`).values()].map((group) => (
    draft(group[0].zone, group[0].nameServer, group.map(({ each }) => each))));
}

function zoneOfFound({ symptom: { name, zone }, expectation }: FoundSymptom, facts: CauseFacts): string {
  return zone ?? zoneOf(facts, name ?? expectation.subject);
}

function namesOf(of: readonly FoundSymptom[]): string[] {
  return distinct(of.map(({ symptom: { name }, expectation }) => name ?? expectation.subject));
}
