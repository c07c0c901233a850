export { AvailabilitySet } from '@cdktf/provider-azurerm/lib/availability-set';
export {
  VirtualMachineExtension, type VirtualMachineExtensionConfig,
} from '@cdktf/provider-azurerm/lib/virtual-machine-extension';
export {
  WindowsVirtualMachine, type WindowsVirtualMachineConfig, type WindowsVirtualMachineSecret,
} from '@cdktf/provider-azurerm/lib/windows-virtual-machine';
