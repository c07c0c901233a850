import { EdgeValidationError } from './edge-validation-error';
import { nearestWord } from './nearest-word';

/** A value as it appears in a message: in quotes, so that a trailing space is visible. */
export function quote(value: string | number): string {
  return JSON.stringify(String(value));
}

/** The question that ends most fixes of this library. */
export function didYouMean(value: string | number): string {
  return `did you mean ${quote(value)}?`;
}

/** Length as azurerm counts it: in UTF-8 bytes, so that `é` counts twice. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A number of characters: `1 character`, `2 characters`. */
export function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`;
}

/** Throws the error of a failed check. */
export function refuse(property: string, given: string, expected: string, fix: string): never {
  throw new EdgeValidationError({ property, given, expected, fix });
}

/** Limits of a number, and who rejects other values. */
export interface NumberLimits {
  readonly min: number;
  readonly max: number;
  /** What is counted, and who rejects other values when; the end of the `expected` text. */
  readonly refusedBy: string;
}

/** A whole number between two limits, both included. */
export function checkWholeNumber(value: number, property: string, limits: NumberLimits): void {
  if (Number.isInteger(value) && value >= limits.min && value <= limits.max) {
    return;
  }
  const range = limits.max === Number.MAX_SAFE_INTEGER ? `from ${limits.min}` : `from ${limits.min} to ${limits.max}`;
  refuse(property, quote(value), `a whole number ${range} (${limits.refusedBy})`, nearestNumber(value, limits));
}

function nearestNumber(value: number, { min, max }: NumberLimits): string {
  if (!Number.isFinite(value)) {
    return `set a number such as ${min}`;
  }
  if (value < min) {
    return `the smallest accepted value is ${min}`;
  }
  return value > max ? `the largest accepted value is ${max}` : didYouMean(Math.round(value));
}

/** One value of a fixed list; case matters, as it does in azurerm. */
export function checkOneOf(value: unknown, property: string, words: readonly string[], refusedBy: string): void {
  if (typeof value === 'string' && words.includes(value)) return;
  const suggestion = typeof value === 'string' ? nearestWord(value, words) : undefined;
  refuse(
    property,
    typeof value === 'string' ? quote(value) : JSON.stringify(value),
    `one of ${words.map(quote).join(', ')}, case-sensitive (${refusedBy})`,
    suggestion === undefined ? `use one of ${words.map(quote).join(', ')}` : didYouMean(suggestion),
  );
}
