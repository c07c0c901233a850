import { refuse } from '../../values/refusals';

const MAX_RECORDS = 20;

/** Records in one record set of Azure DNS: 1 to 20. azurerm checks only private A records; Azure rejects others during apply. */
export function checkRecordSetSize(value: number, property: string): void {
  if (Number.isInteger(value) && value >= 1 && value <= MAX_RECORDS) return;
  refuse(
    property,
    records(value),
    `1 to ${MAX_RECORDS} records in one set of Azure DNS (azurerm accepts others, but Azure rejects them during apply)`,
    value > MAX_RECORDS ? `remove ${records(value - MAX_RECORDS)}` : 'add at least one record',
  );
}

function records(count: number): string {
  return count === 1 ? '1 record' : `${count} records`;
}
