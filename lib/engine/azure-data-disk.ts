export { ManagedDisk } from '@cdktf/provider-azurerm/lib/managed-disk';
export { VirtualMachineDataDiskAttachment } from '@cdktf/provider-azurerm/lib/virtual-machine-data-disk-attachment';
