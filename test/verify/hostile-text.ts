import * as fc from 'fast-check';

/** Pieces that break lines, look like lines of a report, or mean something to a shell or to PowerShell. */
const PIECES = [
  'Fix:', 'fix :', 'Fix\uff1a', 'Layer:', 'For:', 'Seen:', 'Page:', 'Rows:', 'Explains:', '1. ERROR: x', '2. ', 'ERROR:', '<testcase>', ']]>',
  'Set-CsX', '    ', '\n', '\r\n   ', '\r', '\t', '\u0085', '\u2028', '\u2029', '\u00a0', '\u3000', '\u001b[2J', '\u001b[31m', '\u0000', '\u202e',
  '\u2066', '\ud800', '\ufeff', ' ', '.', '-', 'x', 'xxxxxxxxxx.xxxxxxxxxx', 'x'.repeat(67), 'x'.repeat(65), ';', '|', '&', '`', '$(x)', '<', '>', '#',
  '\'', '\u2018', '\u2019', '\u201a', '\u201b', '"', '\\', '@', '+short', 'contoso.com', '_tcp',
];

/** Text that somebody sends who wants to say something in the name of the report, or wants a command to be run. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join('')), weight: 3 },
  // As far as the end of a line, and on it goes.
  { arbitrary: fc.tuple(fc.nat(140), fc.constantFrom(' ', 'x ', 'x', '\n', '. '), fc.constantFrom(...PIECES)).map(([count, filler, piece]) => (
    `${filler.repeat(count)}${piece} and more`)), weight: 3 },
  { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
);
