import { refuse } from '../../values/refusals';

const MAX_RECORDS = 20;
<<<<<<< HEAD

/**
 * Records in one record set of Azure DNS: 1-20. azurerm checks it for private A records only and lets others pass in a
 * public zone; Azure refuses them during apply.
 */
=======
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
>>>>>>> wt-typed
export function checkRecordSetSize(value: number, property: string): void {
  if (Number.isInteger(value) && value >= 1 && value <= MAX_RECORDS) return;
  const extra = value - MAX_RECORDS;
  refuse(
    property,
<<<<<<< HEAD
    `${value} ${value === 1 ? 'record' : 'records'}`,
    `1 to ${MAX_RECORDS} records in one set of Azure DNS (azurerm lets others pass; Azure refuses them during apply)`,
    extra > 0 ? `remove ${extra} ${extra === 1 ? 'record' : 'records'}` : 'add at least one record',
=======
    records(value),
    `1 to ${MAX_RECORDS} records in one set (${AT_APPLY})`,
    value > MAX_RECORDS ? `remove ${records(value - MAX_RECORDS)}` : 'add at least one record',
>>>>>>> wt-typed
  );
}

function records(count: number): string {
  return count === 1 ? '1 record' : `${count} records`;
}
