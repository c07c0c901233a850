import type { ProvedBox } from '../../../values/firewall-verdict';
import { SymptomKind } from '../../model/symptom';
import type { CauseFinder } from '../cause-finder';
import { type CauseFacts, endpointOf } from '../cause-facts';
import { names } from '../words/cause-words';
import { deployedFirewall } from './deployed-firewall';
import type { DraftCause } from '../draft-cause';
import { isServer, ownersText, serversText } from '../words/found-owners';
import { distinct, type FoundSymptom } from '../found-symptom';
import { groupedBy, idPart, ownSymptoms } from '../grouped-symptoms';
import { networkPage } from '../words/network-page';
import { type Place, PlaceFailure, placesOf, portLabel, serviceLabel } from './places';
import { BlamedLayer, CauseAudience } from '../verification-cause';

/** Ports that the deployed security groups close although the plan opens them, one cause for each rule of the plan. */
export const closedPortCauses: CauseFinder = (left, facts) => {
  const firewall = deployedFirewall(facts);
  const closed = placesOf(left, facts).failed
    // Who refuses was reached.
    .filter(({ failure }) => failure !== PlaceFailure.REFUSED)
    .map((place) => ({ place, boxes: firewall.missingOf(place) }))
    .filter(({ boxes }) => boxes.length > 0);
  return [...groupedBy(closed, ({ boxes }) => JSON.stringify(rulesOf(boxes)))].map(([, group]) => closedPortCause(
    group.map(({ place }) => place), [...new Set(group.flatMap(({ boxes }) => boxes))], facts));
};

function closedPortCause(places: readonly Place[], boxes: readonly ProvedBox[], facts: CauseFacts): DraftCause {
  const rules = rulesOf(boxes);
  const stopping = distinct(boxes.flatMap(({ securityRules }) => securityRules));
  const [place] = places;
  const ports = distinct(places.map(portLabel));
  return {
    id: `security-group/closed/${rules.map(idPart).join('+')}`,
    layer: BlamedLayer.SECURITY_GROUP, who: CauseAudience.NETWORK, of: places.flatMap(({ of }) => of),
    what: `The deployed security groups stop ${names(ports)} to the ${place === undefined ? 'service' : serviceLabel(place)} of `
      + `${ownersText(distinct(places.map(({ owner }) => owner)), facts)}.`,
    known: [
      ...distinct(boxes.map(({ witness }) => witness)).slice(0, 3).map((witness) => `stopped, for example: ${witness}`),
      ...(stopping.length === 0 ? [] : [`stopped by the security rules ${names(stopping)}`]),
    ],
    fix: [
      `Deploy the planned firewall rules ${names(rules)}: run terraform plan, and apply it.`,
      ...(stopping.length === 0 ? [] : [
        `If Terraform has nothing to do, compare ${names(stopping)} and the rules before it with the plan: they were changed elsewhere.`,
      ]),
    ],
    page: networkPage(facts),
  };
}

function rulesOf(boxes: readonly ProvedBox[]): string[] {
  return distinct(boxes.flatMap(({ planRules }) => planRules));
}

/** Ports that are open although no rule of the plan opens them. */
export const openPortCauses: CauseFinder = (left, facts) => {
  const firewall = deployedFirewall(facts);
  const open = ownSymptoms(left, new Set([SymptomKind.PORT_OPEN])).map((found) => {
    const {
      owner = endpointOf(facts, found.expectation.subject)?.ownerName ?? found.expectation.subject, address = '', transport, port,
    } = found.symptom;
    const extra = firewall.extraOf({ owner, address, transport, port });
    return { found, owner, transport, port, rules: distinct(extra.flatMap(({ securityRules }) => securityRules)) };
  });
  return [...groupedBy(open, ({ transport, port, rules, owner }) => JSON.stringify([
    transport, port, rules, port === undefined ? owner : '',
  ])).values()].map((group) => openPortCause(group[0], distinct(group.map(({ owner }) => owner)), group.map(({ found }) => found), facts));
};

function openPortCause(
  { transport, port, rules }: Pick<Place, 'transport' | 'port'> & { readonly rules: readonly string[] }, owners: readonly string[],
  of: readonly FoundSymptom[], facts: CauseFacts,
): DraftCause {
  const { evidence: { deployed }, hasSecurityGroups } = facts;
  const label = portLabel({ transport, port });
  const isOfGroup = rules.length > 0;
  const isUnknown = hasSecurityGroups && (deployed === undefined || deployed.problem !== undefined);
  return {
    id: `open/${idPart(port === undefined ? owners.join('-') : label)}${isOfGroup ? `/${rules.map(idPart).join('+')}` : ''}`,
    layer: isOfGroup || isUnknown ? BlamedLayer.SECURITY_GROUP : BlamedLayer.NETWORK, who: CauseAudience.NETWORK, of,
    what: `${label.charAt(0).toUpperCase()}${label.slice(1)} of ${ownersText(owners, facts)} is open, and no rule of the plan opens it.`,
    known: isOfGroup ? [`let through by the security rules ${names(rules)}`] : [],
    fix: isOfGroup
      ? [`Remove the security rules ${names(rules)}, or add what needs the port to the plan.`]
      : [
        isUnknown
          ? 'Pass the output of terraform show -json with --deployed: it tells which security rule lets the traffic through.'
          : 'Close the port in the firewall in front of the Edge: it must deny everything that the plan does not allow.',
        ...listenerSteps(owners, port, facts),
      ],
    page: networkPage(facts),
  };
}

/** A load balancer or reverse proxy listens itself, whatever is behind it. */
function listenerSteps(owners: readonly string[], port: number | undefined, facts: CauseFacts): string[] {
  const servers = owners.filter((owner) => isServer(owner, facts));
  const others = owners.filter((owner) => !isServer(owner, facts));
  const found = port === undefined ? '' : ` | findstr :${port}`;
  const label = portLabel({ transport: undefined, port });
  return [
    ...(servers.length === 0 ? [] : [`Find the program that listens: on ${serversText(servers, facts)}, run netstat -ano${found}`]),
    ...(others.length === 0 ? [] : [`On ${ownersText(others, facts)}, remove the listener for ${label}.`]),
  ];
}
