import { EdgeValidationError } from '../values/edge-validation-error';
import { Fqdn } from '../values/fqdn';
import { PortRange } from '../values/port-range';
import { SINGLE_ADDRESS_PORTS } from '../guide/single-address-ports';
import type { EdgePlanRequest, EdgeServiceRequest } from '../request/edge-plan-request';

/** Port of the XMPP proxy, which shares the Access Edge's address. */
const XMPP_PORT = 5269;

/** Ports by which Windows is administered, and the range that the A/V Edge relays media on: no client port. */
const MANAGEMENT_PORTS: readonly number[] = [22, 3389, 5985, 5986];
const MEDIA_RANGE = { from: 50_000, to: 59_999 } as const;

/** An external service with a checked name and port. */
export interface CheckedService {
  readonly fqdn: Fqdn;
  readonly port: number;
}

/** The three external services. */
export interface CheckedServices {
  readonly accessEdge: CheckedService;
  readonly webConferencing: CheckedService;
  readonly audioVideo: CheckedService;
}

export function checkServices(
  request: EdgePlanRequest, sipDomains: readonly Fqdn[],
): CheckedServices {
  const shared = request.topology.singleExternalAddress;
  const service = (given: EdgeServiceRequest, property: string, sharedPort: number): CheckedService => ({
    fqdn: Fqdn.parse(given.fqdn, `${property}.fqdn`),
    port: clientPort(given.port ?? (shared ? sharedPort : 443), `${property}.port`),
  });
  const accessEdge = service(request.accessEdge, 'accessEdge', SINGLE_ADDRESS_PORTS.accessEdge);
  const webConferencing = service(
    request.webConferencing, 'webConferencing', SINGLE_ADDRESS_PORTS.webConferencing,
  );
  const audioVideo = service(request.audioVideo, 'audioVideo', SINGLE_ADDRESS_PORTS.audioVideo);
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

function clientPort(given: number, property: string): number {
  const port = PortRange.single(given, property).from;
  const isForManagement = MANAGEMENT_PORTS.includes(port);
  if (!isForManagement && (port < MEDIA_RANGE.from || port > MEDIA_RANGE.to)) return port;
  throw new EdgeValidationError({
    property,
    given: String(port),
    expected: isForManagement
      ? 'a port that Windows is not administered by: it would be open to the Internet'
      : `a port outside ${MEDIA_RANGE.from}-${MEDIA_RANGE.to}, on which the A/V Edge relays media`,
    fix: 'leave the port out for the documented one',
  });
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

/** One name leads to one service, except that services on one address may share their name: the port tells them apart. */
export function checkDistinctNames(
  request: EdgePlanRequest, services: CheckedServices, internalFqdn: Fqdn, nextHop: Fqdn,
): void {
  const external: readonly (readonly [string, Fqdn])[] = [
    ['accessEdge.fqdn', services.accessEdge.fqdn],
    ['webConferencing.fqdn', services.webConferencing.fqdn],
    ['audioVideo.fqdn', services.audioVideo.fqdn],
  ];
  const owners = new Map<string, string>();
  for (const [property, fqdn] of [...external, ['internal.fqdn', internalFqdn], ['internal.nextHop', nextHop]] as const) {
    const owner = owners.get(fqdn.text);
    const sharesAddress = request.topology.singleExternalAddress && !property.startsWith('internal');
    if (owner !== undefined && !sharesAddress) {
      throw new EdgeValidationError({
        property,
        given: `"${fqdn.text}"`,
        expected: `a name of its own: ${owner} has it already, and one name cannot lead to two places`,
        fix: 'give each Edge service, the internal interface and the next hop its own FQDN, for example sip, webcon, av, '
          + 'lsedge and pool01',
      });
    }
    owners.set(fqdn.text, property);
  }
}

/** The internal FQDN is a host name and the DNS suffix of the servers, which is a domain of two labels at least. */
export function checkInternalFqdn(text: string): { readonly internalFqdn: Fqdn; readonly dnsSuffix: Fqdn } {
  const fqdn = Fqdn.parse(text, 'internal.fqdn');
  if (fqdn.parent !== undefined) return { internalFqdn: fqdn, dnsSuffix: fqdn.parent };
  throw new EdgeValidationError({
    property: 'internal.fqdn',
    given: `"${text}"`,
    expected: 'a host name in a domain of at least two labels, which becomes the DNS suffix of the servers',
    fix: `did you mean "lsedge.${fqdn.text}"?`,
  });
}
