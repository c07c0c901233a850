import { SymptomKind } from '../model/symptom';
import type { CauseFinder } from './cause-finder';
import { type CauseFacts, zoneOf } from './cause-facts';
import type { DraftCause } from './draft-cause';
import { distinct, type FoundSymptom } from './found-symptom';
import { groupedBy, idPart } from './grouped-symptoms';
import { names, shellName } from './cause-words';
import { BlamedLayer, CauseAudience } from './verification-cause';

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
    id: `name-server-copy/${idPart(zone)}/${idPart(nameServer)}`, layer: BlamedLayer.DNS, who: CauseAudience.DNS, of,
    what: `The name server ${nameServer} of the zone ${zone} has other records than planned, for ${names(namesOf(of))}.`,
    known: ['The resolver does not show the same: it asked another name server, or it still has an earlier answer.'],
    fix: [
      `Compare the serial numbers of the zone: dig +nssearch ${zoneIn(zone)}`,
      `Transfer the zone to ${serverIn(nameServer)} again; if it is held by another provider, change the records there too.`,
    ],
  }));

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
