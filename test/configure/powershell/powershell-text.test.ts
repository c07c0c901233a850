import fc from 'fast-check';
import { quoted, quotedList } from '../../../lib/configure/powershell/powershell-text';
import { anyText } from '../../support/any-text';
import { HOSTILE_REMARKS } from '../settings-plans';

/** What .NET makes of the text that {@link quoted} wrote. */
function readBack(text: string): string {
  const [, wrapped, inner] = /^(\[Regex\]::Unescape\()?'((?:[^']|'')*)'\)?$/.exec(text)!;
  const plain = inner!.replaceAll('\'\'', '\'');
  return wrapped === undefined
    ? plain
    : plain.replace(/\\(?:u([0-9a-f]{4})|(\\))/g, (_all, code: string | undefined) =>
      (code === undefined ? '\\' : String.fromCharCode(Number.parseInt(code, 16))));
}

describe('a PowerShell literal', () => {
  test('is in single quotation marks, which are doubled inside', () => {
    expect(quoted('O\'Brien $x `n')).toBe('\'O\'\'Brien $x `n\'');
  });

  test('a backslash is doubled only if it would be an escape', () => {
    expect(quoted('C:\\x')).toBe('\'C:\\x\'');
    expect(quoted('C:\\\u00e9')).toBe('[Regex]::Unescape(\'C:\\\\\\u00e9\')');
  });

  test.each(HOSTILE_REMARKS.map((text) => [JSON.stringify(text), text]))('%s is preserved', (_name, text) => {
    expect(readBack(quoted(text))).toBe(text);
  });

  test('any text is printable ASCII and is preserved', () => {
    fc.assert(fc.property(anyText({ maxLength: 60 }), (text) => {
      expect(quoted(text)).toMatch(/^[\x20-\x7e]*$/);
      expect(readBack(quoted(text))).toBe(text);
    }));
  });

  test('a list keeps its order', () => {
    expect(quotedList(['b', 'a'])).toBe('@(\'b\', \'a\')');
    expect(quotedList([])).toBe('@()');
  });
});
