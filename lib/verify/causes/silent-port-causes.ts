import { EndpointOwner } from '../model/endpoint';
import type { CauseFinder } from './cause-finder';
import { type CauseFacts, fqdnOf } from './cause-facts';
import { names } from './cause-words';
import { type DeployedFirewall, deployedFirewall, SecurityGroupState } from './deployed-firewall';
import type { DraftCause } from './draft-cause';
import { distinct } from './found-symptom';
import { groupedBy, idPart } from './grouped-symptoms';
import { networkPage } from './network-page';
import { type Place, PlaceFailure, type Places, placesOf, portLabel, serviceLabel } from './places';
import { listenStep } from './service-causes';
import { BlamedLayer, CauseAudience } from './verification-cause';
import { startCommands, windowsServices } from './windows-services';

/** A port of a service that does not answer, on all servers or on some, while other ports of them do. */
export const silentPortCauses: CauseFinder = (left, facts) => {
  const places = placesOf(left, facts);
  const firewall = deployedFirewall(facts);
  const silent = places.failed.filter(({ failure }) => failure !== PlaceFailure.REFUSED);
  return [...groupedBy(silent, (place) => JSON.stringify([
    place.failure, place.service, place.transport, place.port, place.isIpv6, firewall.stateOf(place),
  ])).values()].map((group) => silentPort(group, places, firewall, facts));
};

function silentPort(group: readonly [Place, ...Place[]], places: Places, firewall: DeployedFirewall, facts: CauseFacts): DraftCause {
  const [place] = group;
  const owners = distinct(group.map(({ owner }) => owner));
  const state = firewall.stateOf(place);
  const samePort = places.answered.filter(({ service, transport, port, isIpv6 }) => (
    service === place.service && transport === place.transport && port === place.port && isIpv6 === place.isIpv6));
  const answering = distinct(samePort.map(({ ownerName }) => ownerName)).filter((owner) => !owners.includes(owner));
  // Servers of a pool share their firewalls: what only one of them does not answer is its own matter.
  const isOfServer = answering.length > 0;
  const label = `${portLabel(place)}${place.isIpv6 ? ' over IPv6' : ''}`;
  const how = place.failure === PlaceFailure.UNREACHABLE ? 'cannot be reached from here' : 'does not answer';
  return {
    id: ['port', idPart(place.service ?? 'service'), idPart(label), owners.map(idPart).join('+'), place.failure].join('/'),
    layer: isOfServer ? BlamedLayer.SERVER : BlamedLayer.NETWORK,
    who: isOfServer ? CauseAudience.LYNC : CauseAudience.NETWORK,
    of: group.flatMap(({ of }) => of),
    what: `${label} of the ${serviceLabel(place)} ${how} on ${names(owners)}${isOfServer ? `, while it does on ${names(answering)}` : ''}.`,
    known: [
      ...KNOWN[state],
      ...(place.firewallRules.length === 0 ? [] : [`the plan opens it with ${names(place.firewallRules)}`]),
    ],
    fix: [...firewallSteps(group, state, facts), ...serverSteps(place, owners, facts)],
    page: networkPage(facts),
  };
}

const KNOWN: Readonly<Record<SecurityGroupState, readonly string[]>> = {
  [SecurityGroupState.OPEN]: ['The deployed security groups let it through: something behind or in front of them stops it.'],
  [SecurityGroupState.CLOSED]: ['The deployed security groups stop it.'],
  [SecurityGroupState.UNKNOWN]: [
    'Whether a security group or another firewall stops it cannot be told without the deployed security groups.',
  ],
  [SecurityGroupState.NONE]: [],
};

function firewallSteps(group: readonly Place[], state: SecurityGroupState, { plan: { side } }: CauseFacts): string[] {
  const places = names(distinct(group.map((place) => `${portLabel(place)} to ${place.address === '' ? place.owner : place.address}`)));
  const between = `Check that no firewall between here and the servers stops ${places}, on the ${side} side.`;
  return state === SecurityGroupState.UNKNOWN
    ? ['Pass the output of terraform show -json with --deployed: it tells whether the security groups stop it.', between]
    : [between];
}

function serverSteps(place: Place, owners: readonly string[], facts: CauseFacts): string[] {
  const kind = facts.plan.endpoints.find(({ ownerName }) => ownerName === place.owner)?.owner;
  if (kind !== undefined && kind !== EndpointOwner.SERVER) return [`Check the listener of the ${place.owner}, and the servers behind it.`];
  const servers = names(owners.map((owner) => fqdnOf(facts, owner)));
  return [
    ...listenStep(servers, place),
    'If nothing listens, start the service:',
    ...windowsServices(place.service).flatMap((service) => startCommands(service, facts.family).slice(1)),
    ...(windowsServices(place.service).length === 0 ? ['Start-CsWindowsService'] : []),
    'If something does, Windows Firewall may stop it: Get-NetFirewallRule -Direction Inbound -Enabled True',
  ];
}
