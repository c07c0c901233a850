import type { CauseFinder } from '../cause-finder';
import type { CauseFacts } from '../cause-facts';
import { names } from '../words/cause-words';
import { type DeployedFirewall, deployedFirewall, SecurityGroupState } from './deployed-firewall';
import type { DraftCause } from '../draft-cause';
import { isServer, ownersText, serversText } from '../words/found-owners';
import { distinct } from '../found-symptom';
import { groupedBy, idPart } from '../grouped-symptoms';
import { networkPage } from '../words/network-page';
import { type Place, PlaceFailure, type Places, placesOf, portLabel, serviceLabel } from './places';
import { listenStep } from './service-causes';
import { BlamedLayer, CauseAudience } from '../verification-cause';
import { startCommands, windowsServices } from '../words/windows-services';

/** A port of a service that does not answer, on all servers or on some, while other ports of them do. */
export const silentPortCauses: CauseFinder = (left, facts) => {
  const places = placesOf(left, facts);
  const firewall = deployedFirewall(facts);
  const silent = places.failed.filter(({ failure }) => failure !== PlaceFailure.REFUSED);
  const byPort = [...groupedBy(silent, (place) => JSON.stringify([
    place.failure, place.service, place.transport, place.port, place.isIpv6, firewall.stateOf(place),
  ])).values()];
  // What only a load balancer or reverse proxy does not answer is one matter of it, whatever the service.
  const isOfAppliance = (group: readonly Place[]): boolean => group.every(({ owner }) => !isServer(owner, facts));
  return [
    ...byPort.filter((group) => !isOfAppliance(group)).map((group) => silentPort(group, places, firewall, facts)),
    ...[...groupedBy(byPort.filter(isOfAppliance).flat(), (place) => JSON.stringify([
      place.owner, place.failure, firewall.stateOf(place),
    ])).values()].map((group) => silentListeners(group, firewall, facts)),
  ];
};

function silentListeners(group: readonly [Place, ...Place[]], firewall: DeployedFirewall, facts: CauseFacts): DraftCause {
  const [place] = group;
  const { owner } = place;
  const state = firewall.stateOf(place);
  const labels = distinct(group.map((each) => `${labelOf(each)} of the ${serviceLabel(each)}`));
  return {
    id: [
      'port', distinct(group.map(({ service }) => service ?? 'service')).map(idPart).join('+'),
      distinct(group.map(labelOf)).map(idPart).join('+'), idPart(owner), place.failure,
    ].join('/'),
    layer: BlamedLayer.NETWORK, who: CauseAudience.NETWORK, of: group.flatMap(({ of }) => of),
    what: `${names(labels)} ${group.length === 1 ? HOW[place.failure].one : HOW[place.failure].several} on the ${owner}.`,
    known: knownOf(group, state),
    fix: [...firewallSteps(group, state, facts), `Check the listeners of the ${owner}, its addresses, and the servers behind it.`],
    page: networkPage(facts),
  };
}

const HOW: Readonly<Record<PlaceFailure, { readonly one: string; readonly several: string }>> = {
  [PlaceFailure.REFUSED]: { one: 'is refused', several: 'are refused' },
  [PlaceFailure.SILENT]: { one: 'does not answer', several: 'do not answer' },
  [PlaceFailure.UNREACHABLE]: { one: 'cannot be reached from here', several: 'cannot be reached from here' },
};

/** `TCP 443 over IPv6`. */
function labelOf(place: Place): string {
  return `${portLabel(place)}${place.isIpv6 ? ' over IPv6' : ''}`;
}

function knownOf(group: readonly Place[], state: SecurityGroupState): string[] {
  const rules = distinct(group.flatMap(({ firewallRules }) => firewallRules));
  return [...KNOWN[state], ...(rules.length === 0 ? [] : [`the plan opens it with ${names(rules)}`])];
}

function silentPort(group: readonly [Place, ...Place[]], places: Places, firewall: DeployedFirewall, facts: CauseFacts): DraftCause {
  const [place] = group;
  const owners = distinct(group.map(({ owner }) => owner));
  const state = firewall.stateOf(place);
  const samePort = places.answered.filter(({ service, transport, port, isIpv6 }) => (
    service === place.service && transport === place.transport && port === place.port && isIpv6 === place.isIpv6));
  const answering = distinct(samePort.map(({ ownerName }) => ownerName)).filter((owner) => !owners.includes(owner));
  // Servers of a pool share their firewalls: what only one of them does not answer is its own matter.
  const isOfServer = answering.length > 0;
  const label = labelOf(place);
  return {
    id: ['port', idPart(place.service ?? 'service'), idPart(label), owners.map(idPart).join('+'), place.failure].join('/'),
    layer: isOfServer ? BlamedLayer.SERVER : BlamedLayer.NETWORK,
    who: isOfServer ? CauseAudience.LYNC : CauseAudience.NETWORK,
    of: group.flatMap(({ of }) => of),
    what: `${label} of the ${serviceLabel(place)} ${HOW[place.failure].one} on ${ownersText(owners, facts)}`
      + `${isOfServer ? `, while it does on ${ownersText(answering, facts)}` : ''}.`,
    known: knownOf([place], state),
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
  const servers = serversText(owners.filter((owner) => isServer(owner, facts)), facts);
  return [
    ...owners.filter((owner) => !isServer(owner, facts)).map((owner) => `Check the listener of the ${owner}, and the servers behind it.`),
    ...listenStep(servers, place),
    'If nothing listens, start the service:',
    ...windowsServices(place.service).flatMap((service) => startCommands(service, facts.family).slice(1)),
    ...(windowsServices(place.service).length === 0 ? ['Start-CsWindowsService'] : []),
    'If something does, Windows Firewall may stop it: Get-NetFirewallRule -Direction Inbound -Enabled True',
  ];
}
