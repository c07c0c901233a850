export {
  NetworkInterface, type NetworkInterfaceConfig, type NetworkInterfaceIpConfiguration,
} from '@cdktf/provider-azurerm/lib/network-interface';
export { NetworkSecurityGroup } from '@cdktf/provider-azurerm/lib/network-security-group';
export { NetworkSecurityRule, type NetworkSecurityRuleConfig } from '@cdktf/provider-azurerm/lib/network-security-rule';
export { PublicIp, type PublicIpConfig } from '@cdktf/provider-azurerm/lib/public-ip';
export { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
export { Route } from '@cdktf/provider-azurerm/lib/route';
export { RouteTable } from '@cdktf/provider-azurerm/lib/route-table';
export { Subnet, type SubnetConfig } from '@cdktf/provider-azurerm/lib/subnet';
export {
  SubnetNetworkSecurityGroupAssociation,
} from '@cdktf/provider-azurerm/lib/subnet-network-security-group-association';
export { SubnetRouteTableAssociation } from '@cdktf/provider-azurerm/lib/subnet-route-table-association';
export { VirtualNetwork } from '@cdktf/provider-azurerm/lib/virtual-network';
