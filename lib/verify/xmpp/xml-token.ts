/** A tag as it is written, with prefixes. */
export interface XmlTag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Names with one prefix at most, in ASCII: no XMPP server uses other ones. */
const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const SPACE = /[\t\n\r ]*/y;
const VALUE = /"[^"<]*"|'[^'<]*'/y;
const EQUALS = /[\t\n\r ]*=[\t\n\r ]*/y;

const ENTITIES: ReadonlyMap<string, string> = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', '\'']]);

/**
 * Reads what is between `<` and `>`.
 *
 * @returns undefined if it is not a tag of well-formed XML
 */
export function parseTag(text: string): XmlTag | undefined {
  const isEnd = text.startsWith('/');
  let position = isEnd ? 1 : 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position;
    const found = pattern.exec(text)?.[0];
    position += found?.length ?? 0;
    return found;
  };
  const name = take(NAME);
  if (name === undefined) return undefined;
  const attributes = new Map<string, string>();
  while (position < text.length) {
    const space = take(SPACE);
    if (position === text.length) break;
    if (text.slice(position) === '/') return isEnd ? undefined : { name, isEnd, isEmpty: true, attributes };
    const attribute = space === '' || isEnd ? undefined : take(NAME);
    if (attribute === undefined || attributes.has(attribute) || take(EQUALS) === undefined) return undefined;
    const value = decodeEntities(take(VALUE)?.slice(1, -1));
    if (value === undefined) return undefined;
    attributes.set(attribute, value);
  }
  return { name, isEnd, isEmpty: false, attributes };
}

/**
 * Text with the five predefined entities and character references replaced.
 *
 * @returns undefined if there is another entity, or an ampersand by itself
 */
export function decodeEntities(text: string | undefined): string | undefined {
  if (text === undefined || !text.includes('&')) return text;
  const [beginning = '', ...rest] = text.split('&');
  const decoded = rest.map(decodeReference);
  return decoded.includes(undefined) ? undefined : [beginning, ...decoded].join('');
}

/** Text that began with an ampersand. */
function decodeReference(text: string): string | undefined {
  const end = text.indexOf(';');
  const reference = text.slice(0, Math.max(0, end));
  const character = ENTITIES.get(reference) ?? referencedCharacter(reference);
  return character === undefined ? undefined : character + text.slice(end + 1);
}

function referencedCharacter(reference: string): string | undefined {
  const digits = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/.exec(reference);
  if (digits === null) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : parseInt(digits[1], 16);
  const isCharacter = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0xfffe)
    || (code > 0xffff && code <= 0x10ffff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** Text in which nothing is markup, for a value in quotation marks. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
