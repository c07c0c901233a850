import { counted } from '../../../projection/model/words';
import { CheckOutcome } from '../../model/expectation';
import { DnsOutcome } from '../../model/observation';
import { SymptomKind } from '../../model/symptom';
import { VerifyArea } from '../../model/verify-area';
import type { CauseFinder } from '../cause-finder';
import { PlaceFailure, placesOf } from './places';
import { BlamedLayer, CauseAudience } from '../verification-cause';

/** A resolver that says no, or something unreadable, has been reached. */
const UNHEARD: ReadonlySet<string | undefined> = new Set([DnsOutcome.SILENT, DnsOutcome.UNREACHABLE]);

/** Neither the resolver nor any port answers: it is the computer that asks, more likely than everything else at once. */
export const noNetworkCauses: CauseFinder = (left, facts) => {
  const unheard = left.filter(({ symptom: { kind, nameServer, detail } }) => (
    kind === SymptomKind.RESOLVER_FAILED && nameServer === undefined && UNHEARD.has(detail)));
  const { failed, answered } = placesOf(left, facts);
  if (unheard.length === 0 || failed.length < 2 || answered.length > 0) return [];
  if (failed.some(({ failure }) => failure === PlaceFailure.REFUSED)) return [];
  const unheardIds = new Set(unheard.map(({ expectation }) => expectation.id));
  const someNameIsKnown = facts.judged.some(({ expectation: { id, area }, judgement: { outcome } }) => (
    area === VerifyArea.DNS && outcome !== CheckOutcome.NOT_LOOKED_AT && !unheardIds.has(id)));
  if (someNameIsKnown) return [];
  const { resolver } = facts.evidence;
  return [{
    id: 'no-network', layer: BlamedLayer.CLIENT, who: CauseAudience.NETWORK, of: [...unheard, ...failed.flatMap(({ of }) => of)],
    what: `Nothing answers this computer: neither ${resolver === undefined ? 'its resolver' : `the resolver ${resolver}`}, nor any of `
      + `${counted(failed.length, 'port')}.`,
    fix: [
      'Check that this computer has a network, and that its firewall lets it ask: UDP and TCP port 53, and the ports of the plan.',
      `Run the verification from another place on the ${facts.plan.side} side.`,
    ],
  }];
};
