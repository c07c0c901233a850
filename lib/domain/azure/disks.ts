import { type NumberLimits, checkOneOf, checkWholeNumber } from './refusals';

const OS_DISK_TYPES = ['Standard_LRS', 'StandardSSD_LRS', 'StandardSSD_ZRS', 'Premium_LRS', 'Premium_ZRS'];
const DATA_DISK_TYPES = [...OS_DISK_TYPES, 'PremiumV2_LRS', 'UltraSSD_LRS'];
const CACHING = ['None', 'ReadOnly', 'ReadWrite'];
const AT_VALIDATE = 'azurerm refuses it during validate';

/** What a disk is for: the two have different limits. */
export type DiskUse = 'os' | 'data';

const SIZE: Readonly<Record<DiskUse, NumberLimits>> = {
  os: { min: 0, max: 4095, refusedBy: `GiB of a system disk; ${AT_VALIDATE}` },
  data: { min: 1, max: 65536, refusedBy: `GiB of a data disk; ${AT_VALIDATE}, 0 only Azure during apply` },
};

/** Storage type of the system disk. `PremiumV2_LRS` and `UltraSSD_LRS` hold data only. azurerm refuses it at validate. */
export function checkOsDiskType(value: string, property: string): void {
  checkOneOf(value, property, OS_DISK_TYPES, `${AT_VALIDATE}; PremiumV2_LRS and UltraSSD_LRS are for data disks`);
}

/** Storage type of a data disk. azurerm refuses others at validate. */
export function checkDataDiskType(value: string, property: string): void {
  checkOneOf(value, property, DATA_DISK_TYPES, AT_VALIDATE);
}

/**
 * Size of a disk in GiB: system disk 0-4095 (0 keeps the size of the image), data disk 1-65536.
 *
 * azurerm refuses more than that at validate; a data disk of 0 passes there and is refused by Azure at apply.
 */
export function checkDiskSizeGb(value: number, property: string, use: DiskUse = 'os'): void {
  checkWholeNumber(value, property, SIZE[use]);
}

/** Host caching of a disk: `None`, `ReadOnly`, `ReadWrite` with case. azurerm refuses others at validate. */
export function checkCaching(value: string, property: string): void {
  checkOneOf(value, property, CACHING, AT_VALIDATE);
}
