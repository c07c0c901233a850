import fc from 'fast-check';

/** Marks user text in outputs, so that a check can tell it from the library's own. */
export const MARK = 'zQz';

/** One line of text that means something to a format which the library writes. */
export const hostileLine: fc.Arbitrary<string> = fc.constantFrom(
  '${path.root}', '%{ if true }x%{ endif }', '$${x}', '$$${x}', '%%{x}', '`$(whoami)', '"; rm -rf / #', '\'; Remove-Item C:\\ #', '\u2019; Remove-Item C:\\ #',
  '$(Get-Date)', '<script>alert(1)</script>', '| a | b |', '```', '=1+1', '@SUM(A1)', 'a,b;"c"', '\\', '\u202eabc', 'München', '&amp;', '',
).map((text) => `${MARK}${text}`);

/** Text that a user could enter, or should not. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: hostileLine },
  { weight: 1, arbitrary: fc.constantFrom('\u001b[31mred', 'a\nb', 'a\r\nb', 'a\tb', '\u0000', '\u2028', '\ud800') },
);

/** True in about one of `times` cases. */
export function rarely(times: number): fc.Arbitrary<boolean> {
  return fc.noBias(fc.nat(times - 1)).map((value) => value === 1);
}

/** A value in about one of so many cases, otherwise none. */
export function maybe<Value>(value: fc.Arbitrary<Value>, times = 2): fc.Arbitrary<Value | undefined> {
  return fc.oneof(
    { withCrossShrink: true }, { weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value },
  );
}
