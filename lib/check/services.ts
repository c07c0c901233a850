import { EdgeValidationError } from '../values/edge-validation-error';
import { Fqdn } from '../values/fqdn';
import { PortRange } from '../values/port-range';
import { refuse } from '../values/refusals';
import { SINGLE_ADDRESS_PORTS } from '../guide/single-address-ports';
import type { EdgePlanRequest, EdgeServiceRequest } from '../request/edge-plan-request';

/** Port of the XMPP proxy, which shares the address of the Access Edge. */
const XMPP_PORT = 5269;

/** Ports for the administration of Windows, and media ports of the A/V Edge: they cannot be client ports. */
const MANAGEMENT_PORTS: readonly number[] = [22, 3389, 5985, 5986];
const MEDIA_RANGE = { from: 50_000, to: 59_999 } as const;

type ServiceProperty = 'accessEdge' | 'webConferencing' | 'audioVideo';

/** Checked name and port of an external service. */
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
  const service = (property: ServiceProperty): CheckedService => {
    if (!shared && request[property] === undefined) {
      refuse(`${property}.fqdn`, 'nothing', 'text: the property is required', `set ${property}.fqdn`);
    }
    // On one shared address, the services have the name of the Access Edge.
    const given: EdgeServiceRequest = request[property] ?? request.accessEdge;
    const port = request[property]?.port ?? (shared ? SINGLE_ADDRESS_PORTS[property] : 443);
    return { fqdn: Fqdn.parse(given.fqdn, `${property}.fqdn`), port: clientPort(port, `${property}.port`) };
  };
  const accessEdge = service('accessEdge');
  const webConferencing = service('webConferencing');
  const audioVideo = service('audioVideo');
  if (!sipDomains.some((domain) => accessEdge.fqdn.isWithin(domain))) {
    throw new EdgeValidationError({
      property: 'accessEdge.fqdn',
      given: `"${request.accessEdge.fqdn}"`,
      expected: `a name in one of the SIP domains (${sipDomains.map((domain) => domain.text).join(', ')}): clients and `
        + 'partners look up the Access Edge in the domain of the SIP address',
      fix: `did you mean "sip.${String(sipDomains[0]?.text)}"?`,
    });
  }
  const xmpp = request.xmpp !== undefined;
  if (shared) {
    checkSharedName(accessEdge, { webConferencing, audioVideo });
    checkSharedPorts({ accessEdge, webConferencing, audioVideo }, xmpp);
  } else if (xmpp && accessEdge.port === XMPP_PORT) {
    throw new EdgeValidationError({
      property: 'accessEdge.port',
      given: String(accessEdge.port),
      expected: `another port: the XMPP proxy listens on port ${XMPP_PORT} of the same address`,
      fix: 'omit the port to use the documented 443',
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
      ? 'a port other than an administration port of Windows, because it is open to the Internet'
      : `a port outside ${MEDIA_RANGE.from}-${MEDIA_RANGE.to}, the media ports of the A/V Edge`,
    fix: 'omit the port to use the documented one',
  });
}

/** Topology Builder asks for one FQDN when the services share an address. */
function checkSharedName({ fqdn }: CheckedService, others: Readonly<Record<string, CheckedService>>): void {
  for (const [name, other] of Object.entries(others)) {
    if (other.fqdn.text === fqdn.text) continue;
    throw new EdgeValidationError({
      property: `${name}.fqdn`,
      given: `"${other.fqdn.text}"`,
      expected: `"${fqdn.text}", the FQDN of the Access Edge: with singleExternalAddress all services share one FQDN and one `
        + `address, and differ by port (${SINGLE_ADDRESS_PORTS.doc})`,
      fix: `omit ${name} (or set its fqdn to "${fqdn.text}" where you set its port); for three FQDNs, omit `
        + 'singleExternalAddress',
    });
  }
}

/** On one shared address, all client ports must differ from each other, from 5061 and from the XMPP port. */
function checkSharedPorts(services: Readonly<Record<string, CheckedService>>, xmpp: boolean): void {
  const owners = new Map<number, string>([[5061, 'accessEdge']]);
  if (xmpp) owners.set(XMPP_PORT, 'the XMPP proxy');
  for (const [name, { port }] of Object.entries(services)) {
    const owner = owners.get(port);
    if (owner !== undefined && owner !== name) {
      throw new EdgeValidationError({
        property: `${name}.port`,
        given: String(port),
        expected: `a unique port: all services share one address, and ${owner} uses port ${port}`,
        fix: 'omit the ports to use the documented 5061 (Access Edge), 444 (Web Conferencing Edge) and 443 (A/V Edge)',
      });
    }
    owners.set(port, name);
  }
}

/** The internal FQDN consists of a host name and the DNS suffix of the servers, which has at least two labels. */
export function checkInternalFqdn(text: string): { readonly internalFqdn: Fqdn; readonly dnsSuffix: Fqdn } {
  const fqdn = Fqdn.parse(text, 'internal.fqdn');
  if (fqdn.parent !== undefined) return { internalFqdn: fqdn, dnsSuffix: fqdn.parent };
  throw new EdgeValidationError({
    property: 'internal.fqdn',
    given: `"${text}"`,
    expected: 'a host name in a domain of at least two labels: the domain is the DNS suffix of the servers',
    fix: `did you mean "lsedge.${fqdn.text}"?`,
  });
}
