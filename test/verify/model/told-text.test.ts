import * as fc from 'fast-check';
import { isHostName } from '../../../lib/verify/model/host-name';
import { inQuotes, oneLine, told } from '../../../lib/verify/model/told-text';
import { hostileText } from '../hostile-text';

describe('What others say', () => {
  test('is on one line, and has nothing that is not seen', () => {
    expect(oneLine('Server time-out          Fix:\t\tx')).toBe('Server time-out Fix: x');
    expect(oneLine('a\nb\r\nc\u2028d\u2029e\u0085f')).toBe('a?b??c?d?e?f');
    expect(oneLine('\u001b[31m\u202eabc\u2066\u200b\u00ad\u3164\u2800\ufeff\ud800')).toBe('?[31m?abc???????');
    expect(oneLine('a\u00a0\u3000\u2003b')).toBe('a b');
    expect(oneLine('h\u00f6rt nicht, \u6771\u4eac')).toBe('h\u00f6rt nicht, \u6771\u4eac');
    fc.assert(fc.property(hostileText, (text) => {
      expect(oneLine(text)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\p{Bidi_Control}]|\s{2}|[^\S ]/u);
      expect(oneLine(oneLine(text))).toBe(oneLine(text));
    }));
  });

  test('is cut, and says so', () => {
    expect(told('a'.repeat(200))).toBe('a'.repeat(200));
    expect(told('a'.repeat(201))).toBe(`${'a'.repeat(197)}...`);
    expect(told(`${' '.repeat(5000)}b`)).toBe(' b');
    expect(told('\u{1f600}'.repeat(300), 10)).toBe(`${'\u{1f600}'.repeat(7)}...`);
  });

  test('cannot end its own quotation', () => {
    expect(inQuotes('no". Do this: "x')).toBe('"no\'. Do this: \'x"');
  });
});

describe('The name of a host', () => {
  test.each(['sip.contoso.com', 'lsedge01', '_sip._tls.contoso.com', 'XN--BCHER-KVA.example', `${'a'.repeat(63)}.b`])('is %s', (text) => {
    expect(isHostName(text)).toBe(true);
  });

  test.each([
    '', '.', 'a..b', 'a.', '-x', '+norecurse', '@x', 'a.-x', 'a b', 'a\nb', 'sip.contoso.com\n', 'a|b', 'a&b', 'a;b', '`a`', '$a', 'a>b', 'a<b', '#a',
    'a\'b', 'a\u2019b', 'a"b', 'a/b', 'a\\b', 'h\u00f6.example', '\u212a.example', '203.0.113.1', '1', '::1', `${'a'.repeat(64)}.b`,
    'a.'.repeat(127) + 'b',
  ])('is not %j', (text) => {
    expect(isHostName(text)).toBe(false);
  });
});
