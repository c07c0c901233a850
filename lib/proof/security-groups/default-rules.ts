import { TrafficDirection } from '../../values/vocabulary/traffic';
import { AddressSet, boxesOf, IP_PROTOCOLS } from '../packet-space';
import type { SecurityRule } from './security-rule';
import type { ServiceTags } from './service-tags';

const { INBOUND, OUTBOUND } = TrafficDirection;

/**
 * The six rules that every security group has behind all others
 * (learn.microsoft.com/azure/virtual-network/network-security-groups-overview).
 */
export function defaultRules(group: string, tags: ServiceTags): readonly SecurityRule[] {
  const rule = (
    name: string, allows: boolean, direction: TrafficDirection, priority: number, sources: AddressSet, destinations: AddressSet,
  ): SecurityRule => ({
    name: `${group}/${name}`,
    priority,
    direction,
    allows,
    boxes: boxesOf({ protocols: IP_PROTOCOLS.ALL, sources, destinations }),
  });
  const { virtualNetwork, internet, azureLoadBalancer } = tags;
  return [
    rule('AllowVnetInBound', true, INBOUND, 65000, virtualNetwork, virtualNetwork),
    rule('AllowAzureLoadBalancerInBound', true, INBOUND, 65001, azureLoadBalancer, AddressSet.ALL),
    rule('DenyAllInBound', false, INBOUND, 65500, AddressSet.ALL, AddressSet.ALL),
    rule('AllowVnetOutBound', true, OUTBOUND, 65000, virtualNetwork, virtualNetwork),
    rule('AllowInternetOutBound', true, OUTBOUND, 65001, AddressSet.ALL, internet),
    rule('DenyAllOutBound', false, OUTBOUND, 65500, AddressSet.ALL, AddressSet.ALL),
  ];
}
