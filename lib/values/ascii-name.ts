import { domainToASCII } from 'node:url';

const NON_ASCII = /[^\0-\x7f]/;

/** A name in lower case as DNS has it, with A-labels; as it is if it has none. */
export function asciiName(name: string): string {
  const lower = name.toLowerCase();
  return NON_ASCII.test(lower) ? domainToASCII(lower) || lower : lower;
}
