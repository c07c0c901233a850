import { EndpointOwner } from '../../model/endpoint';
import { type CauseFacts, endpointOf, fqdnOf } from '../cause-facts';
import { names } from './cause-words';
import { distinct, type FoundSymptom } from '../found-symptom';

/** Whom symptoms are about: servers, the load balancer, the reverse proxy; sorted. */
export function ownersOf(of: readonly FoundSymptom[], facts: CauseFacts): string[] {
  return distinct(of.map(({ symptom: { owner }, expectation: { subject } }) => (
    owner ?? endpointOf(facts, subject)?.ownerName ?? subject)));
}

/** Who an owner is. */
export function kindOf(owner: string, { plan: { endpoints } }: CauseFacts): EndpointOwner {
  return endpoints.find(({ ownerName }) => ownerName === owner)?.owner ?? EndpointOwner.SERVER;
}

/** Whether an owner is a server, on which commands of the product can be run. */
export function isServer(owner: string, facts: CauseFacts): boolean {
  return kindOf(owner, facts) === EndpointOwner.SERVER;
}

/** Owners in a sentence: `lsedge01, lsedge02`, `the load balancer`. */
export function ownersText(owners: readonly string[], facts: CauseFacts): string {
  return names(owners.map((owner) => withArticle(owner, owner, facts)));
}

/** The same with the FQDNs of servers, for those who look for them. */
export function hostsText(owners: readonly string[], facts: CauseFacts): string {
  return names(owners.map((owner) => withArticle(owner, fqdnOf(facts, owner), facts)));
}

/** Where something is set or looked at: FQDNs of servers, also of those behind a load balancer; `the reverse proxy`. */
export function serversText(owners: readonly string[], facts: CauseFacts): string {
  const isBalancer = (owner: string): boolean => kindOf(owner, facts) === EndpointOwner.LOAD_BALANCER;
  return names(distinct(owners.flatMap((owner) => (
    isBalancer(owner) ? serversBehind(owner, facts) : [withArticle(owner, fqdnOf(facts, owner), facts)]))));
}

/** A drained server is behind no load balancer. */
function serversBehind(owner: string, facts: CauseFacts): string[] {
  const active = (facts.plan.edge?.servers ?? []).filter(({ drained }) => drained !== true);
  return active.length === 0 ? [`the servers behind the ${owner}`] : active.map(({ computerName }) => fqdnOf(facts, computerName));
}

function withArticle(owner: string, name: string, facts: CauseFacts): string {
  return isServer(owner, facts) ? name : `the ${owner}`;
}
