import type { EdgeService } from '../../../values/vocabulary/edge-service';
import { EndpointOwner } from '../../model/endpoint';
import { SymptomKind } from '../../model/symptom';
import { inQuotes } from '../../model/told-text';
import type { CauseFinder } from '../cause-finder';
import { type CauseFacts, endpointOf, fqdnOf, pageOf } from '../cause-facts';
import { names } from '../words/cause-words';
import type { DraftCause } from '../draft-cause';
import { isServer, kindOf, ownersText, serversText } from '../words/found-owners';
import { detailsOf, distinct, type FoundSymptom } from '../found-symptom';
import { groupedBy, idPart, ownSymptoms } from '../grouped-symptoms';
import { networkPage } from '../words/network-page';
import { type Place, PlaceFailure, placesOf, portLabel, serviceLabel } from './places';
import { BlamedLayer, CauseAudience } from '../verification-cause';
import { displayName, startCommands, usesCertificate, windowsServices } from '../words/windows-services';

const START_PAGE = 'lync-server-2013-start-edge-servers.md';

/** Services that refuse: the server is there, and nothing listens on the port. */
export const refusedServiceCauses: CauseFinder = (left, facts) => {
  const { failed, answered } = placesOf(left, facts);
  const running = new Set(answered.map(({ ownerName, service }) => `${ownerName} ${service}`));
  const refused = failed.filter(({ failure }) => failure === PlaceFailure.REFUSED);
  const up = new Set(answered.map(({ ownerName }) => ownerName));
  const silent = new Set(failed.filter(({ failure }) => failure !== PlaceFailure.REFUSED).map(({ owner }) => owner));
  const byOwner = groupedBy(refused, ({ owner }) => owner);
  // All services of a server at once: they were not started, or not installed.
  const stopped = [...byOwner].filter(([owner, places]) => (
    !up.has(owner) && !silent.has(owner) && new Set(places.map(({ service }) => service)).size > 1));
  const whole = new Set(stopped.map(([owner]) => owner));
  const others = refused.filter(({ owner }) => !whole.has(owner));
  const isRunning = ({ owner, service }: Place): boolean => service !== undefined && running.has(`${owner} ${service}`);
  return [
    ...stopped.map(([owner, places]) => stoppedServer(owner, places, facts)),
    ...[...groupedBy(others.filter(({ owner }) => !isServer(owner, facts)), ({ owner }) => owner)]
      .map(([owner, places]) => closedListeners(owner, places, facts)),
    ...[...groupedBy(others.filter(({ owner }) => isServer(owner, facts)), (place) => JSON.stringify([
      place.service, isRunning(place), isRunning(place) ? portLabel(place) : '',
    ])).values()].map((places) => refusedService(places, isRunning(places[0]), facts)),
  ];
};

function stoppedServer(owner: string, places: readonly [Place, ...Place[]], facts: CauseFacts): DraftCause {
  const common = { id: `services/${idPart(owner)}`, layer: BlamedLayer.SERVICE, of: places.flatMap(({ of }) => of) };
  if (!isServer(owner, facts)) return { ...common, ...ofAppliance(owner, places, facts) };
  return {
    ...common, who: CauseAudience.LYNC,
    what: `${owner} refuses every connection: none of its services is running.`,
    fix: [
      `On ${fqdnOf(facts, owner)}, see what is running: Get-CsWindowsService`,
      'Start all services: Start-CsWindowsService',
      `If a service does not start, read the event log ${facts.family}, and check that its certificate is assigned: Get-CsCertificate`,
    ],
    page: pageOf(facts, START_PAGE),
  };
}

function refusedService(places: readonly [Place, ...Place[]], isRunning: boolean, facts: CauseFacts): DraftCause {
  const [place] = places;
  const owners = distinct(places.map(({ owner }) => owner));
  const ports = distinct(places.map(portLabel));
  const label = serviceLabel(place);
  const servers = serversText(owners, facts);
  const common = {
    id: `service/${idPart(place.service ?? label)}/${owners.map(idPart).join('+')}/${ports.map(idPart).join('+')}`,
    of: places.flatMap(({ of }) => of),
  };
  if (isRunning) {
    return {
      ...common, layer: BlamedLayer.CONFIGURATION, who: CauseAudience.LYNC,
      what: `The ${label} of ${names(owners)} is running, but refuses ${names(ports)}: it does not listen there.`,
      fix: [
        `In ${facts.family} Topology Builder, check the ports of the Edge pool, and that what needs ${names(ports)} is enabled; `
          + 'publish the topology.',
        `On ${servers}, apply it: run step 2 of the Deployment Wizard again, and restart the service.`,
        ...listenStep(servers, place),
      ],
      page: pageOf(facts, 'lync-server-2013-define-your-edge-topology.md'),
    };
  }
  return {
    ...common, layer: BlamedLayer.SERVICE, who: CauseAudience.LYNC,
    what: `The ${label} of ${names(owners)} is not running: ${names(ports)} ${ports.length === 1 ? 'is' : 'are'} refused.`,
    known: windowsServices(place.service).map((service) => (
      `Windows service: ${displayName(service, facts.family)}${service.name === undefined ? '' : ` (${service.name})`}`)),
    fix: serviceSteps(place.service, servers, facts),
    page: pageOf(facts, START_PAGE),
  };
}

/** A load balancer or reverse proxy is one matter, however many services it has addresses for. */
function closedListeners(owner: string, places: readonly [Place, ...Place[]], facts: CauseFacts): DraftCause {
  const services = distinct(places.map((place) => place.service ?? serviceLabel(place)));
  const ports = distinct(places.map(portLabel));
  return {
    id: `service/${services.map(idPart).join('+')}/${idPart(owner)}/${ports.map(idPart).join('+')}`,
    layer: BlamedLayer.SERVICE, of: places.flatMap(({ of }) => of), ...ofAppliance(owner, places, facts),
  };
}

function ofAppliance(
  owner: string, places: readonly Place[], facts: CauseFacts,
): Pick<DraftCause, 'what' | 'who' | 'fix' | 'page'> {
  const listeners = distinct(places.map((place) => `${place.address} ${portLabel(place)}`));
  return {
    who: CauseAudience.NETWORK,
    what: `The ${owner} refuses ${names(distinct(places.map(portLabel)))}: no listener is there, or no healthy server behind it.`,
    fix: [
      `On the ${owner}, check that there is a listener for ${names(listeners)}.`,
      'Check its health probes, and the servers behind the listener.',
    ],
    page: networkPage(facts),
  };
}

/** How a service is looked at, started, and what to do if it does not start. */
function serviceSteps(service: EdgeService | undefined, servers: string, facts: CauseFacts): string[] {
  const windows = windowsServices(service);
  return [
    `In the ${facts.family} Management Shell on ${servers}:`,
    ...(windows.length === 0
      ? ['Get-CsWindowsService', 'Start-CsWindowsService']
      : windows.flatMap((each) => startCommands(each, facts.family))),
    `If it does not start, read the event log ${facts.family}${usesCertificate(service) ? ', and check that its certificate is assigned: '
      + 'Get-CsCertificate' : '.'}`,
  ];
}

/** How to see whether something listens. */
export function listenStep(servers: string, { port }: Pick<Place, 'port'>): string[] {
  return port === undefined ? [] : [`On ${servers}, see what listens: netstat -ano | findstr :${port}`];
}

const MUTE = new Set([SymptomKind.SERVICE_MUTE, SymptomKind.SERVICE_CLOSES, SymptomKind.ANSWER_UNREADABLE]);

const HOW: Readonly<Partial<Record<SymptomKind, string>>> = {
  [SymptomKind.SERVICE_MUTE]: 'accepts connections, but does not answer',
  [SymptomKind.SERVICE_CLOSES]: 'accepts connections, but closes them before it answers',
  [SymptomKind.ANSWER_UNREADABLE]: 'answers in another protocol than planned',
};

/** Services that are connected to and do not talk as they should. */
export const muteServiceCauses: CauseFinder = (left, facts) => (
  [...groupedBy(ownSymptoms(left, MUTE).map((found) => ({ found, ...placeOf(found, facts) })), ({ found, service, transport, port }) => (
    JSON.stringify([found.symptom.kind, service, transport, port]))).values()].map((group): DraftCause => {
    const [{ found: { symptom: { kind } }, service, transport, port }] = group;
    const of = group.map(({ found }) => found);
    const owners = distinct(group.map(({ owner }) => owner));
    const isOther = kind === SymptomKind.ANSWER_UNREADABLE;
    return {
      id: `${kind}/${idPart(service ?? 'service')}/${idPart(portLabel({ transport, port }))}/${owners.map(idPart).join('+')}`,
      layer: BlamedLayer.SERVICE, of,
      what: `The ${serviceLabel(service === undefined ? {} : { service })} of ${ownersText(owners, facts)} ${HOW[kind] ?? 'fails'} on `
        + `${portLabel({ transport, port })}.`,
      known: detailsOf(of).slice(0, 3).map((detail) => `how the conversation ended: ${inQuotes(detail)}`),
      ...muteSteps(group[0], owners, isOther, facts),
    };
  }));

function placeOf({ symptom, expectation }: FoundSymptom, facts: CauseFacts): Pick<Place, 'owner' | 'service' | 'transport' | 'port'> {
  const endpoint = endpointOf(facts, expectation.subject);
  const service = symptom.service ?? endpoint?.service;
  return {
    owner: symptom.owner ?? endpoint?.ownerName ?? expectation.subject,
    transport: symptom.transport ?? endpoint?.transport, port: symptom.port ?? endpoint?.port,
    ...(service === undefined ? {} : { service }),
  };
}

function muteSteps(
  { service, port }: Pick<Place, 'service' | 'port'>, owners: readonly string[], isOther: boolean, facts: CauseFacts,
): Pick<DraftCause, 'who' | 'fix' | 'page'> {
  const leadsElsewhere = 'Check that the address leads to this service, and not to another one that has the same port.';
  const balancers = owners.filter((owner) => kindOf(owner, facts) === EndpointOwner.LOAD_BALANCER);
  // A reverse proxy has nothing of the product on it.
  if (owners.every((owner) => kindOf(owner, facts) === EndpointOwner.REVERSE_PROXY)) {
    return {
      who: CauseAudience.NETWORK, page: networkPage(facts),
      fix: [
        ...(isOther ? [leadsElsewhere] : []),
        `On ${ownersText(owners, facts)}, check the listener${port === undefined ? '' : ` for port ${port}`}, and its log.`,
        'Check that it reaches the servers behind it: it may accept connections by itself.',
      ],
    };
  }
  const servers = serversText(owners, facts);
  return {
    who: CauseAudience.LYNC, page: pageOf(facts, START_PAGE),
    fix: [
      ...(isOther ? [leadsElsewhere] : []),
      ...balancers.map((owner) => `On the ${owner}, check the health probes, and that it passes connections to ${servers}.`),
      ...listenStep(servers, { port }),
      ...serviceSteps(service, servers, facts),
      ...(isOther || balancers.length > 0 ? [] : [
        'If a load balancer or proxy is in front of it, check that it reaches the server: it may accept connections by itself.',
      ]),
    ],
  };
}
