import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { X509Certificate } from 'node:crypto';
import {
  CLIENT_AUTHENTICATION, createAuthority, createSelfSigned, daysFromNow, SERVER_AUTHENTICATION,
} from '../support/certificates';

/** What `openssl` says with files of the given texts in its folder; a missing program fails the test. */
function openssl(files: Readonly<Record<string, string>>, ...args: string[]): { readonly status: number | null; readonly text: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'lync-edge-openssl-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const { status, stdout, stderr, error } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
    if (error !== undefined) throw new Error('openssl is missing; install the package openssl', { cause: error });
    return { status, text: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('certificates of the tests', () => {
  const root = createAuthority();
  const middle = root.intermediate('Test Intermediate CA');

  test('satisfy OpenSSL, with and without an intermediate authority', () => {
    const direct = root.issue({ subject: 'sip.contoso.com' });
    const below = middle.intermediate('Lower CA').issue({ subject: 'sip.contoso.com', key: 'ec:P-256' });
    expect(openssl({ root: root.certificate, own: direct.certificate }, 'verify', '-x509_strict', '-CAfile', 'root', 'own'))
      .toEqual({ status: 0, text: 'own: OK\n' });
    expect(openssl(
      { root: root.certificate, own: below.certificate, chain: below.chain },
      'verify', '-x509_strict', '-CAfile', 'root', '-untrusted', 'chain', 'own',
    )).toEqual({ status: 0, text: 'own: OK\n' });
    expect(openssl({ root: root.certificate, own: below.certificate }, 'verify', '-CAfile', 'root', 'own').status).not.toBe(0);
  });

  test('say what was asked for', () => {
    const validFrom = new Date('2051-02-03T04:05:06Z');
    const validTo = new Date('2052-01-02T03:04:05Z');
    const { certificate, fingerprint, key } = root.issue({
      subject: 'sip.contoso.com', sans: ['sip.contoso.com', 'webcon.contoso.com'], addresses: ['203.0.113.100'], validFrom, validTo,
      usages: [SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION], key: 'rsa:1024',
    });
    const { text } = openssl({ own: certificate, key }, 'x509', '-in', 'own', '-noout', '-text');
    expect(text).toContain('Subject: CN = sip.contoso.com');
    expect(text).toContain('DNS:sip.contoso.com, DNS:webcon.contoso.com, IP Address:203.0.113.100');
    expect(text).toContain('Not Before: Feb  3 04:05:06 2051 GMT');
    expect(text).toContain('Not After : Jan  2 03:04:05 2052 GMT');
    expect(text).toContain('TLS Web Server Authentication, TLS Web Client Authentication');
    expect(text).toContain('Public-Key: (1024 bit)');
    expect(openssl({ own: certificate }, 'x509', '-in', 'own', '-noout', '-fingerprint', '-sha256').text.replaceAll(':', ''))
      .toContain(fingerprint);
  });

  test('can have ended, and can be signed with their own key', () => {
    const expired = root.issue({ subject: 'sip.contoso.com', validFrom: daysFromNow(-30), validTo: daysFromNow(-1) });
    expect(openssl({ root: root.certificate, own: expired.certificate }, 'verify', '-CAfile', 'root', 'own').text)
      .toContain('certificate has expired');
    const own = new X509Certificate(createSelfSigned({ subject: 'sip.contoso.com' }).certificate);
    expect(own.verify(own.publicKey)).toBe(true);
  });
});
