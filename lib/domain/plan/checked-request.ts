import { checkTtl } from '../azure/dns-values';
import type { Cidr } from '../cidr';
import { EdgeValidationError } from '../edge-validation-error';
import { EdgeFeature, PartnerProduct, PublicImService } from '../features';
import { Fqdn } from '../fqdn';
import type { IpAddress } from '../ip-address';
import { PortRange } from '../port-range';
import { SINGLE_ADDRESS_PORTS } from '../tables/single-address-ports';
import { ipv4Address, ipv4Block } from './ipv4';
import type { EdgePlanRequest, EdgeServiceRequest } from './plan-request';

const DEFAULT_TTL_SECONDS = 3600;

/** Port of the XMPP proxy, which shares the Access Edge's address. */
const XMPP_PORT = 5269;

/** An external service with a checked name and port. */
export interface CheckedService {
  readonly fqdn: Fqdn;
  readonly port: number;
}

/** A plan request whose every name, address and network is a value object, sorted where order carries no meaning. */
export interface CheckedRequest {
  readonly source: EdgePlanRequest;
  readonly sipDomains: readonly Fqdn[];
  readonly automaticSignInDomains: readonly Fqdn[];
  /** Undefined without federation. */
  readonly discoverableDomains: readonly Fqdn[] | undefined;
  readonly partnerProducts: readonly PartnerProduct[];
  readonly features: ReadonlySet<EdgeFeature>;
  readonly publicIm: ReadonlySet<PublicImService>;
  readonly xmpp: { readonly fqdn: Fqdn; readonly domains: readonly Fqdn[] } | undefined;
  readonly accessEdge: CheckedService;
  readonly webConferencing: CheckedService;
  readonly audioVideo: CheckedService;
  readonly internalFqdn: Fqdn;
  readonly nextHop: Fqdn;
  readonly nextHopAddresses: readonly IpAddress[];
  readonly perimeterDnsServers: readonly IpAddress[];
  readonly internalNetworks: readonly Cidr[];
  /** Empty when the rules are not to be narrowed; holds the next hop's addresses otherwise. */
  readonly lyncServers: readonly IpAddress[];
  readonly activationServers: readonly IpAddress[];
  readonly bastionSubnet: Cidr | undefined;
  readonly ttlSeconds: number;
}

/**
 * Checks every value of a request on its own and against its neighbours.
 *
 * @throws EdgeValidationError for the first value that is not acceptable.
 */
export function checkRequest(request: EdgePlanRequest): CheckedRequest {
  const sipDomains = distinctDomains(request.sipDomains, 'sipDomains');
  if (sipDomains.length === 0) {
    throw new EdgeValidationError({
      property: 'sipDomains',
      given: '[]',
      expected: 'at least one SIP domain',
      fix: 'name the domain after the @ of your users\' SIP addresses, for example "contoso.com"',
    });
  }
  const features = checkFeatures(request);
  const services = checkServices(request, sipDomains);
  const internalFqdn = checkInternalFqdn(request.internal.fqdn);
  checkDistinctNames(services, internalFqdn);
  const ttlSeconds = request.recordTtlSeconds ?? DEFAULT_TTL_SECONDS;
  checkTtl(ttlSeconds, 'recordTtlSeconds');
  const networks = internalNetworks(request.internal.networks);
  const nextHopAddresses = addresses(request.internal.nextHopAddresses, 'internal.nextHopAddresses');
  checkReachable(nextHopAddresses, networks, 'internal.nextHopAddresses');

  return {
    source: request,
    sipDomains,
    automaticSignInDomains: automaticSignInDomains(request, sipDomains, features),
    discoverableDomains: request.federation === undefined
      ? undefined
      : ownDomains(request.federation.discoverableDomains, sipDomains, 'federation.discoverableDomains'),
    partnerProducts: request.federation === undefined
      ? []
      : [...new Set(request.federation.partnerProducts
        ?? [PartnerProduct.LYNC_SERVER_2010, PartnerProduct.LYNC_SERVER_2013])].sort(),
    features,
    publicIm: new Set(request.publicIm),
    xmpp: checkXmpp(request, sipDomains),
    ...services,
    internalFqdn,
    nextHop: Fqdn.parse(request.internal.nextHop, 'internal.nextHop'),
    nextHopAddresses,
    perimeterDnsServers: perimeterDnsServers(request, networks),
    internalNetworks: networks,
    lyncServers: lyncServers(request, nextHopAddresses, networks),
    activationServers: addresses(request.platform?.windowsActivationServers, 'platform.windowsActivationServers'),
    bastionSubnet: request.platform?.bastionSubnet === undefined
      ? undefined
      : ipv4Block(request.platform.bastionSubnet, 'platform.bastionSubnet'),
    ttlSeconds,
  };
}

function checkFeatures(request: EdgePlanRequest): ReadonlySet<EdgeFeature> {
  const features = new Set(request.features ?? Object.values(EdgeFeature));
  const asksForNothing = features.size === 0
    && request.federation === undefined && request.xmpp === undefined && (request.publicIm ?? []).length === 0;
  if (asksForNothing) {
    throw new EdgeValidationError({
      property: 'features',
      given: '[]',
      expected: 'at least one feature, or federation, XMPP or public IM: an Edge that serves nobody needs no plan',
      fix: 'leave features out for remote user access, web conferencing and audio/video, or name the ones you want',
    });
  }
  return features;
}

function checkServices(
  request: EdgePlanRequest, sipDomains: readonly Fqdn[],
): Pick<CheckedRequest, 'accessEdge' | 'webConferencing' | 'audioVideo'> {
  const shared = request.topology.singleExternalAddress;
  const service = (given: EdgeServiceRequest, property: string, sharedPort: number): CheckedService => ({
    fqdn: Fqdn.parse(given.fqdn, `${property}.fqdn`),
    port: PortRange.single(given.port ?? (shared ? sharedPort : 443), `${property}.port`).from,
  });
  const accessEdge = service(request.accessEdge, 'accessEdge', SINGLE_ADDRESS_PORTS.accessEdge);
  const webConferencing = service(
    request.webConferencing, 'webConferencing', SINGLE_ADDRESS_PORTS.webConferencingEdge,
  );
  const audioVideo = service(request.audioVideo, 'audioVideo', SINGLE_ADDRESS_PORTS.avEdge);
  if (!sipDomains.some((domain) => accessEdge.fqdn.isWithin(domain))) {
    throw new EdgeValidationError({
      property: 'accessEdge.fqdn',
      given: `"${request.accessEdge.fqdn}"`,
      expected: `a name in one of the SIP domains (${sipDomains.map((domain) => domain.text).join(', ')}): clients and `
        + 'partners look for the Access Edge in the domain of the SIP address',
      fix: `did you mean "sip.${String(sipDomains[0]?.text)}"?`,
    });
  }
  const xmpp = request.xmpp !== undefined;
  if (shared) {
    checkSharedPorts({ accessEdge, webConferencing, audioVideo }, xmpp);
  } else if (xmpp && accessEdge.port === XMPP_PORT) {
    throw new EdgeValidationError({
      property: 'accessEdge.port',
      given: String(accessEdge.port),
      expected: `another port: the XMPP proxy listens on ${XMPP_PORT} of the same address`,
      fix: 'leave the port out for the documented 443',
    });
  }
  return { accessEdge, webConferencing, audioVideo };
}

/** Ports that the services keep beside their client port on the one shared address. */
function checkSharedPorts(services: Readonly<Record<string, CheckedService>>, xmpp: boolean): void {
  const owners = new Map<number, string>([[5061, 'accessEdge']]);
  if (xmpp) owners.set(XMPP_PORT, 'the XMPP proxy');
  for (const [name, { port }] of Object.entries(services)) {
    const owner = owners.get(port);
    if (owner !== undefined && owner !== name) {
      throw new EdgeValidationError({
        property: `${name}.port`,
        given: String(port),
        expected: `a port of its own, since all services share one address and ${owner} has port ${port} already`,
        fix: 'leave the ports out for the documented 5061 (Access Edge), 444 (Web Conferencing Edge) and 443 (A/V Edge)',
      });
    }
    owners.set(port, name);
  }
}

function checkDistinctNames(
  services: Pick<CheckedRequest, 'accessEdge' | 'webConferencing' | 'audioVideo'>, internalFqdn: Fqdn,
): void {
  const owners = new Map<string, string>();
  const names: readonly (readonly [string, Fqdn])[] = [
    ['accessEdge.fqdn', services.accessEdge.fqdn],
    ['webConferencing.fqdn', services.webConferencing.fqdn],
    ['audioVideo.fqdn', services.audioVideo.fqdn],
    ['internal.fqdn', internalFqdn],
  ];
  for (const [property, fqdn] of names) {
    const owner = owners.get(fqdn.text);
    if (owner !== undefined) {
      throw new EdgeValidationError({
        property,
        given: `"${fqdn.text}"`,
        expected: `a name of its own: ${owner} has it already, and one name cannot lead to two Edge services`,
        fix: 'give each Edge service and the internal interface its own FQDN, for example sip, webcon, av and lsedge',
      });
    }
    owners.set(fqdn.text, property);
  }
}

/** The internal FQDN is a host name and the DNS suffix of the servers, which is a domain of two labels at least. */
function checkInternalFqdn(text: string): Fqdn {
  const fqdn = Fqdn.parse(text, 'internal.fqdn');
  if (fqdn.parent !== undefined) return fqdn;
  throw new EdgeValidationError({
    property: 'internal.fqdn',
    given: `"${text}"`,
    expected: 'a host name in a domain of at least two labels, which becomes the DNS suffix of the servers',
    fix: `did you mean "lsedge.${fqdn.text}"?`,
  });
}

function automaticSignInDomains(
  request: EdgePlanRequest, sipDomains: readonly Fqdn[], features: ReadonlySet<EdgeFeature>,
): readonly Fqdn[] {
  const remoteUsers = features.has(EdgeFeature.REMOTE_USER_ACCESS);
  if (request.automaticSignInDomains === undefined) return remoteUsers ? sipDomains : [];
  const domains = ownDomains(request.automaticSignInDomains, sipDomains, 'automaticSignInDomains');
  if (domains.length > 0 && !remoteUsers) {
    throw new EdgeValidationError({
      property: 'automaticSignInDomains',
      given: `[${domains.map((domain) => domain.text).join(', ')}]`,
      expected: 'no domains while remote user access is not among the features: nobody would sign in from outside',
      fix: 'add EdgeFeature.REMOTE_USER_ACCESS to features, or leave automaticSignInDomains out',
    });
  }
  return domains;
}

function checkXmpp(request: EdgePlanRequest, sipDomains: readonly Fqdn[]): CheckedRequest['xmpp'] {
  if (request.xmpp === undefined) return undefined;
  return {
    fqdn: Fqdn.parse(request.xmpp.fqdn, 'xmpp.fqdn'),
    domains: ownDomains(request.xmpp.domains, sipDomains, 'xmpp.domains'),
  };
}

/** Domains of a list that must be among the SIP domains; all of them when the list is left out. */
function ownDomains(given: readonly string[] | undefined, sipDomains: readonly Fqdn[], property: string): readonly Fqdn[] {
  if (given === undefined) return sipDomains;
  const known = new Set(sipDomains.map((domain) => domain.text));
  return distinctDomains(given, property).map((domain) => {
    if (known.has(domain.text)) return domain;
    throw new EdgeValidationError({
      property,
      given: `"${domain.text}"`,
      expected: `one of the SIP domains: ${[...known].join(', ')}`,
      fix: `add "${domain.text}" to sipDomains, or take it out here`,
    });
  });
}

function distinctDomains(given: readonly string[], property: string): readonly Fqdn[] {
  const seen = new Map<string, number>();
  const domains = given.map((text, index) => {
    const domain = Fqdn.parse(text, `${property}[${index}]`);
    const first = seen.get(domain.text);
    if (first !== undefined) {
      throw new EdgeValidationError({
        property: `${property}[${index}]`,
        given: `"${text}"`,
        expected: `each domain once (names compare without case), and ${property}[${first}] is "${String(given[first])}"`,
        fix: 'take one of the two out',
      });
    }
    seen.set(domain.text, index);
    return domain;
  });
  return domains.sort((a, b) => a.compare(b));
}

function internalNetworks(given: readonly string[]): readonly Cidr[] {
  if (given.length === 0) {
    throw new EdgeValidationError({
      property: 'internal.networks',
      given: '[]',
      expected: 'at least one network of internal servers and clients: internal rules are narrowed to them, and the '
        + 'Edge has no default route inwards',
      fix: 'give the networks as CIDR, for example ["192.168.10.0/24"]',
    });
  }
  const networks = given
    .map((text, index) => ipv4Block(text, `internal.networks[${index}]`))
    .sort((a, b) => a.compare(b));
  networks.forEach((network, index) => {
    const next = networks[index + 1];
    if (network.prefixLength === 0) {
      throw new EdgeValidationError({
        property: 'internal.networks',
        given: `"${network.text}"`,
        expected: 'networks inside the organisation; this one is the whole Internet, and the Edge would lose its '
          + 'default gateway to it',
        fix: 'give the networks of your Front End Servers and clients, for example "192.168.0.0/16"',
      });
    }
    if (next?.overlaps(network) === true) {
      throw new EdgeValidationError({
        property: 'internal.networks',
        given: `"${network.text}" and "${next.text}"`,
        expected: 'networks that do not overlap',
        fix: `"${network.text}" holds "${next.text}" already: take the smaller one out`,
      });
    }
  });
  return networks;
}

function lyncServers(
  request: EdgePlanRequest, nextHopAddresses: readonly IpAddress[], networks: readonly Cidr[],
): readonly IpAddress[] {
  const servers = addresses(request.internal.lyncServers, 'internal.lyncServers');
  if (servers.length === 0) return servers;
  checkReachable(servers, networks, 'internal.lyncServers');
  const known = new Set(servers.map((server) => server.text));
  return [...servers, ...nextHopAddresses.filter((address) => !known.has(address.text))].sort((a, b) => a.compare(b));
}

/** Names are asked for through the external interface: a DNS server inside would be routed past its rule. */
function perimeterDnsServers(request: EdgePlanRequest, networks: readonly Cidr[]): readonly IpAddress[] {
  const servers = addresses(request.internal.perimeterDnsServers, 'internal.perimeterDnsServers');
  for (const server of servers) {
    const network = networks.find((candidate) => candidate.contains(server));
    if (network === undefined) continue;
    throw new EdgeValidationError({
      property: 'internal.perimeterDnsServers',
      given: `"${server.text}"`,
      expected: `DNS servers of the perimeter; this one is in the internal network ${network.text}, and Edge Servers `
        + 'should not ask internal DNS',
      fix: 'give a DNS server outside the internal networks, or internal.nextHopAddresses for the hosts file',
    });
  }
  return servers;
}

/** Addresses inside must lie in the internal networks: the servers have routes to those and to nothing else inside. */
function checkReachable(inside: readonly IpAddress[], networks: readonly Cidr[], property: string): void {
  for (const address of inside) {
    if (networks.some((network) => network.contains(address))) continue;
    throw new EdgeValidationError({
      property,
      given: `"${address.text}"`,
      expected: `an address in the internal networks (${networks.map((network) => network.text).join(', ')}): the Edge `
        + 'Servers have routes to those alone',
      fix: 'add its network to internal.networks, or correct the address',
    });
  }
}

function addresses(given: readonly string[] | undefined, property: string): readonly IpAddress[] {
  const seen = new Set<string>();
  return (given ?? [])
    .map((text, index) => {
      const address = ipv4Address(text, `${property}[${index}]`);
      if (seen.has(address.text)) {
        throw new EdgeValidationError({
          property: `${property}[${index}]`,
          given: `"${text}"`,
          expected: 'each address once',
          fix: 'take one of the two out',
        });
      }
      seen.add(address.text);
      return address;
    })
    .sort((a, b) => a.compare(b));
}
