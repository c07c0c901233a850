import type { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { IpAddress } from '../../values/ip-address';
import { ipv4Address } from '../../values/ipv4';
import { EdgeService, EXTERNAL_SERVICES, type ExternalService } from '../../values/vocabulary/edge-service';
import { LoadBalancing } from '../../values/vocabulary/topology';
import type { VirtualAddressPlan } from '../../plan/load-balancer-plan';
import { type CheckedRequest, checkedService } from '../../check/edge-request';
import type { AddressNeed } from '../servers/addressing';

/** Whether the topology has load balancers with virtual addresses. */
export function isHardwareBalanced(request: CheckedRequest): boolean {
  return request.source.topology.loadBalancing === LoadBalancing.HARDWARE;
}

/** Whether the load balancers are the platform's own: their public virtual addresses are then known at deployment. */
export function isPlatformBalanced(request: CheckedRequest): boolean {
  return isHardwareBalanced(request) && request.platform.assignsPublicAddresses
    && request.source.loadBalancer?.accessEdgeAddress === undefined;
}

/**
 * What the load balancer needs in the external subnet, before the servers: an address for each service. Nothing where
 * the cloud assigns them, or where they lie elsewhere.
 */
export function externalVirtualNeeds(request: CheckedRequest, subnet: Cidr): readonly AddressNeed[] {
  if (!isHardwareBalanced(request) || isPlatformBalanced(request)) return [];
  const given = explicitAddresses(request);
  const elsewhere = given.some(({ address }) => address !== undefined && !subnet.contains(address));
  if (elsewhere) return [];
  return given.map(({ property, text }) => ({ server: 1, property, explicit: text }));
}

/** The external virtual addresses, from those that were allocated or given. */
export function externalVirtualAddresses(
  request: CheckedRequest, allocated: readonly IpAddress[],
): VirtualAddressPlan[] {
  if (!isHardwareBalanced(request)) return [];
  const given = explicitAddresses(request);
  checkReachableFromOutside(given);
  return given.map(({ service, property, address }, index) => {
    const own = allocated[index] ?? address;
    if (own === undefined && !isPlatformBalanced(request)) {
      throw new EdgeValidationError({
        property,
        given: 'nothing',
        expected: 'a virtual address, as the other services have one outside the external subnet',
        fix: `give ${property}`,
      });
    }
    return {
      service,
      services: given.length === 1 ? [...EXTERNAL_SERVICES] : [service],
      fqdn: checkedService(request, service).fqdn.text,
      ...(own === undefined ? {} : { address: own.text }),
    };
  });
}

/** The records of the outside lead to virtual addresses: each must be one that the Internet reaches, and one of its own. */
function checkReachableFromOutside(given: readonly Explicit[]): void {
  const owners = new Map<string, string>();
  for (const { property, address } of given) {
    if (address === undefined) continue;
    if (address.isPrivate) {
      throw new EdgeValidationError({
        property,
        given: `"${address.text}"`,
        expected: 'an address that the Internet can reach: the external names lead to it',
        fix: 'give the public address under which the load balancer is reached from outside',
      });
    }
    const owner = owners.get(address.text);
    if (owner !== undefined) {
      throw new EdgeValidationError({
        property,
        given: `"${address.text}"`,
        expected: `an address of its own; ${owner} has this one, and the services share port 443`,
        fix: 'give each service another virtual address, or take a topology with singleExternalAddress',
      });
    }
    owners.set(address.text, property);
  }
}

interface Explicit {
  readonly service: ExternalService;
  readonly property: string;
  readonly text: string | undefined;
  readonly address: IpAddress | undefined;
}

function explicitAddresses(request: CheckedRequest): readonly Explicit[] {
  const { loadBalancer, topology } = request.source;
  const all = [
    { service: EdgeService.ACCESS_EDGE, property: 'loadBalancer.accessEdgeAddress', text: loadBalancer?.accessEdgeAddress },
    {
      service: EdgeService.WEB_CONFERENCING, property: 'loadBalancer.webConferencingAddress',
      text: loadBalancer?.webConferencingAddress,
    },
    { service: EdgeService.AUDIO_VIDEO, property: 'loadBalancer.audioVideoAddress', text: loadBalancer?.audioVideoAddress },
  ] as const;
  const read = ({ service, property, text }: (typeof all)[number]): Explicit =>
    ({ service, property, text, address: text === undefined ? undefined : ipv4Address(text, property) });
  if (!topology.singleExternalAddress) return all.map(read);
  for (const { property, text } of all.slice(1)) {
    if (text === undefined) continue;
    throw new EdgeValidationError({
      property,
      given: `"${text}"`,
      expected: 'no address: with singleExternalAddress all services share the virtual address of the Access Edge',
      fix: `leave ${property} out, or singleExternalAddress`,
    });
  }
  return all.slice(0, 1).map(read);
}
