import { EdgeValidationError } from './edge-validation-error';
import { nearestWord } from './nearest-word';

/** A value as it appears in a message: in quotes, so that a blank at its end can be seen. */
export function quote(value: string | number): string {
  return JSON.stringify(String(value));
}

/** The question that ends most fixes of this library. */
export function didYouMean(value: string | number): string {
  return `did you mean ${quote(value)}?`;
}

/** Length as azurerm counts it: in UTF-8 bytes, so `é` counts twice. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Throws what every check of this folder throws. */
export function refuse(property: string, given: string, expected: string, fix: string): never {
  throw new EdgeValidationError({ property, given, expected, fix });
}

/** What a number is, its limits and who refuses it when. */
export interface NumberLimits {
  readonly min: number;
  readonly max: number;
  /** `who refuses it, and when`; ends the text of what is expected. */
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
    return `give a number such as ${min}`;
  }
  if (value < min) {
    return `the smallest accepted value is ${min}`;
  }
  return value > max ? `the largest accepted value is ${max}` : didYouMean(Math.round(value));
}

/** One word of a closed list, compared with case as azurerm does. */
export function checkOneOf(value: string, property: string, words: readonly string[], refusedBy: string): void {
  if (words.includes(value)) {
    return;
  }
  const suggestion = nearestWord(value, words);
  refuse(
    property,
    quote(value),
    `one of ${words.map(quote).join(', ')}, written exactly so (${refusedBy})`,
    suggestion === undefined ? `choose one of ${words.map(quote).join(', ')}` : didYouMean(suggestion),
  );
}
