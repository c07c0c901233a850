import { EdgeFeature, PartnerProduct } from 'cdktf-lync-edge';
import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { PlanningCondition } from '../../../lib/values/vocabulary/planning-condition';
import { PublicImService } from '../../../lib/values/vocabulary/public-im';
import { AppProtocol, TrafficDirection, Transport } from '../../../lib/values/vocabulary/traffic';
import { everyPortRow } from '../../../lib/guide/ports';
import type { EdgePortRow } from '../../../lib/guide/ports/port-row';
import { addressAt, addressesOf, addressesOfAll } from './address-set';
import type { AzureNetwork } from './azure-network';
import {
  ADDRESS_SPACE, BASTION_SUBNET, type Configuration, EXTERNAL_SUBNET, INTERNAL_NETWORKS, INTERNAL_SUBNET,
  NEXT_HOP_ADDRESSES,
} from './configuration';
import type { Box } from './grid';
import type { IntervalSet } from './interval-set';
import type { LoadBalancerProbe } from './load-balancer-probes';
import { ALL_PORTS, type Direction, portsOf, type Protocol } from './security-rule';
import { AZURE_HOST, serviceTags } from './service-tags';

/** Traffic that must be allowed, and why. */
export interface Permit extends Box {
  /** Id of the planning row, or the need of the platform. */
  readonly id: string;
  readonly side: EdgeSide;
  readonly direction: Direction;
}

/** The conditions that a partner's product stands for in the tables: an unknown one for all. Live Communications Server has no media with us. */
const WORDS_OF_PRODUCT: Readonly<Record<PartnerProduct, readonly PlanningCondition[]>> = {
  [PartnerProduct.LCS_2005_SP1]: [],
  [PartnerProduct.OCS_2007]: [PlanningCondition.PARTNER_OCS_2007],
  [PartnerProduct.OCS_2007_R2]: [PlanningCondition.PARTNER_OCS_2007_R2],
  [PartnerProduct.LYNC_SERVER_2010]: [PlanningCondition.PARTNER_LYNC_2010],
  [PartnerProduct.LYNC_ONLINE_2010]: [PlanningCondition.PARTNER_LYNC_2010],
  [PartnerProduct.LYNC_SERVER_2013]: [PlanningCondition.PARTNER_LYNC_2013],
  [PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_2015]: [PlanningCondition.PARTNER_LYNC_2013],
  [PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_2019]: [PlanningCondition.PARTNER_LYNC_2013],
  [PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_SE]: [PlanningCondition.PARTNER_LYNC_2013],
  [PartnerProduct.OFFICE_365]: [PlanningCondition.PARTNER_LYNC_2013],
  [PartnerProduct.UNKNOWN]: [
    PlanningCondition.PARTNER_OCS_2007, PlanningCondition.PARTNER_OCS_2007_R2, PlanningCondition.PARTNER_LYNC_2010,
    PlanningCondition.PARTNER_LYNC_2013,
  ],
};
const USUAL_PRODUCTS = [PartnerProduct.LYNC_SERVER_2010, PartnerProduct.LYNC_SERVER_2013];

const USUAL_ACTIVATION_SERVERS = ['20.118.99.224', '23.102.135.246', '40.83.235.53'];

/** Address configuration that a service listens on; the XMPP proxy shares the Access Edge's. */
const CONFIGURATION_OF_ROLE: Readonly<Partial<Record<EdgeService, string>>> = {
  [EdgeService.ACCESS_EDGE]: 'access-edge',
  [EdgeService.XMPP_PROXY]: 'access-edge',
  [EdgeService.WEB_CONFERENCING]: 'web-conferencing-edge',
  [EdgeService.AUDIO_VIDEO]: 'av-edge',
};
/** An address that all services share is that of the Access Edge. */
const SHARED_CONFIGURATION = 'access-edge';
const PORTS_ON_ONE_ADDRESS = [5061, 444, 443] as const;

/**
 * The rows that a configuration needs, read from the tables as `docs/decisions.md` reads them. This is a second reading
 * on purpose, and shares nothing with the one that the library plans by.
 */
export function applyingRows(configuration: Configuration): readonly EdgePortRow[] {
  const ofTopology = everyPortRow().filter(({ id }) => id.startsWith(`${configuration.topology}/`));
  // c9: the page of the hardware-balanced topology lacks the tables of federation, public IM and XMPP.
  const lacking = !ofTopology.some(({ table }) => table === 'public-im');
  const added = lacking ? everyPortRow().filter(({ topology }) => topology === 'federation-all') : [];
  return [...ofTopology, ...added].filter((row) => rowApplies(row, configuration));
}

const ALWAYS_IN_USE: readonly PlanningCondition[] = [
  PlanningCondition.ALWAYS, PlanningCondition.CORE_SIP, PlanningCondition.CERTIFICATE_VALIDATION,
  PlanningCondition.NAME_RESOLUTION, PlanningCondition.MANAGEMENT_CMS, PlanningCondition.MANAGEMENT_CLS,
];
const MEDIA: readonly PlanningCondition[] = [
  PlanningCondition.AUDIO_VIDEO, PlanningCondition.DESKTOP_SHARING, PlanningCondition.FILE_TRANSFER,
];

function rowApplies(row: EdgePortRow, configuration: Configuration): boolean {
  const has = (feature: EdgeFeature): boolean => configuration.features.includes(feature);
  const audioVideo = has(EdgeFeature.AUDIO_VIDEO);
  const providers = (configuration.publicIm ?? []).map(({ key }) => key);
  const connectsMessenger = providers.includes(PublicImService.WINDOWS_LIVE_MESSENGER)
    || providers.includes(PublicImService.SKYPE);
  const federates = configuration.federation !== undefined || configuration.mobilePush === true;
  const says = (condition: PlanningCondition): boolean => row.conditions.includes(condition);

  if (row.role === EdgeService.AUDIO_VIDEO && !audioVideo) return false;
  if (row.table === 'public-im') {
    if (providers.length === 0) return false;
    if (says(PlanningCondition.PUBLIC_IM_WINDOWS_LIVE)) return connectsMessenger;
  }
  const partnerWords = row.conditions.filter((condition) => condition.startsWith('partner-'));
  // The STUN row does not name Lync Server 2013, and Edge-to-Edge media needs it.
  const servedPartners = row.ports === '3478' ? [...partnerWords, PlanningCondition.PARTNER_LYNC_2013] : partnerWords;
  const products = configuration.federation === undefined ? [] : configuration.federation.products ?? USUAL_PRODUCTS;
  const hasServedPartner = servedPartners.some((word) => products.some((product) => WORDS_OF_PRODUCT[product].some((each) => each === word)));
  return ALWAYS_IN_USE.some(says)
    || (says(PlanningCondition.REMOTE_USER) && has(EdgeFeature.REMOTE_USER_ACCESS))
    || (says(PlanningCondition.WEB_CONFERENCING) && has(EdgeFeature.WEB_CONFERENCING))
    || (MEDIA.some(says) && audioVideo)
    || (says(PlanningCondition.FEDERATION) && federates)
    || (says(PlanningCondition.AUDIO_VIDEO_FEDERATION) && audioVideo && federates
      && (partnerWords.length === 0 || hasServedPartner))
    || (says(PlanningCondition.MULTIPLE_EDGE_POOLS) && configuration.otherPools === true)
    || (says(PlanningCondition.PUBLIC_IM) && providers.length > 0)
    || (says(PlanningCondition.PUBLIC_IM_WINDOWS_LIVE) && connectsMessenger)
    || (says(PlanningCondition.XMPP) && configuration.xmpp === true);
}

/** All traffic that must be allowed in a configuration: its rows and the platform rules, and nothing else. */
export function expectedPermits(
  configuration: Configuration, network: AzureNetwork, probes: readonly LoadBalancerProbe[],
): readonly Permit[] {
  const connected = configuration.internalNetworks ?? INTERNAL_NETWORKS;
  const internet = serviceTags({ addressSpace: [ADDRESS_SPACE], connected, routes: [INTERNAL_SUBNET] }).Internet;
  return [
    ...applyingRows(configuration).map((row) => permit(
      row.id, row.side, row.direction === TrafficDirection.INBOUND ? 'Inbound' : 'Outbound',
      row.transport === Transport.TCP ? 'Tcp' : 'Udp',
      localEnd(row, configuration, network), remoteEnd(row, configuration, internet), portsFor(row, configuration),
    )),
    ...platformNeeds(configuration, network),
    ...probes.map(({ name, port, addresses }) => permit(
      `probe ${name}`, addresses.every(isExternal) ? EdgeSide.EXTERNAL : EdgeSide.INTERNAL, 'Inbound', 'Tcp',
      addressesOfAll(addresses), addressesOf(AZURE_HOST), String(port),
    )),
  ];
}

function isExternal(address: string): boolean {
  return addressesOf(EXTERNAL_SUBNET).contains(addressAt(address));
}

function platformNeeds(configuration: Configuration, network: AzureNetwork): readonly Permit[] {
  const activationServers = configuration.activationServers ?? USUAL_ACTIVATION_SERVERS;
  return [
    ...(activationServers.length === 0 ? [] : [permit(
      'Windows activation', EdgeSide.EXTERNAL, 'Outbound', 'Tcp',
      externalAddresses(EdgeService.ACCESS_EDGE, configuration, network), addressesOfAll(activationServers), '1688',
    )]),
    ...(configuration.hasBastion === true ? [permit(
      'bastion host', EdgeSide.INTERNAL, 'Inbound', 'Tcp', internalAddresses(network), addressesOf(BASTION_SUBNET), '3389',
    )] : []),
  ];
}

function permit(
  id: string, side: Permit['side'], direction: Direction, protocol: Protocol, local: IntervalSet, remote: IntervalSet,
  ports: string,
): Permit {
  const inbound = direction === 'Inbound';
  return {
    id,
    side,
    direction,
    protocols: new Set([protocol]),
    source: inbound ? remote : local,
    sourcePorts: ALL_PORTS,
    destination: inbound ? local : remote,
    destinationPorts: portsOf(ports),
  };
}

/** The service of a row decides the address, not the end that a page prints (c2, c3). */
function localEnd(row: EdgePortRow, configuration: Configuration, network: AzureNetwork): IntervalSet {
  const local = row.side === EdgeSide.INTERNAL ? internalAddresses(network) : externalAddresses(row.role, configuration, network);
  if (local.isEmpty) throw new Error(`${configuration.topology}: no adapter carries an address for ${row.id}`);
  return local;
}

function externalAddresses(
  role: EdgeService, { singleExternalAddress }: Configuration, network: AzureNetwork,
): IntervalSet {
  const wanted = singleExternalAddress === true ? SHARED_CONFIGURATION : CONFIGURATION_OF_ROLE[role];
  return addressesOfAll(network.subnet(EXTERNAL_SUBNET).addresses
    .filter(({ name }) => name === wanted)
    .map(({ address }) => address));
}

function internalAddresses(network: AzureNetwork): IntervalSet {
  return addressesOfAll(network.subnet(INTERNAL_SUBNET).addresses.map(({ address }) => address));
}

function remoteEnd(row: EdgePortRow, configuration: Configuration, internet: IntervalSet): IntervalSet {
  const { perimeterDnsServers = [], lyncServers = [], internalNetworks = INTERNAL_NETWORKS } = configuration;
  if (row.side === EdgeSide.EXTERNAL) {
    const resolvesInside = row.appProtocol === AppProtocol.DNS && perimeterDnsServers.length > 0;
    return resolvesInside ? addressesOfAll(perimeterDnsServers) : internet;
  }
  // The XMPP tables print the gateway's row once more, without the servers that it may be narrowed to.
  const mayBeNarrowed = row.sourceMayBeNarrowedTo !== undefined || row.destinationMayBeNarrowedTo !== undefined
    || row.role === EdgeService.XMPP_PROXY;
  return mayBeNarrowed && lyncServers.length > 0
    ? addressesOfAll([...lyncServers, ...NEXT_HOP_ADDRESSES])
    : addressesOfAll(internalNetworks);
}

/** Clients' ports can be moved, and move by themselves where the services share an address; other ports stay. */
function portsFor(row: EdgePortRow, { clientPorts, singleExternalAddress }: Configuration): string {
  const forClients = row.side === EdgeSide.EXTERNAL && row.direction === TrafficDirection.INBOUND && row.ports === '443';
  const moved = clientPorts ?? (singleExternalAddress === true ? PORTS_ON_ONE_ADDRESS : undefined);
  const service = [EdgeService.ACCESS_EDGE, EdgeService.WEB_CONFERENCING, EdgeService.AUDIO_VIDEO].indexOf(row.role);
  return forClients && moved !== undefined && service >= 0 ? String(moved[service]) : row.ports;
}
