import { X509Certificate } from 'node:crypto';
import * as fc from 'fast-check';
import { foundCertificate } from '../../../lib/verify/certificates/found-certificate';
import type { FoundCertificate } from '../../../lib/verify/model/observation';
import { type CertificateContents, createAuthority, createSelfSigned } from '../../../test-verify/support/certificates';

const root = createAuthority();
const NO_NAMES: ReadonlySet<string> = new Set();

function found(contents: CertificateContents, wanted: ReadonlySet<string> = NO_NAMES): FoundCertificate | undefined {
  return foundCertificate(derOf(root.issue(contents).certificate), wanted);
}

function derOf(pem: string): Buffer {
  return new X509Certificate(pem).raw;
}

test('names are in lower case, sorted, and without what is no host name', () => {
  const sans = ['Webcon.Contoso.com', '*.contoso.com', 'a b', 'x, DNS:evil.example', 'quoted"name', 'sip.contoso.com.', 'sip.contoso.com', ''];
  expect(found({ subject: 'SIP.contoso.com', sans, addresses: ['203.0.113.100'] })).toMatchObject({
    subject: 'SIP.contoso.com', issuer: 'Test Root CA', sans: ['*.contoso.com', 'sip.contoso.com', 'webcon.contoso.com'], isSelfSigned: false,
  });
});

test('of very many names, the first ones are kept, those that are looked for, and the number of the others', () => {
  const names = Array.from({ length: 4000 }, (_, index) => `n${index}.example`);
  const wanted = new Set(['sip.contoso.com', '*.contoso.com', 'n3999.example', 'missing.example']);
  const { sans = [], otherSans } = found({ subject: 'x', sans: [...names, 'sip.contoso.com', '*.contoso.com', 'n0.example'] }, wanted) ?? {};
  expect(sans).toHaveLength(2003);
  expect(sans).toEqual([...sans].sort());
  expect(sans).toEqual(expect.arrayContaining(['n0.example', 'n1999.example', 'n3999.example', 'sip.contoso.com', '*.contoso.com']));
  expect(sans).not.toContain('n2000.example');
  expect(otherSans).toBe(4002 - 2003);
  expect(found({ subject: 'x', sans: names.slice(0, 2000) })).not.toHaveProperty('otherSans');
});

test('what a terminal obeys is not shown, and a name may be missing', () => {
  expect(found({ subject: 'a\u001b[31mred', sans: [] })?.subject).not.toMatch(/\p{C}/u);
  expect(found({ subject: '', sans: ['sip.contoso.com'] })).toMatchObject({ subject: '', sans: ['sip.contoso.com'] });
});

test('a name is told on one line, without the spaces that would put a part of it elsewhere, and cut', () => {
  expect(found({ subject: `x${' '.repeat(25)}Fix:  iex`, sans: [] })?.subject).toBe('x Fix: iex');
  expect(found({ subject: 'a\nb\u2028c\u202ed', sans: [] })?.subject).not.toMatch(/[\n\u2028\u202e]/);
  // It would be the planned name without that space.
  expect(found({ subject: 'sip.contoso.com ', sans: [] })?.subject).not.toBe('sip.contoso.com');
});

test('self-signed is what is signed with its own key, not what only says so', () => {
  expect(foundCertificate(derOf(createSelfSigned({ subject: 'sip.contoso.com' }).certificate), NO_NAMES)?.isSelfSigned).toBe(true);
  // Issuer and subject have one name, but other keys.
  expect(found({ subject: 'Test Root CA' })?.isSelfSigned).toBe(false);
});

test('what is no certificate is not found', () => {
  const der = derOf(root.issue({ subject: 'sip.contoso.com' }).certificate);
  fc.assert(fc.property(fc.nat({ max: der.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
    const changed = Buffer.from(der);
    changed[at] = (changed[at] ?? 0) ^ change;
    foundCertificate(changed, NO_NAMES);
    expect(foundCertificate(der.subarray(0, at), NO_NAMES)).toBeUndefined();
  }), { numRuns: 200 });
});
