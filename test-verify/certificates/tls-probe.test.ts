import { connect, type Socket } from 'node:net';
import { probeTls } from '../../lib/verify/certificates/tls-probe';
import { ConversationOutcome, type TlsObservation, TlsVersion } from '../../lib/verify/model/observation';
import { ProbeKind, TlsStart } from '../../lib/verify/model/probe';
import type { ProbeContext } from '../../lib/verify/model/probe-context';
import {
  CLIENT_AUTHENTICATION, createAuthority, createSelfSigned, daysFromNow, type IssuedCertificate, SERVER_AUTHENTICATION,
} from '../support/certificates';
import { Listeners, type Place } from './listeners';

const { TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } = TlsVersion;
const TIMEOUT_MS = 4000;

const root = createAuthority();
const good = root.issue({ subject: 'sip.contoso.com', sans: ['sip.contoso.com', 'webcon.contoso.com'] });
const client = root.issue({ subject: 'partner.fabrikam.com', usages: [SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION] });
const stranger = createSelfSigned({ subject: 'stranger.example', usages: [CLIENT_AUTHENTICATION] });

const listeners = new Listeners();
afterEach(() => listeners.close());

let lastPort = 5000;

/** A place that no other test has used, so that no connection of an earlier test can disturb. */
function place(address = '203.0.113.100'): Place {
  lastPort += 1;
  return { address, port: lastPort };
}

function observed({ address, port }: Place, context: Partial<ProbeContext> = {}): Promise<TlsObservation> {
  return probeTls(
    { kind: ProbeKind.TLS, address, port, serverName: 'sip.contoso.com', start: TlsStart.DIRECT },
    { signal: new AbortController().signal, timeoutMs: TIMEOUT_MS, trustedCertificates: root.certificate, ...context },
  );
}

async function observedOf(certificate: IssuedCertificate, context: Partial<ProbeContext> = {}): Promise<TlsObservation> {
  const at = place();
  await listeners.tls(at, certificate);
  return observed(at, context);
}

function partner({ chain, key }: IssuedCertificate): Partial<ProbeContext> {
  return { clientCertificate: { certificate: chain, key } };
}

describe('certificates', () => {
  test('what a server sends is read', async () => {
    const validFrom = new Date('2026-01-02T03:04:05Z');
    const validTo = new Date('2049-06-07T08:09:10Z');
    const certificate = root.issue({
      subject: 'sip.contoso.com', sans: ['Webcon.contoso.com', 'sip.contoso.com'], addresses: ['203.0.113.100'], validFrom, validTo,
      usages: [SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION],
    });
    expect(await observedOf(certificate)).toEqual({
      outcome: ConversationOutcome.ANSWERED,
      chain: [{
        subject: 'sip.contoso.com', issuer: 'Test Root CA', sans: ['sip.contoso.com', 'webcon.contoso.com'],
        validFrom: '2026-01-02T03:04:05.000Z', validTo: '2049-06-07T08:09:10.000Z',
        extendedKeyUsages: [SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION], fingerprint: certificate.fingerprint, isSelfSigned: false,
        keyLengthBits: 2048,
      }],
      versions: [TLS_1_2, TLS_1_3], asksForCertificate: false,
    });
  });

  test('an elliptic key has no length, and a short key can be seen', async () => {
    const elliptic = await observedOf(root.issue({ subject: 'sip.contoso.com', key: 'ec:P-256', usages: [] }));
    expect(elliptic.chain[0]).not.toHaveProperty('keyLengthBits');
    expect(elliptic.chain[0]?.extendedKeyUsages).toEqual([]);
    const at = place();
    await listeners.openssl(at, root.issue({ subject: 'sip.contoso.com', key: 'rsa:1024' }), ['-cipher', 'ALL@SECLEVEL=0']);
    const short = await observed(at);
    expect(short.outcome).toBe(ConversationOutcome.ANSWERED);
    expect(short.chain[0]?.keyLengthBits).toBe(1024);
  });

  test('only those that were sent are in the chain', async () => {
    const middle = root.intermediate('Test Intermediate CA').intermediate('Test Issuing CA');
    const below = middle.issue({ subject: 'sip.contoso.com' });
    const whole = await observedOf(below);
    expect(whole.chain.map(({ subject }) => subject)).toEqual(['sip.contoso.com', 'Test Issuing CA', 'Test Intermediate CA']);
    expect(whole).not.toHaveProperty('untrusted');
    const alone = await observedOf({ ...below, chain: below.certificate });
    expect(alone.chain.map(({ subject }) => subject)).toEqual(['sip.contoso.com']);
    expect(alone.untrusted).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    // What is known here is not taken for what was sent.
    const known = await observedOf({ ...below, chain: below.certificate }, { trustedCertificates: below.chain + root.certificate });
    expect(known.chain.map(({ subject }) => subject)).toEqual(['sip.contoso.com']);
    expect(known).not.toHaveProperty('untrusted');
  });

  test.each<[string, IssuedCertificate, string]>([
    ['of an authority that is not trusted', createAuthority('Other CA').issue({ subject: 'sip.contoso.com' }), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['that is self-signed', createSelfSigned({ subject: 'sip.contoso.com' }), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['that has expired', root.issue({ subject: 'sip.contoso.com', validFrom: daysFromNow(-9), validTo: daysFromNow(-1) }), 'CERT_HAS_EXPIRED'],
    ['that is not yet valid', root.issue({ subject: 'sip.contoso.com', validFrom: daysFromNow(1) }), 'CERT_NOT_YET_VALID'],
    ['for clients alone', root.issue({ subject: 'sip.contoso.com', usages: [CLIENT_AUTHENTICATION] }), 'INVALID_PURPOSE'],
  ])('a certificate %s is not trusted', async (_, certificate, untrusted) => {
    const seen = await observedOf(certificate);
    expect(seen).toMatchObject({ outcome: ConversationOutcome.ANSWERED, untrusted });
    expect(seen.chain[0]?.fingerprint).toBe(certificate.fingerprint);
  });

  test('a certificate for another name is trusted: names are judged apart', async () => {
    const seen = await observedOf(root.issue({ subject: 'other.example' }));
    expect(seen).not.toHaveProperty('untrusted');
    expect(seen.chain[0]?.sans).toEqual(['other.example']);
  });

  test('without authorities of its own, it trusts those of Node.js alone', async () => {
    const at = place();
    await listeners.tls(at, good);
    const seen = await probeTls(
      { kind: ProbeKind.TLS, ...at, serverName: 'sip.contoso.com', start: TlsStart.DIRECT },
      { signal: new AbortController().signal, timeoutMs: TIMEOUT_MS },
    );
    expect(seen.untrusted).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  });

  test('the server is asked for the name, also over IPv6', async () => {
    const at = place('2001:db8:100::1');
    const asked: string[] = [];
    // Only the unspecified address can be bound without setting up another one.
    await listeners.tls({ ...at, address: '::' }, good, { SNICallback: (name, use) => { asked.push(name); use(null); } });
    expect((await observed(at)).outcome).toBe(ConversationOutcome.ANSWERED);
    expect(new Set(asked)).toEqual(new Set(['sip.contoso.com']));
    expect(asked.length).toBeGreaterThanOrEqual(3);
  });
});

describe('versions', () => {
  test.each<[string, readonly string[], readonly TlsVersion[]]>([
    ['TLS 1.0 alone', ['-tls1', '-cipher', 'ALL@SECLEVEL=0'], [TLS_1_0]],
    ['TLS 1.1 alone', ['-tls1_1', '-cipher', 'ALL@SECLEVEL=0'], [TLS_1_1]],
    ['TLS 1.2 alone', ['-tls1_2'], [TLS_1_2]],
    ['TLS 1.3 alone', ['-tls1_3'], [TLS_1_3]],
    ['all', ['-cipher', 'ALL@SECLEVEL=0'], [TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3]],
    ['TLS 1.3 with another group alone', ['-tls1_3', '-groups', 'P-521'], [TLS_1_3]],
  ])('%s', async (_, args, versions) => {
    const at = place();
    await listeners.openssl(at, good, args);
    const seen = await observed(at);
    expect(seen).toMatchObject({ outcome: ConversationOutcome.ANSWERED, versions });
    expect(seen).not.toHaveProperty('unknownVersions');
    expect(seen.chain.map(({ fingerprint }) => fingerprint)).toEqual([good.fingerprint]);
    if (versions.length === 1 && versions[0] === TLS_1_3) expect(seen).not.toHaveProperty('asksForCertificate');
    else expect(seen.asksForCertificate).toBe(false);
  });
});

describe('certificates of clients', () => {
  const MUTUAL = { requestCert: true, rejectUnauthorized: true, ca: [root.certificate] };

  test.each(['TLSv1.2', 'TLSv1.3'] as const)('a server with %s that asks for one', async (maxVersion) => {
    const at = place();
    await listeners.tls(at, good, { ...MUTUAL, maxVersion });
    const without = await observed(at);
    expect(without.asksForCertificate).toBe(true);
    expect(without).not.toHaveProperty('acceptsCertificate');
    expect(without.chain[0]?.fingerprint).toBe(good.fingerprint);
    expect(await observed(at, partner(client))).toMatchObject({ asksForCertificate: true, acceptsCertificate: true });
    expect(await observed(at, partner(stranger))).toMatchObject({ asksForCertificate: true, acceptsCertificate: false });
  });

  test('a server of OpenSSL that demands one says so with an alert, after it has shown its own', async () => {
    const at = place();
    const args = ['-tls1_2', '-Verify', '2', '-verify_return_error', '-CAfile', 'authority'];
    await listeners.openssl(at, good, args, { authority: root.certificate });
    const seen = await observed(at);
    expect(seen).toMatchObject({
      outcome: ConversationOutcome.TLS_FAILED, detail: 'alert handshake failure', versions: [TLS_1_2], asksForCertificate: true,
    });
    expect(seen.chain[0]?.fingerprint).toBe(good.fingerprint);
    expect(await observed(at, partner(client))).toMatchObject({ acceptsCertificate: true });
    expect(await observed(at, partner(stranger))).toMatchObject({ acceptsCertificate: false });
  });

  test('a server with TLS 1.3 alone asks in secret, but its rejection can be seen', async () => {
    const at = place();
    await listeners.tls(at, good, { ...MUTUAL, minVersion: 'TLSv1.3' });
    expect(await observed(at, partner(client))).toMatchObject({ outcome: ConversationOutcome.ANSWERED, acceptsCertificate: true });
    const rejected = await observed(at, partner(stranger));
    expect(rejected).toMatchObject({ outcome: ConversationOutcome.ANSWERED, acceptsCertificate: false });
    expect(rejected).not.toHaveProperty('asksForCertificate');
  });

  test('a server that closes the connection without a word, once it has seen the certificate, rejects it', async () => {
    const [at, behind] = [place(), place()];
    await listeners.tls(behind, good, { ...MUTUAL, maxVersion: 'TLSv1.2' });
    // What goes to the server is passed on up to the certificate, which comes after its first messages.
    await listeners.tcp(at, (socket) => {
      const inner = connect(behind.port, behind.address, () => socket.once('data', (hello) => {
        inner.once('data', (flight) => {
          socket.once('data', () => socket.destroy());
          socket.write(flight);
        });
        inner.write(hello);
      }));
      inner.on('error', () => undefined);
      socket.on('close', () => inner.destroy());
    });
    expect(await observed(at, partner(stranger))).toMatchObject({
      outcome: ConversationOutcome.CLOSED, asksForCertificate: true, acceptsCertificate: false,
    });
  });

  test.each<[string, (socket: Socket) => void]>([
    ['closes the connection before it has said anything', (socket) => { socket.once('data', () => socket.destroy()); }],
    ['resets the connection', (socket) => { socket.resetAndDestroy(); }],
    ['ends TLS politely', (socket) => { socket.once('data', () => socket.end(Buffer.from([21, 3, 3, 0, 2, 1, 0]))); }],
    ['answers nonsense', (socket) => { socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')); }],
  ])('a server that suddenly %s has not rejected a certificate', async (_, serve) => {
    const [at, behind] = [place(), place()];
    await listeners.tls(behind, good, { ...MUTUAL, maxVersion: 'TLSv1.2' });
    // One handshake, and one beginning for each version; then comes the connection with the certificate.
    let connections = 0;
    await listeners.tcp(at, (socket) => {
      connections += 1;
      if (connections > 5) {
        serve(socket);
        return;
      }
      const inner = connect(behind.port, behind.address).on('error', () => undefined);
      socket.pipe(inner).pipe(socket);
      socket.on('close', () => inner.destroy());
    });
    const seen = await observed(at, partner(client));
    expect(connections).toBe(6);
    expect(seen.asksForCertificate).toBe(true);
    expect(seen).not.toHaveProperty('acceptsCertificate');
  });

  test('a server that does not ask accepts none', async () => {
    const seen = await observedOf(good, partner(client));
    expect(seen.asksForCertificate).toBe(false);
    expect(seen).not.toHaveProperty('acceptsCertificate');
  });

  test('a key that is none tells nothing of the server', async () => {
    const at = place();
    await listeners.tls(at, good, MUTUAL);
    const seen = await observed(at, { clientCertificate: { certificate: client.chain, key: 'no key' } });
    expect(seen.outcome).toBe(ConversationOutcome.ANSWERED);
    expect(seen).not.toHaveProperty('acceptsCertificate');
  });
});
