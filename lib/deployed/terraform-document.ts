import { isPlainObject } from '../values/boundary/kinds';
import { givenText } from '../values/boundary/given-text';
import { EdgeValidationError } from '../values/edge-validation-error';

/** The state of an organization is smaller; a larger text would take all memory. */
const LONGEST_DOCUMENT = 100_000_000;

/** A JSON object, whose properties nobody has checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The JSON text of a Terraform command as an object.
 *
 * @throws EdgeValidationError for what is no text, too long, no JSON, or no JSON object.
 */
export function terraformDocument(text: unknown, command: string): JsonObject {
  if (typeof text === 'string' && text.length <= LONGEST_DOCUMENT) {
    const document = parsed(text);
    if (isPlainObject(document)) return document;
  }
  throw new EdgeValidationError({
    property: 'text', given: givenText(text), expected: `the JSON text that "${command}" prints`,
    fix: `pass the full output of "${command}" as text`,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A property that is an object; empty if it is not. */
export function objectIn(given: unknown, name: string): JsonObject {
  const value = isPlainObject(given) ? given[name] : undefined;
  return isPlainObject(value) ? value : {};
}

/** A property that is a list of objects, without its other entries; empty if it is no list. */
export function objectsIn(given: JsonObject, name: string): JsonObject[] {
  const value = given[name];
  return Array.isArray(value) ? value.filter(isPlainObject) : [];
}

/** A property that is text; undefined if it is not, or empty. */
export function textIn(given: JsonObject, name: string): string | undefined {
  const value = given[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
