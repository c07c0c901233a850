import { checkOneOf, checkWholeNumber } from '../../values/refusals';

const ZONES = ['1', '2', '3'];

/**
 * Availability zone of a server or address: `1`, `2` or `3`. azurerm accepts any non-empty text (`9` passes); Azure
 * refuses it at apply. A region without zones takes none: that is Azure's to say.
 */
export function checkZone(value: string, property: string): void {
  checkOneOf(value, property, ZONES, 'azurerm lets any text pass; Azure refuses it during apply');
}

/** Fault domains of an availability set: 1-3, refused by azurerm at validate; in regions with 2, Azure refuses 3 at apply. */
export function checkFaultDomainCount(value: number, property: string): void {
  checkWholeNumber(value, property, { min: 1, max: 3, refusedBy: 'azurerm refuses it during validate' });
}

/** Update domains of an availability set: 1-20, refused by azurerm at validate. */
export function checkUpdateDomainCount(value: number, property: string): void {
  checkWholeNumber(value, property, { min: 1, max: 20, refusedBy: 'azurerm refuses it during validate' });
}
