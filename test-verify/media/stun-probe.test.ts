import * as dgram from 'node:dgram';
import { once } from 'node:events';
import { readStunMessage, StunClass, type StunMessage, StunMethod } from '../../lib/verify/media/stun-message';
import { AttributeType, numberValue, Padding } from '../../lib/verify/media/stun-attribute';
import { releaseRequest } from '../../lib/verify/media/stun-request';
import { probeStun } from '../../lib/verify/media/stun-probe';
import { ConversationOutcome, type StunObservation } from '../../lib/verify/model/observation';
import { ProbeKind } from '../../lib/verify/model/probe';
import {
  addressAttribute, errorAttribute, hiddenAddressAttribute, MS_COOKIE, responseBytes, textAttribute,
} from '../../test/verify/media/stun-response';
import { addIpv6Address } from '../ports/ipv6-address';
import { silence, unreachable } from '../support/silence';
import { startTurnServer } from './turn-server';

const TIMEOUT_MS = 1600;
/** A probe that takes longer than this is not bound by its timeout. */
const MARGIN_MS = 3000;

const never = new AbortController().signal;

async function probe(address: string, signal = never, timeoutMs = TIMEOUT_MS): Promise<StunObservation> {
  const begin = Date.now();
  const seen = await probeStun({ kind: ProbeKind.STUN, address, port: 3478 }, { signal, timeoutMs });
  expect(Date.now() - begin).toBeLessThan(timeoutMs + MARGIN_MS);
  return seen;
}

const stops: (() => Promise<void> | void)[] = [];

afterAll(async () => {
  for (const stop of stops) await stop();
});

type Reply = (datagram: Buffer, send: (answer: Buffer | string) => void) => void;

/** Something at UDP 3478 of an address. */
async function serve(address: string, reply: Reply): Promise<dgram.Socket> {
  const socket = dgram.createSocket('udp4');
  socket.on('message', (datagram, { port, address: from }) => reply(datagram, (answer) => { socket.send(answer, port, from); }));
  socket.bind(3478, address);
  await once(socket, 'listening');
  stops.push(() => { socket.close(); });
  return socket;
}

function requestIn(datagram: Buffer): StunMessage {
  const message = readStunMessage(datagram);
  if (message === undefined) throw new Error(`no STUN: ${datagram.toString('hex')}`);
  return message;
}

/** A success without contents, for nobody's request unless an ID is given. */
function successOf(method: number, transactionId = '00'.repeat(12)): Buffer {
  return responseBytes({ method, messageClass: StunClass.SUCCESS, transactionId, attributes: [] });
}

/** Sockets and timers of this process, once those are gone that are being closed: it takes a turn or two. */
async function handles(): Promise<string[]> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => { setImmediate(resolve); });
  return process.getActiveResourcesInfo().filter((name) => /TCP|UDP|Timeout/.test(name)).sort();
}

describe('A relay that demands credentials (coturn)', () => {
  const IPV6 = '2001:db8:70::80';

  beforeAll(async () => {
    addIpv6Address(IPV6);
    const options = ['--lt-cred-mech', '--user', 'lync:secret', '--realm', 'contoso.com'];
    stops.push(await startTurnServer('203.0.113.80', options), await startTurnServer(IPV6, options));
    stops.push(await startTurnServer('203.0.113.81', ['--use-auth-secret', '--static-auth-secret', 'secret', '--realm', 'fabrikam.com']));
  });

  test('answers, tells the address of the client and the realm, and relays nothing', async () => {
    const { localAddress, ...seen } = await probe('203.0.113.80');
    expect(seen).toEqual({
      outcome: ConversationOutcome.ANSWERED, mappedAddress: localAddress, asksForCredentials: true, realm: 'contoso.com',
      relaysWithoutCredentials: false,
    });
    expect(localAddress).toBeDefined();
  });

  test('is found at an IPv6 address', async () => {
    const { localAddress, ...seen } = await probe(IPV6);
    expect(seen).toMatchObject({ outcome: ConversationOutcome.ANSWERED, mappedAddress: localAddress, asksForCredentials: true });
    expect(seen.mappedAddress).toMatch(/:/);
  });

  test('may have credentials of limited time', async () => {
    expect(await probe('203.0.113.81')).toMatchObject({ asksForCredentials: true, realm: 'fabrikam.com', relaysWithoutCredentials: false });
  });

  test('ends the probe with its answers, not with the time', async () => {
    const begin = Date.now();
    await probe('203.0.113.80', never, 60_000);
    expect(Date.now() - begin).toBeLessThan(MARGIN_MS);
  });

  test('is not heard if a firewall drops UDP 3478', async () => {
    const undo = silence({ address: '203.0.113.80', port: 3478, protocol: 'udp' });
    const seen = await probe('203.0.113.80');
    undo();
    expect(seen).toMatchObject({ outcome: ConversationOutcome.SILENT, asksForCredentials: false });
    expect(seen).not.toHaveProperty('mappedAddress');
  });

  test('is heard if the first requests were lost', async () => {
    const undo = silence({ address: '203.0.113.80', port: 3478, protocol: 'udp' });
    setTimeout(undo, 300);
    expect(await probe('203.0.113.80')).toMatchObject({ outcome: ConversationOutcome.ANSWERED, asksForCredentials: true });
  });
});

describe('A relay for anybody (coturn --no-auth)', () => {
  beforeAll(async () => {
    stops.push(await startTurnServer('203.0.113.82', ['--no-auth', '--realm', 'contoso.com']));
  });

  test('is found', async () => {
    const seen = await probe('203.0.113.82');
    expect(seen).toMatchObject({ outcome: ConversationOutcome.ANSWERED, asksForCredentials: false, relaysWithoutCredentials: true });
    expect(seen.mappedAddress).toBe(seen.localAddress);
  });
});

describe('A relay that was given without credentials', () => {
  let hearRefresh: (datagram: Buffer) => void;
  const refresh = new Promise<Buffer>((resolve) => { hearRefresh = resolve; });

  beforeAll(async () => {
    await serve('203.0.113.97', (datagram, send) => {
      const { method, transactionId, isMsTurn } = requestIn(datagram);
      if (method === StunMethod.REFRESH) hearRefresh(datagram);
      else if (!isMsTurn) send(successOf(method, transactionId));
    });
  });

  test('is given back', async () => {
    expect(await probe('203.0.113.97')).toMatchObject({ relaysWithoutCredentials: true, asksForCredentials: false });
    const bytes = await refresh;
    expect(bytes).toEqual(releaseRequest(requestIn(bytes).transactionId));
  });
});

describe('An A/V Edge, as [MS-TURN] has it', () => {
  const requests: StunMessage[] = [];

  beforeAll(async () => {
    await serve('203.0.113.83', (datagram, send) => {
      const request = requestIn(datagram);
      requests.push(request);
      // It ignores whatever does not begin with its cookie ([MS-TURN] 3.1.10).
      if (!request.isMsTurn) return;
      send(responseBytes({
        method: StunMethod.ALLOCATE, messageClass: StunClass.ERROR, transactionId: request.transactionId, padding: Padding.NONE,
        attributes: [
          MS_COOKIE, errorAttribute(401, 'Unauthorized'), textAttribute(AttributeType.MS_REALM, 'rtcmedia'),
          textAttribute(AttributeType.MS_NONCE, 'a nonce of odd length'), { type: AttributeType.MS_VERSION, value: numberValue(3) },
          addressAttribute(AttributeType.MS_ALTERNATE_SERVER, { address: '198.51.100.83', port: 3478 }),
        ],
      }));
    });
  });

  test('answers with its demand alone, and says at which address it relays', async () => {
    const { localAddress: _local, ...seen } = await probe('203.0.113.83');
    expect(seen).toEqual({
      outcome: ConversationOutcome.ANSWERED, asksForCredentials: true, realm: 'rtcmedia', relaysWithoutCredentials: false,
      relayAddress: '198.51.100.83',
    });
  });

  test('gets no request again that it has answered', () => {
    expect(requests.filter(({ isMsTurn }) => isMsTurn)).toHaveLength(1);
    expect(new Set(requests.map(({ transactionId }) => transactionId)).size).toBe(3);
    expect(requests.length).toBeGreaterThan(3);
  });
});

describe('UDP 3478 without a relay', () => {
  test('is refused where nothing listens', async () => {
    expect(await probe('203.0.113.84')).toMatchObject({ outcome: ConversationOutcome.REFUSED, asksForCredentials: false });
  });

  test('is not heard where a router says that the host cannot be reached: Linux does not tell a UDP socket', async () => {
    const undo = unreachable({ address: '203.0.113.85' });
    const seen = await probe('203.0.113.85');
    undo();
    expect(seen.outcome).toBe(ConversationOutcome.SILENT);
  });

  test.each(['8.8.8.8', '2001:4860:4860::8888', 'sip.contoso', ''])('cannot be reached without a route or address: %j', async (address) => {
    expect((await probe(address)).outcome).toBe(ConversationOutcome.UNREACHABLE);
  });

  test('is not readable if it echoes', async () => {
    await serve('203.0.113.86', (datagram, send) => send(datagram));
    expect((await probe('203.0.113.86')).outcome).toBe(ConversationOutcome.UNREADABLE);
  });

  test('is not readable if it answers garbage', async () => {
    await serve('203.0.113.87', (_datagram, send) => {
      for (const garbage of ['', 'hello', '\u0000'.repeat(1400), 'SIP/2.0 400 Bad Request\r\n\r\n']) send(garbage);
    });
    expect((await probe('203.0.113.87')).outcome).toBe(ConversationOutcome.UNREADABLE);
  });

  test('answers if an answer is among the garbage', async () => {
    await serve('203.0.113.88', (datagram, send) => {
      send('hello');
      const { method, transactionId } = requestIn(datagram);
      if (method !== StunMethod.BINDING) return;
      send(responseBytes({
        method, messageClass: StunClass.SUCCESS, transactionId,
        attributes: [hiddenAddressAttribute(AttributeType.XOR_MAPPED_ADDRESS, { address: '198.51.100.7', port: 9 }, transactionId)],
      }));
    });
    const { localAddress: _local, ...seen } = await probe('203.0.113.88');
    expect(seen).toEqual({ outcome: ConversationOutcome.ANSWERED, mappedAddress: '198.51.100.7', asksForCredentials: false });
  });

  test('is not heard if its answers are for somebody else', async () => {
    await serve('203.0.113.89', (datagram, send) => {
      send(successOf(requestIn(datagram).method));
    });
    expect(await probe('203.0.113.89')).toMatchObject({ outcome: ConversationOutcome.SILENT, asksForCredentials: false });
  });

  test('does not keep the probe with endless answers for somebody else', async () => {
    const foreign = successOf(StunMethod.BINDING);
    let isOver = false;
    stops.push(() => { isOver = true; });
    await serve('203.0.113.90', (_datagram, send) => {
      const flood = (): void => {
        if (isOver) return;
        for (let count = 0; count < 20; count += 1) send(foreign);
        setImmediate(flood);
      };
      flood();
    });
    const seen = await probe('203.0.113.90');
    isOver = true;
    expect(seen.outcome).toBe(ConversationOutcome.UNREADABLE);
  });

  test('is not heard if another address answers', async () => {
    const other = await serve('203.0.113.92', () => undefined);
    const asked = dgram.createSocket('udp4');
    asked.on('message', (datagram, { port, address }) => {
      const { method, transactionId } = requestIn(datagram);
      other.send(successOf(method, transactionId), port, address);
    });
    asked.bind(3478, '203.0.113.91');
    await once(asked, 'listening');
    stops.push(() => { asked.close(); });
    expect((await probe('203.0.113.91')).outcome).toBe(ConversationOutcome.SILENT);
  });
});

describe('A STUN probe', () => {
  test('ends at once when the verification is stopped', async () => {
    const undo = silence({ address: '203.0.113.93' });
    const controller = new AbortController();
    const begin = Date.now();
    setTimeout(() => controller.abort(), 100);
    const seen = await probe('203.0.113.93', controller.signal, 30_000);
    undo();
    expect(seen.outcome).toBe(ConversationOutcome.STOPPED);
    expect(Date.now() - begin).toBeLessThan(MARGIN_MS);
  });

  test('ends when the verification is stopped before its socket is there', async () => {
    const controller = new AbortController();
    const seen = probe('203.0.113.93', controller.signal, 30_000);
    controller.abort();
    expect((await seen).outcome).toBe(ConversationOutcome.STOPPED);
  });

  test('sends nothing once the verification was stopped, and nothing to a port that is none', async () => {
    const received: Buffer[] = [];
    await serve('203.0.113.94', (datagram) => received.push(datagram));
    expect(await probe('203.0.113.94', AbortSignal.abort())).toEqual({ outcome: ConversationOutcome.STOPPED, asksForCredentials: false });
    for (const port of [0, -1, 70_000, 1.5, NaN]) {
      const seen = await probeStun({ kind: ProbeKind.STUN, address: '203.0.113.94', port }, { signal: never, timeoutMs: 100 });
      expect(seen.outcome).toBe(ConversationOutcome.UNREACHABLE);
    }
    expect(received).toEqual([]);
  });

  test('sends each request again, a few times', async () => {
    const received: string[] = [];
    await serve('203.0.113.95', (datagram) => received.push(requestIn(datagram).transactionId));
    await probe('203.0.113.95', never, 800);
    const ids = [...new Set(received)];
    expect(ids).toHaveLength(3);
    for (const id of ids) {
      const sends = received.filter((other) => other === id).length;
      expect(sends).toBeGreaterThan(1);
      expect(sends).toBeLessThan(5);
    }
  });

  test('leaves no sockets and timers behind', async () => {
    const undo = silence({ address: '203.0.113.96' });
    const before = await handles();
    await Promise.all([
      probe('203.0.113.96', never, 100), probe('203.0.113.80'), probe('203.0.113.82'), probe('203.0.113.84'), probe('8.8.8.8'), probe(''),
    ]);
    undo();
    expect(await handles()).toEqual(before);
  });
});
