import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import * as tls from 'node:tls';
import { probeTls } from '../../lib/verify/certificates/tls-probe';
import { ConversationOutcome, type TlsObservation, TlsVersion } from '../../lib/verify/model/observation';
import { ProbeKind, type TlsProbe, TlsStart } from '../../lib/verify/model/probe';
import { createAuthority } from '../support/certificates';
import { Listeners, type Place } from './listeners';

const TIMEOUT_MS = 700;
/** A busy machine may be late. */
const MARGIN_MS = 1500;

const root = createAuthority();
const good = root.issue({ subject: 'sip.contoso.com' });

const listeners = new Listeners();
let resources: string;
beforeEach(() => { resources = sockets(); });
afterEach(async () => {
  await listeners.close();
  // Handles are closed a moment after their sockets.
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  expect(sockets()).toBe(resources);
});

/** Open sockets. Timers are left to the last test, because Jest has its own. */
function sockets(): string {
  return process.getActiveResourcesInfo().filter((name) => /TCP|TLS/i.test(name)).sort().join(', ');
}

let lastPort = 6000;
function place(): Place {
  lastPort += 1;
  return { address: '203.0.113.101', port: lastPort };
}

async function observed(at: Place, more: Partial<TlsProbe> = {}, signal = new AbortController().signal): Promise<TlsObservation> {
  const start = Date.now();
  const seen = await probeTls(
    { kind: ProbeKind.TLS, ...at, serverName: 'sip.contoso.com', start: TlsStart.DIRECT, ...more }, { signal, timeoutMs: TIMEOUT_MS },
  );
  expect(Date.now() - start).toBeLessThan(TIMEOUT_MS + MARGIN_MS);
  return seen;
}

async function observedOf(serve: (socket: Socket) => void): Promise<TlsObservation> {
  const at = place();
  await listeners.tcp(at, serve);
  return observed(at);
}

/** What the server of a socket of our own says to a ClientHello: its first messages, as a server of TLS 1.2 sends them. */
function firstMessages(certificate = good, maxVersion: tls.SecureVersion = 'TLSv1.2'): (hello: Buffer, socket: Socket) => Promise<Buffer> {
  return async (hello, socket) => {
    // A real server answers on another port; its bytes are passed on.
    const inner = tls.createServer({ cert: certificate.chain, key: certificate.key, maxVersion }).on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => { inner.listen(0, '127.0.0.1', resolve); });
    const address = inner.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    const answer = await new Promise<Buffer>((resolve) => {
      const client = connect(address.port, '127.0.0.1');
      client.write(hello);
      client.once('data', (data) => { client.destroy(); resolve(data); });
    });
    inner.close();
    socket.resume();
    return answer;
  };
}

describe('hostile servers', () => {
  test('nothing listens', async () => {
    const closed = place();
    expect(await observed(closed)).toMatchObject({
      outcome: ConversationOutcome.REFUSED, localAddress: closed.address, chain: [], versions: [],
    });
  });

  test('a server that says nothing is mute', async () => {
    const seen = await observedOf((socket) => { socket.resume(); });
    expect(seen).toEqual({ outcome: ConversationOutcome.MUTE, chain: [], versions: [], unknownVersions: Object.values(TlsVersion) });
  });

  test('a server that closes the connection at once', async () => {
    expect(await observedOf((socket) => { socket.end(); })).toMatchObject({ outcome: ConversationOutcome.CLOSED, chain: [], versions: [] });
  });

  test('a server that resets the connection', async () => {
    expect(await observedOf((socket) => { socket.once('data', () => { socket.resetAndDestroy(); }); }))
      .toMatchObject({ outcome: ConversationOutcome.CLOSED, chain: [], versions: [] });
  });

  test.each([
    ['SMTP', '220 mail.contoso.com ESMTP\r\n'], ['HTTP', 'HTTP/1.1 400 Bad Request\r\n\r\n'], ['SSH', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ])('a server that speaks %s', async (_, greeting) => {
    expect(await observedOf((socket) => { socket.resume().write(greeting); }))
      .toMatchObject({ outcome: ConversationOutcome.UNREADABLE, chain: [], versions: [] });
  });

  test('endless garbage', async () => {
    const seen = await observedOf((socket) => {
      const more = (): void => { while (!socket.destroyed && socket.write(Buffer.alloc(65_536, 0x55))); };
      socket.resume().on('drain', more);
      more();
    });
    expect(seen).toMatchObject({ outcome: ConversationOutcome.UNREADABLE, chain: [], versions: [] });
  });

  test('endless warnings of TLS', async () => {
    const warning = Buffer.from([21, 3, 3, 0, 2, 1, 112]);
    const seen = await observedOf((socket) => {
      const more = (): void => { while (!socket.destroyed && socket.write(Buffer.concat(Array.from({ length: 5000 }, () => warning)))); };
      socket.resume().on('drain', more);
      more();
    });
    expect([ConversationOutcome.TLS_FAILED, ConversationOutcome.UNREADABLE]).toContain(seen.outcome);
    expect(seen.versions).toEqual([]);
  });

  test('an alert is told in its words', async () => {
    const seen = await observedOf((socket) => { socket.once('data', () => { socket.end(Buffer.from([21, 3, 3, 0, 2, 2, 40])); }); });
    expect(seen).toMatchObject({ outcome: ConversationOutcome.TLS_FAILED, detail: 'alert handshake failure', chain: [], versions: [] });
    expect(seen).not.toHaveProperty('unknownVersions');
  });

  test('half a handshake: a ServerHello, and then nothing', async () => {
    const answer = firstMessages();
    const seen = await observedOf((socket) => {
      socket.once('data', (hello: Buffer) => { void answer(hello, socket).then((bytes) => socket.write(bytes.subarray(0, 80))); });
    });
    expect(seen).toMatchObject({ outcome: ConversationOutcome.MUTE, chain: [] });
  });

  test('a handshake that the server gives up after its certificate', async () => {
    const answer = firstMessages();
    const seen = await observedOf((socket) => {
      socket.once('data', (hello: Buffer) => { void answer(hello, socket).then((bytes) => socket.end(bytes)); });
    });
    expect(seen).toMatchObject({ outcome: ConversationOutcome.CLOSED, versions: [TlsVersion.TLS_1_2] });
    expect(seen.chain[0]?.fingerprint).toBe(good.fingerprint);
  });

  test('a certificate that cannot be read is not mistaken for the next one', async () => {
    const counted = (data: Buffer): Buffer => Buffer.concat([Buffer.from([0, data.length >> 8, data.length & 0xff]), data]);
    const message = (type: number, body: Buffer): Buffer => Buffer.concat([Buffer.from([type]), counted(body)]);
    const certificates = [Buffer.from('no certificate'), new X509Certificate(root.certificate).raw].map((each) => counted(each));
    const messages = Buffer.concat([
      message(2, Buffer.concat([Buffer.from([3, 3]), Buffer.alloc(32, 7), Buffer.from([0, 0xc0, 0x2f, 0])])),
      message(11, counted(Buffer.concat(certificates))), message(14, Buffer.alloc(0)),
    ]);
    const record = Buffer.concat([Buffer.from([22, 3, 3, messages.length >> 8, messages.length & 0xff]), messages]);
    const seen = await observedOf((socket) => { socket.once('data', () => { socket.write(record); }); });
    expect(seen).toMatchObject({ outcome: ConversationOutcome.TLS_FAILED, chain: [], versions: [TlsVersion.TLS_1_2] });
  });

  test('a server has two connections at most at the same time', async () => {
    let [open, most, all] = [0, 0, 0];
    await observedOf((socket) => {
      open += 1;
      all += 1;
      most = Math.max(most, open);
      socket.on('close', () => { open -= 1; });
      socket.once('data', () => { setTimeout(() => { open -= 1; socket.removeAllListeners('close').end(); }, 30); });
    });
    expect({ most, all }).toEqual({ most: 2, all: 5 });
  });

  test('a chain without end is cut off', async () => {
    const at = place();
    await listeners.tls(at, { ...good, chain: good.certificate + root.certificate.repeat(30) });
    const seen = await observed(at);
    expect(seen.outcome).toBe(ConversationOutcome.ANSWERED);
    expect(seen.chain).toHaveLength(10);
  });

  test('a chain that is too large for anybody', async () => {
    const at = place();
    await listeners.tls(at, { ...good, chain: good.certificate + root.certificate.repeat(200) });
    const seen = await observed(at);
    expect(seen).toMatchObject({ outcome: ConversationOutcome.TLS_FAILED, detail: 'excessive message size', versions: [TlsVersion.TLS_1_2, TlsVersion.TLS_1_3] });
  });

  test('what is aborted ends at once, and says so', async () => {
    const at = place();
    await listeners.tcp(at, (socket) => { socket.resume(); });
    const controller = new AbortController();
    const start = Date.now();
    const probing = probeTls(
      { kind: ProbeKind.TLS, ...at, serverName: 'sip.contoso.com', start: TlsStart.DIRECT }, { signal: controller.signal, timeoutMs: 60_000 },
    );
    setTimeout(() => controller.abort(), 50);
    expect((await probing).outcome).toBe(ConversationOutcome.STOPPED);
    expect(Date.now() - start).toBeLessThan(MARGIN_MS);
    controller.abort();
    expect(await observed(at, {}, controller.signal)).toMatchObject({ outcome: ConversationOutcome.STOPPED, versions: [] });
  });
});

test('nothing is left behind that keeps a process alive', async () => {
  const [mute, closing, working] = [place(), place(), place()];
  await listeners.tcp(mute, (socket) => { socket.resume(); });
  await listeners.tcp(closing, (socket) => { socket.end(); });
  await listeners.tls(working, good, { requestCert: true, rejectUnauthorized: false });
  const script = `
    const { probeTls } = require(${JSON.stringify(join(process.cwd(), 'lib/verify/certificates/tls-probe'))});
    const client = ${JSON.stringify({ certificate: good.chain, key: good.key })};
    const of = ({ address, port }, timeoutMs) => probeTls(
      { kind: 'tls', address, port, serverName: 'sip.contoso.com', start: 'direct' },
      { signal: new AbortController().signal, timeoutMs, clientCertificate: client },
    );
    void Promise.all([of(${JSON.stringify(mute)}, 300), of(${JSON.stringify(closing)}, 60000), of(${JSON.stringify(working)}, 60000)])
      .then((seen) => console.log(seen.map(({ outcome }) => outcome).join(' ')));`;
  // It ends by itself, long before the time of its probes is over.
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], { timeout: 20_000 });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => { said += data.toString(); });
  const [code] = await once(child, 'close') as [number | null];
  expect({ code, said: said.trim() }).toEqual({ code: 0, said: 'mute closed answered' });
});

describe('XMPP before TLS', () => {
  const STREAM = '<stream:stream xmlns="jabber:server" xmlns:stream="http://etherx.jabber.org/streams" id="1" from="contoso.com" version="1.0">';
  const OFFER = '<stream:features><starttls xmlns="urn:ietf:params:xml:ns:xmpp-tls"/></stream:features>';
  const XMPP = { start: TlsStart.XMPP_STARTTLS, xmppDomain: 'contoso.com' };

  function xmppServer(features: string, asked: string[]): (socket: Socket) => void {
    return (socket) => {
      socket.once('data', (header: Buffer) => {
        asked.push(/to=['"]([^'"]*)/.exec(header.toString())?.[1] ?? '');
        socket.write(STREAM + features);
        socket.once('data', () => {
          socket.write('<proceed xmlns="urn:ietf:params:xml:ns:xmpp-tls"/>');
          new tls.TLSSocket(socket, { isServer: true, cert: good.chain, key: good.key }).on('error', () => undefined).resume();
        });
      });
    };
  }

  test('TLS begins after STARTTLS', async () => {
    const at = place();
    const asked: string[] = [];
    await listeners.tcp(at, xmppServer(OFFER, asked));
    const seen = await observed(at, XMPP);
    expect(seen).toMatchObject({ outcome: ConversationOutcome.ANSWERED, versions: [TlsVersion.TLS_1_2, TlsVersion.TLS_1_3], asksForCertificate: false });
    expect(seen.chain[0]?.fingerprint).toBe(good.fingerprint);
    expect(new Set(asked)).toEqual(new Set(['contoso.com']));
  });

  test('a server without STARTTLS, and one that says nothing', async () => {
    const at = place();
    await listeners.tcp(at, xmppServer('<stream:features/>', []));
    expect(await observed(at, XMPP)).toMatchObject({ outcome: ConversationOutcome.TLS_FAILED, detail: 'STARTTLS is not offered', chain: [], versions: [] });
    const mute = place();
    await listeners.tcp(mute, (socket) => { socket.resume(); });
    expect((await observed(mute, XMPP)).outcome).toBe(ConversationOutcome.MUTE);
  });
});
