import { checkWholeNumber, refuse } from '../../values/refusals';

const MAX_TTL = 2_147_483_647;
const MAX_RECORDS = 20;
const AT_APPLY = 'azurerm accepts it in a public zone, but Azure rejects it during apply';

/** Time to live of a record set in seconds: 1 to 2147483647. azurerm accepts any integer; Azure does not. */
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
 * Numbers of an SRV record: priority and weight 0 to 65535, port 1 to 65535.
 *
 * azurerm checks them in private zones only, hashicorp/dns not at all: there the server rejects the update.
 */
export function checkSrvNumbers(value: SrvNumbers, property: string): void {
  checkWholeNumber(value.priority, `${property}.priority`, { min: 0, max: 65535, refusedBy: AT_APPLY });
  checkWholeNumber(value.weight, `${property}.weight`, { min: 0, max: 65535, refusedBy: AT_APPLY });
  checkWholeNumber(value.port, `${property}.port`, { min: 1, max: 65535, refusedBy: AT_APPLY });
}

/** Records in one record set: 1 to 20. azurerm checks only private A records; Azure rejects others during apply. */
export function checkRecordSetSize(value: number, property: string): void {
  if (Number.isInteger(value) && value >= 1 && value <= MAX_RECORDS) {
    return;
  }
  refuse(
    property,
    records(value),
    `1 to ${MAX_RECORDS} records in one set (${AT_APPLY})`,
    value > MAX_RECORDS ? `remove ${records(value - MAX_RECORDS)}` : 'add at least one record',
  );
}

function records(count: number): string {
  return count === 1 ? '1 record' : `${count} records`;
}
