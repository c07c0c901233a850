import { once } from 'node:events';
import * as net from 'node:net';
import * as tls from 'node:tls';
import { ConversationOutcome, type XmppObservation } from '../../lib/verify/model/observation';
import { ProbeKind } from '../../lib/verify/model/probe';
import { startXmppTls } from '../../lib/verify/xmpp/starttls';
import { probeXmpp } from '../../lib/verify/xmpp/xmpp-probe';
import { addIpv6Address } from '../ports/ipv6-address';
import { createAuthority } from '../support/certificates';
import { openResources, type Script, ScriptedServers, sendBytewise, sendForever } from '../support/scripted-servers';
import { silence } from '../support/silence';

const TIMEOUT_MS = 700;
const MARGIN_MS = 3_000;
const ADDRESS = '203.0.113.150';

const certificate = createAuthority().issue({ subject: 'contoso.com', key: 'ec:P-256' });
const servers = new ScriptedServers();
let lastPort = 5_300;

afterEach(() => servers.close());

const HEADER = '<?xml version=\'1.0\'?><stream:stream xmlns=\'jabber:server\' xmlns:stream=\'http://etherx.jabber.org/streams\''
  + ' xmlns:db=\'jabber:server:dialback\' version=\'1.0\' id=\'1\'>';
const STARTTLS = '<stream:features><starttls xmlns=\'urn:ietf:params:xml:ns:xmpp-tls\'/></stream:features>';
const PROCEED = '<proceed xmlns=\'urn:ietf:params:xml:ns:xmpp-tls\'/>';
const NOTHING: Omit<XmppObservation, 'outcome'> = {
  offersTls: false, requiresTls: false, isEncrypted: false, mechanisms: [], offersDialback: false,
};

async function ask(
  port: number, timeoutMs = TIMEOUT_MS, signal = new AbortController().signal, address = ADDRESS,
): Promise<XmppObservation> {
  const begin = Date.now();
  const before = openResources();
  const seen = await probeXmpp({ kind: ProbeKind.XMPP, address, port, to: 'contoso.com', from: 'partner.example' }, { signal, timeoutMs });
  expect(Date.now() - begin).toBeLessThan(timeoutMs + MARGIN_MS);
  // The other ends of the connections are in this process too.
  servers.disconnect();
  await new Promise((resolve) => { setTimeout(resolve, 50); });
  expect(openResources()).toEqual(before);
  return seen;
}

async function served(script: Script, timeoutMs = TIMEOUT_MS): Promise<XmppObservation> {
  const port = lastPort += 1;
  await servers.tcp(ADDRESS, port, script);
  return ask(port, timeoutMs);
}

/** Answers each message of the client with the next text. */
function answers(...texts: readonly string[]): Script {
  return (socket) => {
    const rest = [...texts];
    socket.on('data', () => socket.write(rest.shift() ?? ''));
  };
}

/** Goes on with TLS after STARTTLS. */
function secure(script: Script): Script {
  return (socket) => {
    socket.once('data', () => {
      socket.write(HEADER + STARTTLS);
      socket.once('data', () => {
        socket.write(PROCEED);
        const encrypted = new tls.TLSSocket(socket, { isServer: true, cert: certificate.chain, key: certificate.key });
        script(encrypted.on('error', () => undefined));
      });
    });
  };
}

describe('A server of XMPP', () => {
  test('may refuse, or be silent', async () => {
    expect(await ask(5_299)).toEqual({ ...NOTHING, outcome: ConversationOutcome.REFUSED, localAddress: expect.any(String) as string });
    const heard = silence({ address: '203.0.113.151' });
    expect(await ask(5_269, TIMEOUT_MS, undefined, '203.0.113.151')).toEqual({ ...NOTHING, outcome: ConversationOutcome.SILENT, localAddress: '203.0.113.151' });
    heard();
  });

  test('may say nothing, or not enough', async () => {
    expect(await served(() => undefined)).toEqual({ ...NOTHING, outcome: ConversationOutcome.MUTE });
    expect(await served(answers(HEADER))).toEqual({ ...NOTHING, outcome: ConversationOutcome.MUTE });
    expect(await served(answers(HEADER + STARTTLS))).toEqual({ ...NOTHING, offersTls: true, outcome: ConversationOutcome.MUTE,
      offersDialback: true, offersClearDialback: true });
  });

  test('may close at once, or end the stream', async () => {
    expect(await served((socket) => socket.destroy())).toEqual({ ...NOTHING, outcome: ConversationOutcome.CLOSED });
    expect(await served((socket) => socket.once('data', () => socket.end(HEADER))))
      .toEqual({ ...NOTHING, outcome: ConversationOutcome.CLOSED });
    expect(await served(answers(`${HEADER}</stream:stream>`))).toEqual({ ...NOTHING, outcome: ConversationOutcome.CLOSED });
  });

  test('may speak another protocol, or bad XML', async () => {
    const texts = ['HTTP/1.1 400 Bad Request\r\n\r\n', '220 mail.contoso.com ESMTP\r\n', `${HEADER}<!-- -->`, '<!DOCTYPE a>', '\0\x01'];
    for (const text of texts) {
      expect(await served(answers(text))).toEqual({ ...NOTHING, outcome: ConversationOutcome.UNREADABLE });
    }
  });

  test('may send a header, elements or white space without end', async () => {
    const endless = async (beginning: string, text: string): Promise<ConversationOutcome> => (
      await served((socket) => sendForever(socket, beginning, text), 5_000)).outcome;
    expect(await endless('<stream:stream a=\'', 'x'.repeat(1_000))).toBe(ConversationOutcome.UNREADABLE);
    expect(await endless(HEADER, '<a/>'.repeat(100))).toBe(ConversationOutcome.UNREADABLE);
    expect(await endless(HEADER, ' '.repeat(500))).toBe(ConversationOutcome.UNREADABLE);
    expect(await endless(HEADER, '<a>'.repeat(100))).toBe(ConversationOutcome.UNREADABLE);
  });

  test('may send its features byte by byte', async () => {
    const features = '<stream:features><dialback xmlns=\'urn:xmpp:features:dialback\'/></stream:features>';
    expect(await served((socket) => void sendBytewise(socket, HEADER + features), 5_000)).toEqual({
      ...NOTHING, outcome: ConversationOutcome.ANSWERED, offersDialback: true, offersClearDialback: true,
    });
  });

  test('may be older than XMPP 1.0, and announce nothing', async () => {
    expect(await served(answers(HEADER.replace(' version=\'1.0\' id', ' id')))).toEqual({
      ...NOTHING, outcome: ConversationOutcome.ANSWERED, offersDialback: true, offersClearDialback: true,
    });
  });

  test('may end the stream with an error', async () => {
    const error = '<stream:error><policy-violation xmlns=\'urn:ietf:params:xml:ns:xmpp-streams\'/></stream:error></stream:stream>';
    expect(await served(answers(HEADER + error)))
      .toEqual({ ...NOTHING, outcome: ConversationOutcome.ANSWERED, detail: 'policy-violation' });
  });

  test('may offer TLS and not agree on it', async () => {
    const clear = { ...NOTHING, offersTls: true, offersDialback: true, offersClearDialback: true };
    expect(await served(answers(HEADER + STARTTLS, '<failure xmlns=\'urn:ietf:params:xml:ns:xmpp-tls\'/>')))
      .toEqual({ ...clear, outcome: ConversationOutcome.TLS_FAILED, detail: 'STARTTLS is refused' });
    expect(await served(answers(HEADER + STARTTLS, PROCEED, 'this is not TLS')))
      .toEqual({ ...clear, outcome: ConversationOutcome.UNREADABLE, detail: 'it is not TLS' });
    expect(await served(answers(HEADER + STARTTLS, PROCEED))).toEqual({ ...clear, outcome: ConversationOutcome.MUTE });
    expect(await served((socket) => {
      const rest = [HEADER + STARTTLS, PROCEED];
      const halfServerHello = Buffer.from('160303007a020000760303', 'hex');
      socket.on('data', () => {
        const next = rest.shift();
        if (next === undefined) socket.end(halfServerHello);
        else socket.write(next);
      });
    })).toEqual({ ...clear, outcome: ConversationOutcome.CLOSED });
  });

  test('may agree on TLS and then say nothing, close, or speak something else', async () => {
    const encrypted = { ...NOTHING, offersTls: true, isEncrypted: true, offersClearDialback: true };
    expect(await served(secure((socket) => socket.resume()))).toEqual({ ...encrypted, outcome: ConversationOutcome.MUTE });
    expect(await served(secure((socket) => socket.once('data', () => socket.destroy()))))
      .toEqual({ ...encrypted, outcome: ConversationOutcome.CLOSED });
    expect(await served(secure((socket) => socket.once('data', () => socket.write('HTTP/1.1 200 OK')))))
      .toEqual({ ...encrypted, outcome: ConversationOutcome.UNREADABLE });
  });

  test('may offer something else after TLS', async () => {
    const features = '<stream:features><mechanisms xmlns=\'urn:ietf:params:xml:ns:xmpp-sasl\'><mechanism>EXTERNAL</mechanism></mechanisms>'
      + '</stream:features>';
    const header = HEADER.replace(' xmlns:db=\'jabber:server:dialback\'', '');
    expect(await served(secure((socket) => socket.once('data', () => void sendBytewise(socket, header + features))), 5_000)).toEqual({
      ...NOTHING, outcome: ConversationOutcome.ANSWERED, offersTls: true, isEncrypted: true, mechanisms: ['EXTERNAL'],
      offersClearDialback: true,
    });
  });

  test('sees streams from the partner, and the domain as the name in TLS', async () => {
    const told: string[] = [];
    const port = lastPort += 1;
    let servername: unknown;
    await servers.tcp(ADDRESS, port, (socket) => {
      socket.once('data', (header: Buffer) => {
        told.push(header.toString());
        socket.write(HEADER + STARTTLS);
        socket.once('data', (starttls: Buffer) => {
          told.push(starttls.toString());
          socket.write(PROCEED);
          const encrypted = new tls.TLSSocket(socket, { isServer: true, cert: certificate.chain, key: certificate.key });
          encrypted.on('error', () => undefined).once('data', (again: Buffer) => {
            told.push(again.toString());
            servername = (encrypted as tls.TLSSocket & { readonly servername?: unknown }).servername;
            encrypted.write(`${HEADER}<stream:features/>`);
          });
        });
      });
    });
    expect((await ask(port, 5_000)).outcome).toBe(ConversationOutcome.ANSWERED);
    expect(told).toHaveLength(3);
    expect(told[0]).toContain(' to=\'contoso.com\' from=\'partner.example\' version=\'1.0\'>');
    expect(told[1]).toBe('<starttls xmlns=\'urn:ietf:params:xml:ns:xmpp-tls\'/>');
    expect(told[2]).toBe(told[0]);
    expect(servername).toBe('contoso.com');
  });

  test('is left at once when the verification is stopped', async () => {
    const port = lastPort += 1;
    const controller = new AbortController();
    await servers.tcp(ADDRESS, port, secure((socket) => socket.once('data', () => controller.abort())));
    const begin = Date.now();
    expect((await ask(port, 30_000, controller.signal)).outcome).toBe(ConversationOutcome.STOPPED);
    expect((await ask(port, 30_000, controller.signal)).outcome).toBe(ConversationOutcome.STOPPED);
    expect(Date.now() - begin).toBeLessThan(3_000);
  });

  test('is reached over IPv6', async () => {
    addIpv6Address('2001:db8:130::3');
    await servers.tcp('2001:db8:130::3', 5_269, answers(`${HEADER}<stream:features/>`));
    expect((await ask(5_269, TIMEOUT_MS, undefined, '2001:db8:130::3')).outcome).toBe(ConversationOutcome.ANSWERED);
  });
});

describe('STARTTLS on an open connection', () => {
  async function opened(script: Script): Promise<net.Socket> {
    const port = lastPort += 1;
    await servers.tcp(ADDRESS, port, script);
    const socket = net.connect({ host: ADDRESS, port }).on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  }

  const listenersOf = (socket: net.Socket): Record<string, number> => Object.fromEntries(
    socket.eventNames().map((name) => [String(name), socket.listenerCount(name)]));

  test('leads to TLS, and leaves no listeners', async () => {
    const socket = await opened(secure((encrypted) => encrypted.write('hello')));
    const before = listenersOf(socket);
    expect(await startXmppTls(socket, 'contoso.com', new AbortController().signal)).toBeUndefined();
    expect(listenersOf(socket)).toEqual(before);
    const encrypted = tls.connect({ socket, rejectUnauthorized: false });
    const [chunk] = await once(encrypted, 'data') as [Buffer];
    expect(chunk.toString()).toBe('hello');
    encrypted.destroy();
  });

  test('says why it does not', async () => {
    const signal = new AbortController().signal;
    const why = async (script: Script, bounds = signal): Promise<unknown> => {
      const socket = await opened(script);
      const before = listenersOf(socket);
      const failure = await startXmppTls(socket, 'contoso.com', bounds);
      if (!socket.destroyed) expect(listenersOf(socket)).toEqual(before);
      socket.destroy();
      return failure;
    };
    const { CLOSED, MUTE, STOPPED, TLS_FAILED } = ConversationOutcome;
    expect(await why(answers(`${HEADER}<stream:features/>`))).toEqual({ outcome: TLS_FAILED, detail: 'STARTTLS is not offered' });
    expect(await why(answers(`${HEADER}<stream:error><host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>`)))
      .toEqual({ outcome: TLS_FAILED, detail: 'host-unknown' });
    expect(await why((socket) => socket.end())).toEqual({ outcome: CLOSED });
    expect(await why(() => undefined, AbortSignal.timeout(200))).toEqual({ outcome: MUTE });
    expect(await why(() => undefined, AbortSignal.abort())).toEqual({ outcome: STOPPED });
  });
});
