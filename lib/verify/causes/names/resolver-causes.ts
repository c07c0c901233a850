import { counted } from '../../../projection/model/words';
import { IpAddress } from '../../../values/ip-address';
import { CheckOutcome } from '../../model/expectation';
import { SymptomKind } from '../../model/symptom';
import { VerifyArea } from '../../model/verify-area';
import type { CauseFinder } from '../cause-finder';
import { type CauseFacts, zoneOf } from '../cause-facts';
import { shellName } from '../words/cause-words';
import type { DraftCause } from '../draft-cause';
import { detailsOf, type FoundSymptom } from '../found-symptom';
import { groupedBy, idPart } from '../grouped-symptoms';
import { BlamedLayer, CauseAudience } from '../verification-cause';

/** The share of questions without a usable answer from which on it is the resolver, and not the zones. */
const NEARLY_ALL = 0.8;

/** The resolver gives no usable answer: to hardly any question, or to those about a zone. */
export const resolverCauses: CauseFinder = (left, facts) => {
  const unanswered = left.filter(({ symptom }) => symptom.kind === SymptomKind.RESOLVER_FAILED && symptom.nameServer === undefined);
  if (unanswered.length === 0) return [];
  const failing = new Set(unanswered.map(({ expectation }) => expectation.id)).size;
  const asked = Math.max(failing, askedOf(facts));
  if (failing >= NEARLY_ALL * asked) return [resolverCause(unanswered, failing, asked, facts)];
  return [...groupedBy(unanswered.filter(({ symptom }) => symptom.partner === undefined), (found) => zoneOfFound(found, facts))]
    .map(([zone, of]) => zoneCause(zone, of, facts));
};

/** Expectations that the resolver was asked for. */
function askedOf({ judged }: CauseFacts): number {
  return judged.filter(({ expectation: { area }, judgement: { outcome } }) => (
    outcome !== CheckOutcome.NOT_LOOKED_AT && (area === VerifyArea.DNS || area === VerifyArea.PARTNERS))).length;
}

function resolverCause(
  of: readonly FoundSymptom[], failing: number, asked: number, { evidence: { resolver } }: CauseFacts,
): DraftCause {
  const which = resolver === undefined ? 'The resolver of this computer' : `The resolver ${resolver}`;
  const name = of[0]?.symptom.name;
  return {
    id: 'resolver', layer: BlamedLayer.RESOLVER, who: CauseAudience.DNS, of,
    what: `${which} gives no usable answer for `
      + `${failing === asked ? counted(failing, 'expectation') : `${failing} of ${asked} expectations`}.`,
    known: detailsOf(of).slice(0, 3).map((detail) => `how its answers ended: ${detail}`),
    fix: [
      `Ask it by hand: dig ${atResolver(resolver)}${name === undefined ? 'example.com' : shellName(name)}`,
      'Check that UDP and TCP port 53 from here to the resolver are open, and that it answers questions of this network.',
      'To verify the records without it, pass the address of another one with --resolver.',
    ],
  };
}

function zoneOfFound({ symptom: { name, zone }, expectation }: FoundSymptom, facts: CauseFacts): string {
  return zone ?? zoneOf(facts, name ?? expectation.subject);
}

function zoneCause(zone: string, of: readonly [FoundSymptom, ...FoundSymptom[]], { evidence: { resolver } }: CauseFacts): DraftCause {
  const name = shellName(of[0].symptom.name ?? zone);
  return {
    id: `resolver/${idPart(zone)}`, layer: BlamedLayer.DNS, who: CauseAudience.DNS, of,
    what: `The resolver finds no answer for names in ${zone}, while it answers for others.`,
    fix: [
      `Compare what the name servers of the zone say: dig +trace ${name}`,
      `Check the delegation of ${shellName(zone, 'ZONE')}: the NS records in the zone above it must name servers that answer for it.`,
      `If the zone is signed, check its DS records; if only DNSSEC fails, this answers: dig +cd ${atResolver(resolver)}${name}`,
    ],
  };
}

/** `@198.51.100.53 `, for the commands; empty for the resolver of the system. */
function atResolver(resolver: string | undefined): string {
  if (resolver === undefined) return '';
  return `@${IpAddress.isValid(resolver) ? resolver : 'RESOLVER'} `;
}
