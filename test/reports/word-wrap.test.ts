import { wrapText } from '../../lib/reports/word-wrap';

test.each([
  ['one two three', 20, ['one two three']],
  ['one two three', 7, ['one two', 'three']],
  ['one\ntwo', 20, ['one', 'two']],
  ['', 10, ['']],
  ['sip.contoso.com', 12, ['sip.contoso.', 'com']],
  ['to sip.contoso.com', 6, ['to', 'sip.', 'contos', 'o.com']],
  ['abcdefgh', 3, ['abc', 'def', 'gh']],
])('%j in %d columns', (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});
