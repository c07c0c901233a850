import { serviceName } from '../../plan/servers/service-names';
import { type Endpoint, endpointLabel, EndpointOwner } from './endpoint';

/** What an endpoint is recognized by. */
export type EndpointKey = Pick<Endpoint, 'owner' | 'ownerName' | 'service' | 'address' | 'isIpv6'>;

/** `lsedge01/access-edge`: whose address it is. A reverse proxy may have several. */
export function ownerPath({ owner, ownerName, service, address }: EndpointKey): string {
  const path = `${ownerName.replace(/ /g, '-')}/${service}`;
  return owner === EndpointOwner.REVERSE_PROXY && address !== undefined ? `${path}/${address}` : path;
}

/** `lsedge01/access-edge/TCP/443`, in the IDs of expectations. */
export function endpointPath(endpoint: Endpoint): string {
  return `${ownerPath(endpoint)}/${endpoint.transport}/${endpoint.port}${familySuffix(endpoint)}`;
}

/** `/ipv6` for an address of that family. */
export function familySuffix({ isIpv6 }: Pick<Endpoint, 'isIpv6'>): string {
  return isIpv6 ? '/ipv6' : '';
}

/** `lsedge01, Access Edge, TCP 443`, as the subject of expectations. */
export function endpointSubject(endpoint: Endpoint): string {
  const label = endpointLabel(endpoint, serviceName(endpoint.service));
  return endpoint.owner === EndpointOwner.REVERSE_PROXY && endpoint.address !== undefined ? `${label}, ${endpoint.address}` : label;
}
