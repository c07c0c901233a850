import { X509Certificate } from 'node:crypto';
import * as fc from 'fast-check';
import { foundCertificate } from '../../../lib/verify/certificates/found-certificate';
import type { FoundCertificate } from '../../../lib/verify/model/observation';
import { type CertificateContents, createAuthority, createSelfSigned } from '../../../test-verify/support/certificates';

const root = createAuthority();

function found(contents: CertificateContents): FoundCertificate | undefined {
  return foundCertificate(derOf(root.issue(contents).certificate));
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

test('what a terminal obeys is not shown, and a name may be missing', () => {
  expect(found({ subject: 'a\u001b[31mred', sans: [] })?.subject).not.toMatch(/\p{C}/u);
  expect(found({ subject: '', sans: ['sip.contoso.com'] })).toMatchObject({ subject: '', sans: ['sip.contoso.com'] });
});

test('self-signed is what is signed with its own key, not what only says so', () => {
  expect(foundCertificate(derOf(createSelfSigned({ subject: 'sip.contoso.com' }).certificate))?.isSelfSigned).toBe(true);
  // Issuer and subject have one name, but other keys.
  expect(found({ subject: 'Test Root CA' })?.isSelfSigned).toBe(false);
});

test('what is no certificate is not found', () => {
  const der = derOf(root.issue({ subject: 'sip.contoso.com' }).certificate);
  fc.assert(fc.property(fc.nat({ max: der.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
    const changed = Buffer.from(der);
    changed[at] = (changed[at] ?? 0) ^ change;
    foundCertificate(changed);
    expect(foundCertificate(der.subarray(0, at))).toBeUndefined();
  }), { numRuns: 200 });
});
