import * as fc from 'fast-check';
import { markdownText } from '../../lib/reports/markdown/markdown-text';
import { HOSTILE, hostileText } from './hostile-tables';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&#124;': '|', '&#36;': '$' };

/** What a reader of the page sees. */
function shown(markdown: string): string {
  return markdown.replaceAll('<!-- -->', '').replaceAll('<br>', '\n')
    .replace(/\\([!-/:-@[-`{-~])|&[a-z0-9#]+;/g, (found, plain: string | undefined) => plain ?? ENTITIES[found] ?? found);
}

/** The text without what is escaped, and with the comments that separate what would be linked. */
function bare(markdown: string): string {
  return markdown.replaceAll('<br>', ' ').replace(/\\[!-/:-@[-`{-~]|&[a-z0-9#]+;/g, 'x');
}

const printable = (text: string): string => text.replace(/\r\n?/g, '\n')
  .replace(/(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '?').trim();

const TEXTS = fc.oneof(hostileText, fc.constantFrom(...HOSTILE));

test('a reader sees the text as it is', () => {
  fc.assert(fc.property(TEXTS, (text) => { expect(shown(markdownText(text))).toBe(printable(text)); }), {
    examples: HOSTILE.map((text) => [text]),
  });
});

test('nothing in a text is a format, a link, a mention, an emoji or a control character', () => {
  fc.assert(fc.property(TEXTS, (text) => {
    const left = bare(markdownText(text));
    expect(left.replaceAll('<!-- -->', '')).not.toMatch(/[|`*~[\]$<\\&]|[^\P{Cc}\t]/u);
    expect(left).not.toMatch(/@(?!<!-- -->)|[#!]\d|:\/\/|www\.|:(?:100|1234|a|b|tada):|^\s|^(?:[-+=:>#]|\d{1,9}[.)](?:\s|$))/i);
    // An underscore within a word is no format.
    expect(left.replace(/(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu, '')).not.toContain('_');
  }), { examples: HOSTILE.map((text) => [text]) });
});

test.each([
  ['Standard_D4s_v5', 'Standard_D4s_v5'],
  ['_sip._tls.contoso.com', '\\_sip.\\_tls.contoso.com'],
  ['10.45.16.10 -> 10.45.16.11', '10.45.16.10 -> 10.45.16.11'],
  ['fd00:10:45:33::a', 'fd00:10:45:33::a'],
  ['sip.contoso.com:443', 'sip.contoso.com:443'],
  ['TCP 50000-59999', 'TCP 50000-59999'],
  ['*.contoso.com', '\\*.contoso.com'],
  ['a|b', 'a&#124;b'],
  ['one\r\ntwo', 'one<br>two'],
  ['1. one', '1\\. one'],
  ['@octocat', '@<!-- -->octocat'],
  ['\u001b[2J', '?\\[2J'],
])('%j is written as %j', (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

test('a long text takes no longer than its length', () => {
  const text = ':a'.repeat(100_000) + ':'.repeat(100_000) + '_'.repeat(100_000);
  expect(shown(markdownText(text))).toBe(text);
});
