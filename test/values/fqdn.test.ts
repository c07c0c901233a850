import * as fc from 'fast-check';
import { EdgeValidationError } from '../../lib/values/edge-validation-error';
import { Fqdn } from '../../lib/values/fqdn';
import { anyText } from '../support/any-text';
import { refusalOf } from '../support/refusal-of';

const fqdn = (text: string): Fqdn => Fqdn.parse(text, 'test');

const L63 = 'a'.repeat(63);
const NAME_253 = `${L63}.${L63}.${L63}.${'a'.repeat(57)}.com`;

describe('parse', () => {
  test.each([
    ['sip.contoso.com', 'sip.contoso.com'],
    ['SIP.Contoso.COM', 'sip.contoso.com'],
    ['sip.contoso.com.', 'sip.contoso.com'],
    ['contoso.com', 'contoso.com'],
    ['1.2.3.4.5a', '1.2.3.4.5a'],
    ['3com.com', '3com.com'],
    ['a--b.com', 'a--b.com'],
    ['xn--mnchen-3ya.de', 'xn--mnchen-3ya.de'],
    ['XN--MNCHEN-3YA.de', 'xn--mnchen-3ya.de'],
    ['sip.xn--fiqs8s', 'sip.xn--fiqs8s'],
    [NAME_253, NAME_253],
    [`${NAME_253}.`, NAME_253],
  ])('%s', (given, text) => {
    const name = fqdn(given);
    expect(name.text).toBe(text);
    expect(name.absolute).toBe(`${text}.`);
    expect(name.labels).toEqual(text.split('.'));
    expect(String(name)).toBe(text);
  });

  const NAME = 'a fully qualified domain name, such as "sip.contoso.com"';
  const LABELS = 'a fully qualified domain name whose labels are letters, digits and hyphens';
  const LABEL = 'a label of letters, digits and hyphens';
  const ASCII = 'a fully qualified domain name in ASCII';
  const TWO = 'a fully qualified domain name of at least two labels, such as "sip.contoso.com"';
  const WILDCARD = 'the name of one host, not a wildcard';
  const HYPHENS = 'labels that start and end with a letter or a digit';
  const PUNYCODE = 'a name whose "xn--" labels are valid Punycode (RFC 5891)';
  const IP_FIX = 'this is an IP address: use the name that resolves to it';
  const WILDCARD_FIX = 'use the host name instead of the "*", such as "sip.contoso.com"';
  const ONE_FIX = 'use one name, without spaces, commas or semicolons';
  const didYouMean = (advice: string, name: string): string => `${advice}: did you mean "${name}"?`;
  const SCHEME_FIX = 'use the host name only, without scheme and path';
  const SIP_FIX = 'use the domain only, without "sip:" and user';
  const DOT_FIX = 'remove the extra dot';

  test.each([
    ['', NAME, 'enter a name'],
    ['  ', NAME, 'enter a name'],
    [' sip.contoso.com ', NAME, didYouMean('remove the spaces', 'sip.contoso.com')],
    ['sip.contoso.com\n', NAME, didYouMean('remove the spaces', 'sip.contoso.com')],
    ['sip contoso.com', NAME, ONE_FIX],
    ['sip.contoso.com,sip.fabrikam.com', NAME, ONE_FIX],
    ['sip.contoso.com; sip.fabrikam.com', NAME, ONE_FIX],
    ['https://Lync.contoso.com/meet?x=1', NAME, didYouMean(SCHEME_FIX, 'lync.contoso.com')],
    ['https://lync.contoso.com:8443', NAME, didYouMean(SCHEME_FIX, 'lync.contoso.com')],
    ['https://localhost', NAME, SCHEME_FIX],
    ['sip:anna@contoso.com', NAME, didYouMean(SIP_FIX, 'contoso.com')],
    ['sip:anna@contoso.com;transport=tls', NAME, didYouMean(SIP_FIX, 'contoso.com')],
    ['anna@contoso.com', NAME, didYouMean(SIP_FIX, 'contoso.com')],
    ['sips:contoso.com', NAME, didYouMean(SIP_FIX, 'contoso.com')],
    ['contoso.com/', NAME, didYouMean('use the name only, without a path', 'contoso.com')],
    ['sip.contoso.com:5061', NAME, didYouMean('remove the port', 'sip.contoso.com')],
    ['10.45.16.4', NAME, IP_FIX],
    ['10.45.16.4:5061', NAME, IP_FIX],
    ['10.45.16.0/24', NAME, IP_FIX],
    ['2001:db8::4', NAME, IP_FIX],
    ['[2001:db8::4]:443', NAME, IP_FIX],
    ['https://10.45.16.4/', NAME, IP_FIX],
    ['*.contoso.com', WILDCARD, WILDCARD_FIX],
    ['*', WILDCARD, WILDCARD_FIX],
    ['münchen.de', ASCII, didYouMean('write the name in its A-label form', 'xn--mnchen-3ya.de')],
    ['sip.MÜNCHEN.de', ASCII, didYouMean('write the name in its A-label form', 'sip.xn--mnchen-3ya.de')],
    ['web_münchen.de', ASCII, didYouMean('write the name in its A-label form', 'xn--web-mnchen-eeb.de')],
    // The Kelvin sign, whose lower case is an ASCII k.
    ['\u212aontoso.com', ASCII, didYouMean('write the name in its A-label form', 'kontoso.com')],
    ['münchen', ASCII, 'write the name in its A-label form'],
    ['web_con.contoso.com', LABEL, didYouMean('use a hyphen instead of the underscore', 'web-con.contoso.com')],
    ['webcon.con_toso', LABEL, didYouMean('use a hyphen instead of the underscore', 'webcon.con-toso')],
    ['_.contoso.com', LABEL, didYouMean('use a hyphen instead of the underscore', 'contoso.com')],
    ['web_con', LABEL, 'use a hyphen instead of the underscore'],
    ['_sip._tls.contoso.com', LABELS, didYouMean('remove the service labels, which belong to SRV records', 'contoso.com')],
    ['.contoso.com', NAME, didYouMean(DOT_FIX, 'contoso.com')],
    ['sip..contoso.com', NAME, didYouMean(DOT_FIX, 'sip.contoso.com')],
    ['sip.contoso.com..', NAME, didYouMean(DOT_FIX, 'sip.contoso.com')],
    ['.', NAME, DOT_FIX],
    ['sip$.contoso.com', LABEL, 'remove "$"'],
    ['${TfToken}.contoso.com', LABEL, 'remove "$"'],
    ['-sip.contoso.com', HYPHENS, didYouMean('remove the leading or trailing hyphen of "-sip"', 'sip.contoso.com')],
    ['sip-.contoso.com', HYPHENS, didYouMean('remove the leading or trailing hyphen of "sip-"', 'sip.contoso.com')],
    ['-.contoso', HYPHENS, 'remove the leading or trailing hyphen of "-"'],
    [`${L63}ab.com`, 'labels of at most 63 characters', `shorten "${L63}ab" by 2`],
    [`a${NAME_253}`, 'labels of at most 63 characters', `shorten "a${L63}" by 1`],
    [`ab.${NAME_253}`, 'a name of at most 253 characters', 'shorten it by 3'],
    ['contoso', TWO, 'add the domain: "contoso" is a single label'],
    ['localhost.', TWO, 'add the domain: "localhost" is a single label'],
    ['sip.contoso.123', 'a fully qualified domain name whose last label is not a number', 'add the top-level domain after "sip.contoso.123"'],
    ['xn--abc.de', PUNYCODE, 'correct the "xn--" label; convert the original name again'],
    ['xn--a-.de', HYPHENS, 'remove the leading or trailing hyphen of "xn--a-"'],
    ['xn--kontoso-.com', HYPHENS, 'remove the leading or trailing hyphen of "xn--kontoso-"'],
  ])('refuses %j', (text, expected, fix) => {
    expect(refusalOf(() => Fqdn.parse(text, 'accessEdge.fqdn'))).toMatchObject({
      property: 'accessEdge.fqdn',
      given: JSON.stringify(text),
      expected,
      fix,
    });
  });

  test('takes linear time', () => {
    expect(refusalOf(() => fqdn('a.'.repeat(50_000))).fix).toBe(`shorten it by ${99_999 - 253}`);
    expect(refusalOf(() => fqdn('-'.repeat(50_000))).expected).toBe('labels of at most 63 characters');
  });
});

describe('position in the tree', () => {
  test('host label and parent', () => {
    const name = fqdn('sip.emea.contoso.com');
    expect(name.hostLabel).toBe('sip');
    expect(name.parent?.text).toBe('emea.contoso.com');
    expect(name.parent?.parent?.text).toBe('contoso.com');
    expect(name.parent?.parent?.parent).toBeUndefined();
  });

  test.each([
    ['contoso.com', true, false, ''],
    ['sip.contoso.com', true, true, 'sip'],
    ['a.sip.contoso.com', true, false, 'a.sip'],
  ])('%s in contoso.com', (text, within, directly, relative) => {
    const zone = fqdn('Contoso.com.');
    expect(fqdn(text).isWithin(zone)).toBe(within);
    expect(fqdn(text).isDirectlyBelow(zone)).toBe(directly);
    expect(fqdn(text).relativeTo(zone)).toBe(relative);
  });

  test.each([
    ['badcontoso.com', 'badcontoso.com'],
    ['sip.badcontoso.com', 'badcontoso.com'],
    ['contoso.net', 'contoso.net'],
    ['contoso.com.au', 'com.au'],
  ])('%s is not in contoso.com', (text, suggested) => {
    const zone = fqdn('contoso.com');
    expect(fqdn(text).isWithin(zone)).toBe(false);
    expect(fqdn(text).isDirectlyBelow(zone)).toBe(false);
    expect(refusalOf(() => fqdn(text).relativeTo(zone))).toMatchObject({
      property: 'zone',
      given: '"contoso.com"',
      expected: `a zone that contains "${text}"`,
      fix: `use a zone such as "${suggested}"`,
    });
  });

  test('a zone is not within its own subdomain', () => {
    expect(fqdn('contoso.com').isWithin(fqdn('sip.contoso.com'))).toBe(false);
  });
});

describe('prepend', () => {
  test('one label, in any case', () => {
    expect(fqdn('contoso.com').prepend('SIP', 'label').text).toBe('sip.contoso.com');
    expect(fqdn('contoso.com').prepend('1', 'label').text).toBe('1.contoso.com');
  });

  const LABEL = 'a label of letters, digits and hyphens';

  test.each([
    ['', LABEL, 'enter at least one character'],
    ['a.b', LABEL, 'use one label without a dot, and add several labels one after the other'],
    ['web_con', LABEL, 'use a hyphen instead of the underscore: did you mean "web-con"?'],
    ['_sip', LABEL, 'use a hyphen instead of the underscore: did you mean "sip"?'],
    ['_', LABEL, 'use a hyphen instead of the underscore'],
    ['münchen', 'a label in ASCII', 'write the label in its A-label form: did you mean "xn--mnchen-3ya"?'],
    ['*', LABEL, 'remove "*"'],
    ['sip ', LABEL, 'remove " "'],
    ['sip-', 'labels that start and end with a letter or a digit', 'remove the leading or trailing hyphen of "sip-": did you mean "sip"?'],
    [`${L63}a`, 'labels of at most 63 characters', `shorten "${L63}a" by 1`],
    ['xn--abc', 'a name whose "xn--" labels are valid Punycode (RFC 5891)', 'correct the "xn--" label; convert the original name again'],
  ])('refuses %j', (label, expected, fix) => {
    expect(refusalOf(() => fqdn('contoso.com').prepend(label, 'hostLabel'))).toMatchObject({
      property: 'hostLabel',
      given: JSON.stringify(label),
      expected,
      fix,
    });
  });

  test('refuses a name that becomes too long', () => {
    expect(refusalOf(() => fqdn(NAME_253).prepend('a', 'hostLabel'))).toMatchObject({
      property: 'hostLabel',
      given: '"a"',
      expected: 'a name of at most 253 characters',
      fix: 'shorten it by 2',
    });
  });
});

test('sorts by code unit, regardless of the locale', () => {
  const sorted = ['a-b.com', 'a.com', 'a0.com', 'aa.com', 'b.com'];
  expect([...sorted].reverse().map(fqdn).sort((a, b) => a.compare(b)).map(String)).toEqual(sorted);
  expect(fqdn('A.com.').compare(fqdn('a.com'))).toBe(0);
  expect(fqdn('A.com.').equals(fqdn('a.com'))).toBe(true);
  expect(fqdn('a.com').equals(fqdn('b.com'))).toBe(false);
});

describe('properties', () => {
  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/).filter((text) => !text.startsWith('xn--'));
  const name = fc
    .tuple(fc.array(label, { minLength: 1, maxLength: 5 }), fc.stringMatching(/^[a-z]{2,6}$/))
    .map(([labels, top]) => [...labels, top].join('.'));

  test('text can be parsed as the same name, also in uppercase and absolute', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(fqdn(text).text).toBe(text);
        expect(fqdn(fqdn(text).absolute.toUpperCase())).toEqual(fqdn(text));
      }),
    );
  });

  test('prepend, parent and relativeTo agree', () => {
    fc.assert(
      fc.property(label, name, (host, text) => {
        const below = fqdn(text).prepend(host, 'test');
        expect(below.parent?.text).toBe(text);
        expect(below.hostLabel).toBe(host);
        expect(below.isDirectlyBelow(fqdn(text))).toBe(true);
        expect(below.relativeTo(fqdn(text))).toBe(host);
      }),
    );
  });

  test('isWithin compares label by label', () => {
    const short = fc.array(fc.constantFrom('a', 'aa', 'b'), { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));
    fc.assert(
      fc.property(short, short, (a, b) => {
        const tail = fqdn(a).labels.slice(-fqdn(b).labels.length);
        expect(fqdn(a).isWithin(fqdn(b))).toBe(tail.join('.') === b);
      }),
      { numRuns: 500 },
    );
  });

  test('never accepts an underscore, and throws only its own error', () => {
    fc.assert(
      fc.property(name, fc.nat(30), fc.constantFrom('_', '*', ' ', ':', '@', '/'), (text, at, wrong) => {
        const index = at % (text.length + 1);
        const spoilt = `${text.slice(0, index)}${wrong}${text.slice(index)}`;
        expect(refusalOf(() => fqdn(spoilt)).given).toBe(JSON.stringify(spoilt));
      }),
    );
    fc.assert(
      fc.property(anyText(), (text) => {
        let read: Fqdn | undefined;
        try {
          read = fqdn(text);
        } catch (error) {
          expect(error).toBeInstanceOf(EdgeValidationError);
        }
        expect(read === undefined || /^[a-z0-9.-]+$/.test(read.text)).toBe(true);
      }),
    );
  });

  test('the suggestion of an error is accepted', () => {
    fc.assert(
      fc.property(fc.constantFrom('https://', 'sip:u@', '_sip._tls.', '.', '-', 'ü', ' '), name, (prefix, text) => {
        const suggested = /did you mean "([^"]+)"\?$/.exec(refusalOf(() => fqdn(`${prefix}${text}`)).fix);
        expect(suggested === null || fqdn(suggested[1] ?? '').text === suggested[1]).toBe(true);
      }),
    );
  });
});
