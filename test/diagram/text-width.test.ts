import { fittedText, textWidth, wrappedText } from '../../lib/diagram/text-width';

const STYLE = { size: 10, isBold: false };

test('a text is as wide as its characters, in proportion to its size; bold is wider', () => {
  expect(textWidth('ii', STYLE)).toBe(2 * textWidth('i', STYLE));
  expect(textWidth('WW', STYLE)).toBeGreaterThan(2 * textWidth('ii', STYLE));
  expect(textWidth('ab', { ...STYLE, size: 20 })).toBe(2 * textWidth('ab', STYLE));
  expect(textWidth('ab', { ...STYLE, isBold: true })).toBeGreaterThan(textWidth('ab', STYLE));
});

test.each(['sip.contoso.com', 'a b c', ''])('a text that fits is not changed: "%s"', (text) => {
  expect(fittedText(text, textWidth(text, STYLE), STYLE)).toBe(text);
  expect(wrappedText(text, textWidth(text, STYLE), STYLE, 3)).toEqual([text]);
});

test.each([[40], [80], [200]])('a longer text is shortened to the space, and says so: %d', (space) => {
  const shown = fittedText('W'.repeat(10_000), space, STYLE);
  expect(shown).toMatch(/^W+\.\.\.$/);
  expect(textWidth(shown, STYLE)).toBeLessThanOrEqual(space);
});

test.each([
  ['name servers and revocation lists', 80, ['name servers', 'and revocation', 'lists']],
  ['edge.branch-office.contoso.com', 90, ['edge.branch-', 'office.contoso.', 'com']],
  ['one two', 10, ['o', 'n', 'e...']],
])('lines break at spaces, in names after dots and hyphens: %s', (text, space, lines) => {
  expect(wrappedText(text, space, STYLE, lines.length)).toEqual(lines);
});

test('the last line is shortened', () => {
  const [first, last, ...others] = wrappedText('name servers and revocation lists', 80, STYLE, 2);
  expect([first, others]).toEqual(['name servers', []]);
  expect(last).toMatch(/^and.*\.\.\.$/);
});
