/** Characters of a text of the other side that are told. */
const MOST = 200;

/** In place of the end of a text that is too long. */
const CUT = '...';

/** What a terminal obeys, what turns or ends a line, and what is not seen: white space other than the blank and the tab included. */
const UNSEEN = /(?!\t)[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** A text on one line, as it is seen: one blank for white space, and `?` for what is no character to read. */
export function oneLine(text: string): string {
  return text.replace(UNSEEN, '?').replace(/\s+/g, ' ');
}

/**
 * What others say, for readers: on one line, and not longer than a line or a few. Whatever comes over the network and ends up in a
 * report goes through here: a reason phrase, a realm, a name in a certificate.
 */
export function told(text: string, most = MOST): string {
  const characters = Array.from(oneLine(text));
  return characters.length <= most ? characters.join('') : characters.slice(0, most - CUT.length).join('') + CUT;
}

/** Words of the other side within a sentence: `"Server time-out"`. They cannot end the quotation themselves. */
export function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '\'')}"`;
}
