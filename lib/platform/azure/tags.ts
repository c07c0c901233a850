import { didYouMean, quote, refuse, utf8Length } from '../../values/refusals';

const MAX_TAGS = 50;
const MAX_KEY_BYTES = 512;
const MAX_VALUE_BYTES = 256;
const FORBIDDEN_IN_KEY = /[<>%&\\?/]/g;

/**
 * Tags of a resource: up to 50; a name has 1-512 bytes without `< > % & \ ? /`, a value up to 256 bytes. Azure compares
 * names without case, so two that differ in case only are one tag given twice.
 *
 * azurerm refuses number and length at validate; characters and doubles pass and come back from Azure at apply.
 */
export function checkTags(value: Readonly<Record<string, string>>, property: string): void {
  const keys = Object.keys(value);
  if (keys.length > MAX_TAGS) {
    refuse(
      property,
      `${keys.length} tags`,
      `at most ${MAX_TAGS} tags (azurerm refuses more during validate)`,
      `leave out ${keys.length - MAX_TAGS} tags`,
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
        'names that differ in more than case (Azure compares tag names without case)',
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
      '(azurerm refuses the length during validate, Azure the characters during apply)',
    bytes > MAX_KEY_BYTES
      ? `shorten it by ${bytes - MAX_KEY_BYTES} bytes`
      : cleaned === ''
        ? 'give the tag a name such as "owner"'
        : didYouMean(cleaned),
  );
}

function checkValue(text: string, property: string): void {
  const bytes = utf8Length(text);
  if (bytes > MAX_VALUE_BYTES) {
    refuse(
      property,
      quote(text),
      `at most ${MAX_VALUE_BYTES} bytes (azurerm refuses more during validate)`,
      `shorten it by ${bytes - MAX_VALUE_BYTES} bytes`,
    );
  }
}
