import { quoted, quotedList } from './powershell-text';

/** A value that stands in PowerShell data. */
export type PowerShellValue = string | number | boolean | readonly string[];

/** A hashtable on one line, its names in the given order. Names are parameter names: letters only. */
export function psRecord(entries: Readonly<Record<string, PowerShellValue>>): string {
  const items = Object.entries(entries).map(([name, value]) => `${name} = ${psValue(value)}`);
  return items.length === 0 ? '@{}' : `@{ ${items.join('; ')} }`;
}

/** An array of hashtables, one a line. */
export function psList(records: readonly Readonly<Record<string, PowerShellValue>>[]): string {
  return records.length === 0 ? '@()' : `@(\n${records.map((record) => `    ${psRecord(record)}\n`).join('')})`;
}

function psValue(value: PowerShellValue): string {
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? quoted(value) : quotedList(value);
}
