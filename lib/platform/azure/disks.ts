import { checkOneOf } from '../../values/refusals';

const OS_DISK_TYPES = ['Standard_LRS', 'StandardSSD_LRS', 'StandardSSD_ZRS', 'Premium_LRS', 'Premium_ZRS'];
const AT_VALIDATE = 'azurerm rejects it during validate';

/** Storage type of the OS disk. `PremiumV2_LRS` and `UltraSSD_LRS` are for data disks only. */
export function checkOsDiskType(value: string, property: string): void {
  checkOneOf(value, property, OS_DISK_TYPES, `${AT_VALIDATE}; PremiumV2_LRS and UltraSSD_LRS are for data disks`);
}
