import type { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { IpAddress } from '../../values/ip-address';
import { ipv4Address } from '../../values/ipv4';
import { isPublicAddress } from '../../values/special-ranges';
import { EdgeService, EXTERNAL_SERVICES, type ExternalService } from '../../values/vocabulary/edge-service';
import { LoadBalancing } from '../../values/vocabulary/topology';
import type { VirtualAddressPlan } from '../../plan/network/load-balancer-plan';
import { type CheckedRequest, checkedService } from '../../check/edge-request';
import type { AddressNeed } from '../servers/addressing';

/** Whether the topology uses hardware load balancing, with virtual addresses. */
export function isHardwareBalanced(request: CheckedRequest): boolean {
  return request.source.topology.loadBalancing === LoadBalancing.HARDWARE;
}

/** Whether the platform provides the load balancers: their public virtual addresses are known only at deployment. */
export function isPlatformBalanced(request: CheckedRequest): boolean {
  return isHardwareBalanced(request) && request.platform.assignsPublicAddresses
    && request.source.loadBalancer?.accessEdgeAddress === undefined;
}

/**
 * The addresses that the load balancer needs in the external subnet: one for each service. Empty if
 * the cloud assigns them, or if they are outside the subnet.
 */
export function externalVirtualNeeds(request: CheckedRequest, subnet: Cidr): readonly AddressNeed[] {
  if (!isHardwareBalanced(request) || isPlatformBalanced(request)) return [];
  const given = explicitAddresses(request);
  const isOutside = given.some(({ address }) => address !== undefined && !subnet.contains(address));
  if (isOutside) return [];
  return given.map(({ property, text }) => ({ holder: 'load balancer', property, explicit: text }));
}

/** The external virtual addresses, allocated or explicit. */
export function externalVirtualAddresses(
  request: CheckedRequest, allocated: readonly IpAddress[],
): VirtualAddressPlan[] {
  if (!isHardwareBalanced(request)) return [];
  const given = explicitAddresses(request);
  checkPublicAndUnique(given);
  return given.map(({ service, property, address }, index) => {
    const virtualAddress = allocated[index] ?? address;
    if (virtualAddress === undefined && !isPlatformBalanced(request)) {
      throw new EdgeValidationError({
        property,
        given: 'nothing',
        expected: 'a virtual address, because the other services have one outside the external subnet',
        fix: `set ${property}`,
      });
    }
    return {
      service,
      services: given.length === 1 ? [...EXTERNAL_SERVICES] : [service],
      fqdn: checkedService(request, service).fqdn.text,
      ...(virtualAddress === undefined ? {} : { address: virtualAddress.text }),
    };
  });
}

/** External names resolve to the virtual addresses, so each must be public and unique. */
function checkPublicAndUnique(given: readonly ExplicitAddress[]): void {
  const owners = new Map<string, string>();
  for (const { property, address } of given) {
    if (address === undefined) continue;
    if (!isPublicAddress(address)) {
      throw new EdgeValidationError({
        property,
        given: `"${address.text}"`,
        expected: 'a public address: the external names resolve to it',
        fix: 'set the public address of the load balancer',
      });
    }
    const owner = owners.get(address.text);
    if (owner !== undefined) {
      throw new EdgeValidationError({
        property,
        given: `"${address.text}"`,
        expected: `a unique address; ${owner} uses this one, and both services listen on port 443`,
        fix: 'use a separate virtual address for each service, or a topology with singleExternalAddress',
      });
    }
    owners.set(address.text, property);
  }
}

interface ExplicitAddress {
  readonly service: ExternalService;
  readonly property: string;
  readonly text: string | undefined;
  readonly address: IpAddress | undefined;
}

function explicitAddresses(request: CheckedRequest): readonly ExplicitAddress[] {
  const { loadBalancer, topology } = request.source;
  const all = [
    { service: EdgeService.ACCESS_EDGE, property: 'loadBalancer.accessEdgeAddress', text: loadBalancer?.accessEdgeAddress },
    {
      service: EdgeService.WEB_CONFERENCING, property: 'loadBalancer.webConferencingAddress',
      text: loadBalancer?.webConferencingAddress,
    },
    { service: EdgeService.AUDIO_VIDEO, property: 'loadBalancer.audioVideoAddress', text: loadBalancer?.audioVideoAddress },
  ] as const;
  const read = ({ service, property, text }: (typeof all)[number]): ExplicitAddress =>
    ({ service, property, text, address: text === undefined ? undefined : ipv4Address(text, property) });
  if (!topology.singleExternalAddress) return all.map(read);
  for (const { property, text } of all.slice(1)) {
    if (text === undefined) continue;
    throw new EdgeValidationError({
      property,
      given: `"${text}"`,
      expected: 'no address: with singleExternalAddress all services share the virtual address of the Access Edge',
      fix: `omit ${property} or singleExternalAddress`,
    });
  }
  return all.slice(0, 1).map(read);
}
