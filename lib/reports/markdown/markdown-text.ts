import { printableText } from '../printable-text';

/** Shown as nothing. It separates what GitHub would link or replace after the Markdown is rendered, when no escape is left. */
const NOTHING = '<!-- -->';

/** Characters with a meaning anywhere in a line. An entity never ends a cell, whatever stands before it. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '|': '&#124;', '$': '&#36;', '\n': '<br>',
};
const SPECIAL = /[&<|$\n\\`*~[\]#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** The beginning of a quotation, of a list, of a line across the page or of a title above it. */
const FIRST = /^(?:[-+=:>]|\d{1,9}(?=[.)](?:\s|$)))/;

/** Mentions, references, addresses of pages and emoji such as `:100:` and `:ab:`, which are also parts of IPv6 addresses. */
const LINKED = /@|[#!](?=\d)|:(?=\/\/|(?:100|1234|(?!\d+:)[\w+-]+):)|www(?=\.)/gi;

/**
 * Plain text for a paragraph, a title, an item of a list or a cell of a table in the Markdown of GitHub: it is shown as it is,
 * and nothing in it is a link, a mention or a format. Line breaks stay; control characters are shown as `?`.
 */
export function markdownText(text: string): string {
  const escaped = printableText(text).trim().replace(LINKED, (found) => `${found}\0`)
    .replace(SPECIAL, (found) => ESCAPES[found] ?? `\\${found}`)
    .replaceAll('\0', NOTHING);
  return escaped.replace(FIRST, (found) => (/^\d/.test(found) ? `${found}\\` : `\\${found}`));
}

/** Plain text in bold; empty if the text is. */
export function boldText(text: string): string {
  const shown = markdownText(text);
  return shown === '' ? '' : `**${shown}**`;
}
