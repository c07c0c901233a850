import { isReference } from './reference';

const LONGEST_TEXT = 100;
const LONGEST_MESSAGE_PART = 400;
const MOST_ITEMS = 3;

/** A value as a message shows it: short whatever it is, and in quotes if it is text, so that a trailing space is visible. */
export function givenText(value: unknown): string {
  if (isReference(value)) return 'a Terraform token, whose value is known only at deployment';
  switch (typeof value) {
    case 'undefined': return 'nothing';
    case 'string': return quotedText(value);
    case 'number': case 'boolean': return String(value);
    case 'bigint': return `the bigint ${shortened(String(value), LONGEST_TEXT)}`;
    case 'symbol': return 'a symbol';
    case 'function': return 'a function';
    case 'object': return value === null ? 'null' : objectText(value);
  }
}

/** What an object is, without its values: they can be long, cyclic or secret. */
function objectText(value: object): string {
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1 value' : `a list of ${value.length} values`;
  const name = className(value);
  if (name !== undefined && name !== 'Object') return `an object of the class ${name}`;
  const names = Object.keys(value);
  if (names.length === 0) return 'an object without properties';
  const shown = names.slice(0, MOST_ITEMS).map((each) => shortened(each, LONGEST_TEXT)).join(', ');
  return `an object with ${shown}${names.length > MOST_ITEMS ? ', …' : ''}`;
}

/** Name of the class of an object, without the underscore that a bundler may add; undefined for one without a class. */
function className(value: object): string | undefined {
  const { constructor: made } = value as { readonly constructor?: unknown };
  return typeof made === 'function' && made.name !== '' ? shortened(made.name.replace(/^_/, ''), LONGEST_TEXT) : undefined;
}

function quotedText(text: string): string {
  if (text.length <= LONGEST_TEXT) return JSON.stringify(text);
  return `${JSON.stringify(text.slice(0, LONGEST_TEXT))}… (${text.length} characters)`;
}

/** A part of a message, cut off when it is longer than anybody reads. */
export function shortPart(text: string): string {
  return shortened(text, LONGEST_MESSAGE_PART);
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
