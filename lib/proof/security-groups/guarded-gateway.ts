import { refuse } from '../../values/refusals';
import type { GatewayPlan, ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { gatewaySubnet, organizationOfProxy } from '../gateway-permits';
import { listIn, valueIn } from '../json-document';
import { AddressSet } from '../packet-space';
import { groupReader, groupsOfSubnet } from './associated-groups';
import { type AzureResource, type AzureResources, AzureType, sameText } from './azure-resources';
import { type AzureSubnet, rangesOf, virtualNetworkOf } from './azure-subnets';
import type { GuardedGateway } from './security-group';
import { ServiceTags } from './service-tags';

/**
 * What guards the Application Gateway of a reverse proxy in a document: the security group of its subnet, for every address of
 * the subnet. A gateway has no network interfaces that could have a group.
 *
 * @throws EdgeValidationError if the subnet or its group is not in the document, or what they are is known only at deployment.
 */
export function guardedGateway(resources: AzureResources, plan: ReverseProxyPlan, gateway: GatewayPlan): GuardedGateway {
  const subnet = subnetOfGateway(resources, plan, gateway);
  const { addressSpace, routes } = virtualNetworkOf(resources, subnet);
  const virtualNetwork = AddressSet.union([addressSpace ?? AddressSet.EMPTY, organizationOfProxy(plan, gateway)]);
  const tags = ServiceTags.of(AddressSet.union([virtualNetwork, routes]));
  return {
    virtualNetwork,
    tags,
    guarded: [{
      addresses: rangesOf(subnet, resources.property) ?? gatewaySubnet(gateway),
      groups: groupsOfSubnet(resources, subnet).map(groupReader(resources, tags)),
    }],
  };
}

/**
 * The subnet of a gateway: the one of the Application Gateway whose subnet has the range of the plan. If a subnet is not in the
 * document, its gateway must listen for a host name of the plan. Of several, it is the one that listens for the most of them.
 * Without a gateway, it is the subnet with the range.
 */
function subnetOfGateway(resources: AzureResources, plan: ReverseProxyPlan, gateway: GatewayPlan): AzureSubnet {
  const subnets = new Map(resources.all(AzureType.SUBNET).map((resource) => [resource.address, resource]));
  const subnetWith = (identity: string): AzureSubnet => {
    const resource = subnets.get(identity);
    return resource === undefined ? { identity } : { identity, resource };
  };
  const planned = gatewaySubnet(gateway);
  const hasRange = (subnet: AzureSubnet): boolean | undefined => {
    const ranges = rangesOf(subnet, resources.property);
    return ranges === undefined ? undefined : planned.minus(ranges).isEmpty;
  };
  const gateways = resources.all(AzureType.APPLICATION_GATEWAY)
    .map((resource) => ({ subnet: subnetWith(subnetIn(resources, resource)), hosts: hostsInCommon(resource, plan) }))
    .filter(({ subnet, hosts }) => hasRange(subnet) ?? hosts > 0);
  const most = Math.max(0, ...gateways.map(({ hosts }) => hosts));
  const found = gateways.length === 0
    ? [...subnets.keys()].map(subnetWith).filter((subnet) => hasRange(subnet) === true)
    : gateways.filter(({ hosts }) => hosts === most).map(({ subnet }) => subnet);
  const candidates = [...new Map(found.map((subnet) => [subnet.identity, subnet])).values()];
  const [only] = candidates;
  if (only === undefined || candidates.length > 1) {
    refuseSubnets(resources.property, gateway, candidates.map(({ identity }) => identity));
  }
  return only;
}

function subnetIn(resources: AzureResources, gateway: AzureResource): string {
  return resources.identity(AzureType.SUBNET, gateway, 'gateway_ip_configuration', 0, 'subnet_id');
}

/** Number of host names of a plan that a gateway listens for. */
function hostsInCommon({ values }: AzureResource, { publishing }: ReverseProxyPlan): number {
  const hosts = listIn(values, 'http_listener')
    .flatMap((listener) => [valueIn(listener, 'host_name'), ...listIn(listener, 'host_names')]);
  return publishing.filter(({ host }) => hosts.some((each) => sameText(each, host))).length;
}

function refuseSubnets(property: string, { subnet }: GatewayPlan, candidates: readonly string[]): never {
  refuse(
    property,
    candidates.length === 0 ? `no subnet ${subnet} of an Application Gateway` : `several subnets: ${candidates.join(', ')}`,
    'the document of the stack that has the gateway, its subnet and its security group',
    candidates.length === 0
      ? 'pass the plan and the document of the same reverse proxy, after the last synthesis or deployment'
      : 'pass a document that has only one of the reverse proxies',
  );
}
