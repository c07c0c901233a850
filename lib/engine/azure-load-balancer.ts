export { Lb, type LbFrontendIpConfiguration } from '@cdktf/provider-azurerm/lib/lb';
export { LbBackendAddressPool } from '@cdktf/provider-azurerm/lib/lb-backend-address-pool';
export { LbProbe } from '@cdktf/provider-azurerm/lib/lb-probe';
export { LbRule } from '@cdktf/provider-azurerm/lib/lb-rule';
export {
  NetworkInterfaceBackendAddressPoolAssociation,
} from '@cdktf/provider-azurerm/lib/network-interface-backend-address-pool-association';
