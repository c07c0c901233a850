import { PlatformKey } from '../../../values/vocabulary/platform';
import { counted } from '../../../projection/model/words';
import { EdgeSide } from '../../../values/vocabulary/edge-side';
import { EndpointOwner } from '../../model/endpoint';
import type { CauseFinder } from '../cause-finder';
import { type CauseFacts, fqdnOf, pageOf } from '../cause-facts';
import { names } from '../words/cause-words';
import { deployedFirewall, SecurityGroupState } from './deployed-firewall';
import type { DraftCause } from '../draft-cause';
import { hostsText, isServer, kindOf, ownersText, serversText } from '../words/found-owners';
import { distinct } from '../found-symptom';
import { groupedBy, idPart } from '../grouped-symptoms';
import { networkPage } from '../words/network-page';
import { type Place, PlaceFailure, type Places, placesOf, serviceLabel } from './places';
import { BlamedLayer, CauseAudience } from '../verification-cause';

/** Nothing answers at all: it is not the servers one by one. */
export const nothingAnswersCauses: CauseFinder = (left, facts) => {
  const { failed, answered } = placesOf(left, facts);
  if (answered.length > 0 || failed.length < 2 || failed.some(isRefused)) return [];
  return [nothingAnswers(failed, facts)];
};

function nothingAnswers(failed: readonly Place[], facts: CauseFacts): DraftCause {
  const owners = distinct(failed.map(({ owner }) => owner));
  const isUnreachable = failed.every(({ failure }) => failure === PlaceFailure.UNREACHABLE);
  const firewall = deployedFirewall(facts);
  const isProved = failed.every((place) => firewall.stateOf(place) === SecurityGroupState.OPEN);
  return {
    id: 'nothing-answers', layer: isUnreachable ? BlamedLayer.CLIENT : BlamedLayer.NETWORK, who: CauseAudience.NETWORK,
    of: failed.flatMap(({ of }) => of),
    what: isUnreachable
      ? `There is no route from here to any of the ${counted(failed.length, 'port')} of ${ownersText(owners, facts)}.`
      : `None of the ${counted(failed.length, 'port')} of ${ownersText(owners, facts)} answers.`,
    known: isProved ? ['The deployed security groups let the traffic through.'] : [],
    fix: [
      `Check that this computer can reach anything on the ${facts.plan.side} side: its own firewall or proxy may stop it.`,
      `Check that ${hostsText(owners, facts)} ${owners.length === 1 ? 'is' : 'are'} running.`,
      ...routeSteps(facts),
      ...(facts.hasSecurityGroups && !isProved
        ? ['Pass the output of terraform show -json with --deployed: it tells whether the security groups stop the traffic.'] : []),
    ],
    page: networkPage(facts),
  };
}

function routeSteps({ plan: { edge, side } }: CauseFacts): string[] {
  if (edge === undefined) return ['Check the route, the address translation and the firewalls between here and the reverse proxy.'];
  if (side === EdgeSide.INTERNAL) {
    return [
      'Check the route and the firewalls between here and the internal adapters of the Edge Servers.',
      'On the Edge Servers, check that persistent routes lead back to the networks inside: route print',
    ];
  }
  return [edge.platform === PlatformKey.AZURE
    ? 'Check that the public addresses are associated with the network interfaces, and that no route table sends the answers elsewhere.'
    : 'Check the route, the address translation and the firewalls between here and the Edge.'];
}

/** IPv6 fails everywhere, and IPv4 does not. */
export const ipv6Causes: CauseFinder = (left, facts) => {
  const { failed, answered } = placesOf(left, facts);
  const ofIpv6 = failed.filter(({ isIpv6, failure }) => isIpv6 && failure !== PlaceFailure.REFUSED);
  const works = answered.some(({ isIpv6 }) => isIpv6) || failed.some((place) => place.isIpv6 && isRefused(place));
  if (ofIpv6.length < 2 || works) return [];
  const isUnreachable = ofIpv6.every(({ failure }) => failure === PlaceFailure.UNREACHABLE);
  return [{
    id: 'ipv6', layer: isUnreachable ? BlamedLayer.CLIENT : BlamedLayer.NETWORK, who: CauseAudience.NETWORK,
    of: ofIpv6.flatMap(({ of }) => of),
    what: isUnreachable
      ? 'There is no route from here to any IPv6 address, while IPv4 works.'
      : 'No IPv6 address answers, while IPv4 works.',
    fix: [
      'Check that this computer has IPv6: without it, run the verification from a place that does.',
      `Check the IPv6 addresses and ${facts.plan.side === EdgeSide.INTERNAL ? 'routes' : 'default gateways'} of the ${facts.plan.side} `
        + 'adapters, and the firewall rules for IPv6.',
    ],
    page: networkPage(facts),
  }];
};

/** Servers of which no port answers, while others do. */
export const silentServerCauses: CauseFinder = (left, facts) => {
  const places = placesOf(left, facts);
  const answering = ownersThatAnswer(places);
  return [...groupedBy(places.failed.filter((place) => !isRefused(place)), ({ owner }) => owner)]
    .filter(([owner, group]) => group.length > 1 && !answering.has(owner))
    .map(([owner, group]) => silentServer(owner, group, facts));
};

function silentServer(owner: string, group: readonly Place[], facts: CauseFacts): DraftCause {
  const kind = kindOf(owner, facts);
  const isBalancer = kind === EndpointOwner.LOAD_BALANCER;
  const common = {
    id: `server/${idPart(owner)}`, of: group.flatMap(({ of }) => of),
    known: [`addresses: ${names(distinct(group.map(({ address }) => address)))}`],
  };
  if (kind !== EndpointOwner.SERVER) {
    return {
      ...common, layer: isBalancer ? BlamedLayer.NETWORK : BlamedLayer.SERVER, who: CauseAudience.NETWORK,
      what: `The ${owner} does not answer on any of its ${counted(group.length, 'port')}.`,
      fix: [
        `Check that the ${owner} is running, has its addresses, and has listeners on the planned ports.`,
        ...(isBalancer ? ['Check its health probes: with no healthy server behind it, a listener answers nobody.'] : []),
      ],
      page: isBalancer ? pageOf(facts, 'lync-server-2013-hardware-load-balancer-requirements.md') : networkPage(facts),
    };
  }
  const routes = facts.plan.side === EdgeSide.INTERNAL ? 'routes to the networks inside' : 'default gateway and routes';
  return {
    ...common, layer: BlamedLayer.SERVER, who: CauseAudience.LYNC,
    what: `${owner} does not answer on any of its ${counted(group.length, 'port')}, while others do.`,
    fix: [
      `Check that ${fqdnOf(facts, owner)} is running, and that its adapters have the planned addresses: ipconfig /all`,
      `On ${fqdnOf(facts, owner)}, check its ${routes}: route print`,
      `On ${fqdnOf(facts, owner)}, check that Windows Firewall lets the services in: Get-NetFirewallRule -Direction Inbound -Enabled True`,
      'If it stays down, drain it in the plan, so that its addresses leave the records.',
    ],
    page: pageOf(facts, 'lync-server-2013-set-up-network-interfaces-for-edge-servers.md'),
  };
}

/** One address of servers of which no port answers, while their other addresses do. */
export const silentAddressCauses: CauseFinder = (left, facts) => {
  const places = placesOf(left, facts);
  const answering = new Set([
    ...places.answered.flatMap(({ address }) => address ?? []), ...places.failed.filter(isRefused).map(({ address }) => address),
  ]);
  const known = places.failed.filter((place) => !isRefused(place) && place.address !== '' && isServer(place.owner, facts));
  const silent = [...groupedBy(known, ({ owner, address }) => `${owner} ${address}`).values()]
    .filter((group) => group.length > 1 && !answering.has(group[0].address));
  return [...groupedBy(silent, (group) => distinct(group.map(serviceLabel)).join(', '))].map(([services, groups]) => {
    const owners = distinct(groups.map(([{ owner }]) => owner));
    return {
      id: `address/${owners.map(idPart).join('+')}/${idPart(services)}`, layer: BlamedLayer.SERVER, who: CauseAudience.LYNC,
      of: groups.flatMap((group) => group.flatMap(({ of }) => of)),
      what: `The address of the ${services} of ${ownersText(owners, facts)} does not answer on any port, while other addresses do.`,
      known: groups.map(([{ owner, address }]) => `${owner}: ${address}`).slice(0, 6),
      fix: [
        `On ${serversText(owners, facts)}, check that the adapter has this address too: ipconfig /all`,
        ...(facts.plan.edge?.platform === PlatformKey.AZURE
          ? ['Azure does not set secondary addresses in Windows: run the start script of the plan again.'] : []),
        facts.plan.side === EdgeSide.INTERNAL
          ? 'Check that persistent routes lead from there back to the networks inside: route print'
          : 'Check that the address is translated, or associated with the network interface, as planned.',
      ],
      page: pageOf(facts, 'lync-server-2013-set-up-network-interfaces-for-edge-servers.md'),
    };
  });
};

function ownersThatAnswer({ failed, answered }: Places): ReadonlySet<string> {
  return new Set([...answered.map(({ ownerName }) => ownerName), ...failed.filter(isRefused).map(({ owner }) => owner)]);
}

function isRefused({ failure }: Place): boolean {
  return failure === PlaceFailure.REFUSED;
}
