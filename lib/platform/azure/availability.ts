import { checkOneOf, checkWholeNumber } from '../../values/refusals';

const ZONES = ['1', '2', '3'];

/**
 * Availability zone of a server or address: `1`, `2` or `3`. azurerm accepts any non-empty text; Azure rejects others
 * during apply. Whether the region has zones is not checked.
 */
export function checkZone(value: string, property: string): void {
  checkOneOf(value, property, ZONES, 'azurerm accepts any text, but Azure rejects it during apply');
}

/** Fault domains of an availability set: 1 to 3. In regions with two fault domains, Azure rejects 3 during apply. */
export function checkFaultDomainCount(value: number, property: string): void {
  checkWholeNumber(value, property, { min: 1, max: 3, refusedBy: 'azurerm rejects it during validate' });
}

/** Update domains of an availability set: 1 to 20. */
export function checkUpdateDomainCount(value: number, property: string): void {
  checkWholeNumber(value, property, { min: 1, max: 20, refusedBy: 'azurerm rejects it during validate' });
}
