export type Json = null | boolean | number | string | readonly Json[] | Row;

export interface Row {
  readonly [column: string]: Json;
}

export function isRow(value: Json | undefined): value is Row {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** JSON text of a value. Everything that fits on one line, and each row of a list, is on its own line. */
export function jsonText(value: Json): string {
  return `${lines(value, '')}\n`;
}

const WIDTH = 120;

function lines(value: Json, indent: string): string {
  if (!isList(value) && !isRow(value)) return JSON.stringify(value);
  const short = onOneLine(value);
  if (indent.length + short.length <= WIDTH) return short;
  const inner = `${indent}  `;
  const [open, close, items] = isList(value)
    ? ['[', ']', value.map(onOneLine)]
    : ['{', '}', Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${lines(item, inner)}`)];
  return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${close}`;
}

function onOneLine(value: Json): string {
  if (isList(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (!isRow(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
