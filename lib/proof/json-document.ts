import { givenText } from '../values/boundary/given-text';
import { isPlainObject } from '../values/boundary/kinds';
import { refuse } from '../values/refusals';

/** An object of a JSON document, with values that are not checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Maximum length of a document in characters: 64 million. Larger ones are refused before they are read. */
export const LONGEST_DOCUMENT = 64_000_000;

/** What a document must be, for its errors. */
export interface DocumentKind {
  /** Name of the argument. */
  readonly property: string;
  readonly expected: string;
  readonly fix: string;
}

/**
 * The value of a JSON document.
 *
 * @throws EdgeValidationError for anything but text, text that is too long, and text that is not JSON.
 */
export function readJson(text: unknown, { property, expected, fix }: DocumentKind): unknown {
  if (typeof text !== 'string') refuse(property, givenText(text), expected, fix);
  if (text.length > LONGEST_DOCUMENT) {
    refuse(property, `${text.length} characters`, `${expected}, at most ${LONGEST_DOCUMENT} characters`,
      'pass the document of one stack; split a larger one');
  }
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    // What the parser says depends on the version of Node.
    refuse(property, givenText(text), expected, fix);
  }
}

/** A property of a value as an object; an empty one if there is none. */
export function objectIn(value: unknown, name: string): JsonObject {
  const found = isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return isPlainObject(found) ? found : {};
}

/** A property of a value as a list; an empty one if there is none. A single object is a list of one. */
export function listIn(value: unknown, name: string): readonly unknown[] {
  const found = isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  if (Array.isArray(found)) return found as readonly unknown[];
  return isPlainObject(found) ? [found] : [];
}

/** A property of a value; undefined if there is none. */
export function valueIn(value: unknown, name: string): unknown {
  return isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A property of a value as text; empty if it is no text. */
export function textIn(value: unknown, name: string): string {
  const found = valueIn(value, name);
  return typeof found === 'string' ? found : '';
}

/** What is found along a path of names of properties and positions in lists. A single object counts as a list of one. */
export function partOf(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, step) => {
    if (typeof step === 'string') return valueIn(part, step);
    return Array.isArray(part) ? (part as readonly unknown[])[step] : step === 0 ? part : undefined;
  }, value);
}

/** Whether Terraform takes a value for one that is not set. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
