import { refuse } from '../../values/refusals';

const MAX_RECORDS = 20;

/**
 * Records in one record set of Azure DNS: 1-20. azurerm checks it for private A records only and lets others pass in a
 * public zone; Azure refuses them during apply.
 */
export function checkRecordSetSize(value: number, property: string): void {
  if (Number.isInteger(value) && value >= 1 && value <= MAX_RECORDS) return;
  const extra = value - MAX_RECORDS;
  refuse(
    property,
    `${value} ${value === 1 ? 'record' : 'records'}`,
    `1 to ${MAX_RECORDS} records in one set of Azure DNS (azurerm lets others pass; Azure refuses them during apply)`,
    extra > 0 ? `remove ${extra} ${extra === 1 ? 'record' : 'records'}` : 'add at least one record',
  );
}
