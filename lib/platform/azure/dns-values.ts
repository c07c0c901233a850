import { checkWholeNumber, refuse } from '../../values/refusals';

const MAX_TTL = 2_147_483_647;
const MAX_RECORDS = 20;
const AT_APPLY = 'azurerm lets it pass in a public zone; Azure refuses it during apply';

/** Time to live of a record set in seconds: 1-2147483647. azurerm accepts any integer; Azure refuses others at apply. */
export function checkTtl(value: number, property: string): void {
  checkWholeNumber(value, property, { min: 1, max: MAX_TTL, refusedBy: `seconds; ${AT_APPLY}` });
}

/** The numbers of an SRV record. */
export interface SrvNumbers {
  readonly priority: number;
  readonly weight: number;
  readonly port: number;
}

/**
 * Numbers of an SRV record: priority and weight 0-65535, port 1-65535.
 *
 * azurerm checks them in private zones only, and hashicorp/dns nowhere: there the server refuses the update at apply.
 */
export function checkSrvNumbers(value: SrvNumbers, property: string): void {
  checkWholeNumber(value.priority, `${property}.priority`, { min: 0, max: 65535, refusedBy: AT_APPLY });
  checkWholeNumber(value.weight, `${property}.weight`, { min: 0, max: 65535, refusedBy: AT_APPLY });
  checkWholeNumber(value.port, `${property}.port`, { min: 1, max: 65535, refusedBy: AT_APPLY });
}

/** Records in one record set: 1-20. azurerm checks it for private A records only; Azure refuses others at apply. */
export function checkRecordSetSize(value: number, property: string): void {
  if (Number.isInteger(value) && value >= 1 && value <= MAX_RECORDS) {
    return;
  }
  refuse(
    property,
    `${value} records`,
    `1 to ${MAX_RECORDS} records in one set (${AT_APPLY})`,
    value > MAX_RECORDS ? `leave out ${value - MAX_RECORDS} records` : 'give at least one record',
  );
}
