import { shownText } from './shown-text';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** Text as content or attribute value of XML. */
export function svgText(text: string): string {
  return shownText(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** A number with at most one decimal. */
export function svgNumber(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A text as part of an XML ID and of a CSS selector. Different texts result in different IDs. */
export function svgId(text: string): string {
  return text.replace(/[^a-z0-9-]/gu, (character) => (character === '.' ? '_' : `X${character.codePointAt(0)?.toString(16)}X`));
}
