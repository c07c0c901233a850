import { type CauseFacts, endpointOf, fqdnOf } from './cause-facts';
import { names } from './cause-words';
import { distinct, type FoundSymptom } from './found-symptom';

/** Whom symptoms are about: servers, the load balancer, the reverse proxy; sorted. */
export function ownersOf(of: readonly FoundSymptom[], facts: CauseFacts): string[] {
  return distinct(of.map(({ symptom: { owner }, expectation: { subject } }) => (
    owner ?? endpointOf(facts, subject)?.ownerName ?? subject)));
}

/** FQDNs of servers in a sentence. */
export function serversText(owners: readonly string[], facts: CauseFacts): string {
  return names(owners.map((owner) => fqdnOf(facts, owner)));
}
