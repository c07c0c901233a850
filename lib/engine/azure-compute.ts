export { AvailabilitySet } from '@cdktf/provider-azurerm/lib/availability-set';
export { DataAzurermKeyVaultSecret } from '@cdktf/provider-azurerm/lib/data-azurerm-key-vault-secret';
export { DevTestGlobalVmShutdownSchedule } from '@cdktf/provider-azurerm/lib/dev-test-global-vm-shutdown-schedule';
export { ManagedDisk } from '@cdktf/provider-azurerm/lib/managed-disk';
export { VirtualMachineDataDiskAttachment } from '@cdktf/provider-azurerm/lib/virtual-machine-data-disk-attachment';
export { VirtualMachineExtension } from '@cdktf/provider-azurerm/lib/virtual-machine-extension';
export { WindowsVirtualMachine, type WindowsVirtualMachineConfig } from '@cdktf/provider-azurerm/lib/windows-virtual-machine';
