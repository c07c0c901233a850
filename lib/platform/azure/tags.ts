import { didYouMean, quote, refuse, utf8Length } from '../../values/refusals';

const MAX_TAGS = 50;
const MAX_KEY_BYTES = 512;
const MAX_VALUE_BYTES = 256;
const FORBIDDEN_IN_KEY = /[<>%&\\?/]/g;

/**
 * Tags of a resource: up to 50. A name has 1 to 512 bytes without `< > % & \ ? /`, a value up to 256 bytes. Tag names
 * are case-insensitive.
 *
 * azurerm checks number and length during validate; Azure rejects invalid characters and duplicates during apply.
 */
export function checkTags(value: Readonly<Record<string, string>>, property: string): void {
  const keys = Object.keys(value);
  if (keys.length > MAX_TAGS) {
    refuse(
      property,
      `${keys.length} tags`,
      `at most ${MAX_TAGS} tags (azurerm rejects more during validate)`,
      `remove ${keys.length - MAX_TAGS === 1 ? '1 tag' : `${keys.length - MAX_TAGS} tags`}`,
    );
  }
  const seen = new Map<string, string>();
  for (const [key, text] of Object.entries(value)) {
    checkKey(key, property);
    checkValue(text, `${property}[${quote(key)}]`);
    const other = seen.get(key.toLowerCase());
    if (other !== undefined) {
      refuse(
        property,
        `${quote(other)} and ${quote(key)}`,
        'names that differ in more than case (tag names are case-insensitive in Azure)',
        `keep one of ${quote(other)} and ${quote(key)}`,
      );
    }
    seen.set(key.toLowerCase(), key);
  }
}

function checkKey(key: string, property: string): void {
  const bytes = utf8Length(key);
  if (bytes >= 1 && bytes <= MAX_KEY_BYTES && key.search(FORBIDDEN_IN_KEY) === -1) {
    return;
  }
  const cleaned = key.replace(FORBIDDEN_IN_KEY, '-').replace(/^-+|-+$/g, '');
  refuse(
    property,
    `the tag name ${quote(key)}`,
    `a tag name of 1 to ${MAX_KEY_BYTES} bytes without < > % & \\ ? / ` +
      '(azurerm checks the length during validate, and Azure the characters during apply)',
    bytes > MAX_KEY_BYTES
      ? `shorten it by ${bytes - MAX_KEY_BYTES} bytes`
      : cleaned === ''
        ? 'use a tag name such as "owner"'
        : didYouMean(cleaned),
  );
}

function checkValue(text: string, property: string): void {
  const bytes = utf8Length(text);
  if (bytes > MAX_VALUE_BYTES) {
    refuse(
      property,
      quote(text),
      `at most ${MAX_VALUE_BYTES} bytes (azurerm rejects more during validate)`,
      `shorten it by ${bytes - MAX_VALUE_BYTES} bytes`,
    );
  }
}
