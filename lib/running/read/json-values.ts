import { isPlainObject } from '../../values/boundary/kinds';

/** A value as ConvertTo-Json meant it: without the object that Windows PowerShell sometimes wraps around lists and dates. */
export function unwrapped(value: unknown): unknown {
  if (!isPlainObject(value) || !Object.hasOwn(value, 'value')) return value;
  const names = Object.keys(value);
  const isList = Array.isArray(value['value']) && names.every((name) => name === 'value' || name === 'Count');
  const isDate = typeof value['value'] === 'string' && names.every((name) => ['value', 'DisplayHint', 'DateTime'].includes(name));
  return isList || isDate ? value['value'] : value;
}

/** A property of an object; undefined if it is missing, `null` or empty text. Nothing is inherited. */
export function ownValue(object: unknown, name: string): unknown {
  if (!isPlainObject(object) || !Object.hasOwn(object, name)) return undefined;
  const value = unwrapped(object[name]);
  return value === null || value === '' ? undefined : value;
}

/** A list; a single value counts as a list of one, as ConvertTo-Json writes it. */
export function asList(value: unknown): readonly unknown[] {
  const list = unwrapped(value);
  if (list === undefined || list === null || list === '') return [];
  return Array.isArray(list) ? list as readonly unknown[] : [list];
}

/** A date as ISO 8601 in UTC with seconds; undefined for other text. ConvertTo-Json writes milliseconds since 1970. */
export function isoDate(text: string): string | undefined {
  const ticks = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(text)?.[1];
  const [, day] = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d{1,7})?(?:Z|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  const date = new Date(ticks === undefined ? day !== undefined && isDay(day) ? text : Number.NaN : Number(ticks));
  const year = date.getUTCFullYear();
  return year >= 1950 && year <= 9999 ? `${date.toISOString().slice(0, 19)}Z` : undefined;
}

/** Whether a month has the day; Date takes the 30th of February for the 2nd of March. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** A duration in seconds, from `28800`, `08:00:00`, `1.00:00:00` or `PT8H`; undefined for other text. */
export function secondsOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const clock = /^(?:(\d{1,6})\.)?(\d{1,2}):(\d{2}):(\d{2})(?:\.\d{1,7})?$/.exec(value)
    ?? /^P(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$/.exec(value.length > 1 ? value : '');
  if (clock === null) return undefined;
  const [days, hours, minutes, seconds] = clock.slice(1).map((part: string | undefined) => Number(part ?? 0));
  return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
}
