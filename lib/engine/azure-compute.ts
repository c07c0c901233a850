export { AvailabilitySet } from '@cdktf/provider-azurerm/lib/availability-set';
export { VirtualMachineExtension } from '@cdktf/provider-azurerm/lib/virtual-machine-extension';
export { WindowsVirtualMachine, type WindowsVirtualMachineConfig } from '@cdktf/provider-azurerm/lib/windows-virtual-machine';
