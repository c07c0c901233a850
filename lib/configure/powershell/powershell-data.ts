import { quoted, quotedList } from './powershell-text';

/** A value in PowerShell data. */
export type PowerShellValue = string | number | boolean | readonly string[];

/** A hashtable. Its names are cmdlet parameters, which contain only letters. */
export type PowerShellRecord = Readonly<Record<string, PowerShellValue>>;

/** A hashtable on one line, with its names in the given order. */
export function psRecord(record: PowerShellRecord): string {
  const items = Object.entries(record).map(([name, value]) => `${name} = ${psValue(value)}`);
  return items.length === 0 ? '@{}' : `@{ ${items.join('; ')} }`;
}

/** An array of hashtables, one per line. */
export function psList(records: readonly PowerShellRecord[]): string {
  return records.length === 0 ? '@()' : `@(\n${records.map((record) => `    ${psRecord(record)}\n`).join('')})`;
}

function psValue(value: PowerShellValue): string {
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? quoted(value) : quotedList(value);
}
