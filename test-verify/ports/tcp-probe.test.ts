import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as net from 'node:net';
import { probeTcp } from '../../lib/verify/ports/tcp-probe';
import { ConnectionOutcome, type TcpObservation } from '../../lib/verify/model/observation';
import { ProbeKind } from '../../lib/verify/model/probe';
import { addIpv6Address } from './ipv6-address';
import { prohibited, silence, unreachable } from '../support/silence';

const TIMEOUT_MS = 400;
/** A probe that takes longer than this is not bound by its timeout. */
const MARGIN_MS = 3000;

const OPEN_ADDRESS = '203.0.113.71';
const OPEN_IPV6_ADDRESS = '2001:db8:70::71';

/**
 * On a loopback interface, the first word of a router comes while the attempt is still being made, and is lost with IPv6: the second
 * one comes with the second attempt, after a second.
 */
const ROUTER_TIMEOUT_MS = 4000;

const never = new AbortController().signal;

async function probe(address: string, port: number, signal = never, timeoutMs = TIMEOUT_MS): Promise<TcpObservation> {
  const begin = Date.now();
  const seen = await probeTcp({ kind: ProbeKind.TCP, address, port }, { signal, timeoutMs });
  expect(Date.now() - begin).toBeLessThan(timeoutMs + MARGIN_MS);
  return seen;
}

async function outcomeOf(address: string, port: number, timeoutMs = TIMEOUT_MS): Promise<ConnectionOutcome> {
  return (await probe(address, port, never, timeoutMs)).outcome;
}

/** Sockets and timers of this process, once those are gone that are being closed: it takes a turn or two. */
async function handles(): Promise<string[]> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => { setImmediate(resolve); });
  return process.getActiveResourcesInfo().filter((name) => /TCP|UDP|Timeout/.test(name));
}

async function listen(address: string, port: number, onConnection: (socket: net.Socket) => void): Promise<net.Server> {
  const server = net.createServer(onConnection);
  server.listen(port, address);
  await once(server, 'listening');
  return server;
}

describe('A TCP probe', () => {
  const received: Buffer[] = [];
  const ended: Promise<unknown>[] = [];
  const servers: net.Server[] = [];

  beforeAll(async () => {
    addIpv6Address(OPEN_IPV6_ADDRESS);
    for (const address of [OPEN_ADDRESS, OPEN_IPV6_ADDRESS]) {
      servers.push(await listen(address, 443, (socket) => {
        socket.on('data', (chunk) => received.push(chunk));
        socket.on('error', () => undefined);
        ended.push(once(socket, 'close'));
      }));
    }
  });

  afterAll(() => {
    for (const server of servers) server.close();
  });

  test('finds an open port, sends nothing and closes the connection', async () => {
    expect(await probe(OPEN_ADDRESS, 443)).toEqual({ outcome: ConnectionOutcome.OPEN });
    await Promise.all(ended);
    expect(ended).toHaveLength(1);
    expect(received).toEqual([]);
  });

  test('finds an open port at an IPv6 address', async () => {
    expect(await outcomeOf(OPEN_IPV6_ADDRESS, 443)).toBe(ConnectionOutcome.OPEN);
  });

  test.each([OPEN_ADDRESS, OPEN_IPV6_ADDRESS])('finds a port closed where nothing listens: %s', async (address) => {
    expect(await outcomeOf(address, 5061)).toBe(ConnectionOutcome.REFUSED);
  });

  test.each(['203.0.113.72', '2001:db8:70::72'])('hears nothing of a port behind a firewall that drops: %s', async (address) => {
    const undo = silence({ address, port: 443 });
    const [port443, port444] = [await probe(address, 443), await probe(address, 444)];
    undo();
    expect(port443.outcome).toBe(ConnectionOutcome.SILENT);
    expect(net.isIP(port443.localAddress ?? '')).toBe(net.isIP(address));
    expect(port444.outcome).toBe(ConnectionOutcome.REFUSED);
    expect(await outcomeOf(address, 443)).toBe(ConnectionOutcome.REFUSED);
  });

  test.each(['203.0.113.73', '2001:db8:70::73'])('is told that a host cannot be reached: %s', async (address) => {
    const undo = unreachable({ address });
    const outcome = await outcomeOf(address, 443, ROUTER_TIMEOUT_MS);
    undo();
    expect(outcome).toBe(ConnectionOutcome.UNREACHABLE);
  });

  test.each(['203.0.113.74', '2001:db8:70::74'])('is told that a firewall forbids it: %s', async (address) => {
    const undo = prohibited({ address });
    const outcome = await outcomeOf(address, 443, ROUTER_TIMEOUT_MS);
    undo();
    expect(outcome).toBe(ConnectionOutcome.UNREACHABLE);
  });

  test.each(['8.8.8.8', '2001:4860:4860::8888'])('finds no route: %s', async (address) => {
    expect(await probe(address, 443)).toEqual({ outcome: ConnectionOutcome.UNREACHABLE });
  });

  test.each([['sip.contoso.com', 443], [OPEN_ADDRESS, 70_000], ['', 443]])('asks nobody about %j, port %j', async (address, port) => {
    expect(await outcomeOf(address, port)).toBe(ConnectionOutcome.UNREACHABLE);
  });

  test('ends at once when the verification is stopped', async () => {
    const undo = silence({ address: '203.0.113.75' });
    const controller = new AbortController();
    const begin = Date.now();
    setTimeout(() => controller.abort(), 100);
    const seen = await probe('203.0.113.75', 443, controller.signal, 30_000);
    undo();
    expect(seen).toEqual({ outcome: ConnectionOutcome.STOPPED });
    expect(Date.now() - begin).toBeLessThan(MARGIN_MS);
  });

  test('connects to nobody once the verification was stopped', async () => {
    const before = ended.length;
    expect(await probe(OPEN_ADDRESS, 443, AbortSignal.abort())).toEqual({ outcome: ConnectionOutcome.STOPPED });
    expect(ended).toHaveLength(before);
  });

  test('leaves no sockets and timers behind', async () => {
    const undo = silence({ address: '203.0.113.76' });
    await Promise.all(ended);
    const before = await handles();
    await Promise.all([
      probe(OPEN_ADDRESS, 443), probe(OPEN_ADDRESS, 1), probe('203.0.113.76', 443), probe('8.8.8.8', 443), probe('', 443),
      probe('203.0.113.76', 443, AbortSignal.timeout(50)),
    ]);
    undo();
    await Promise.all(ended);
    expect(await handles()).toEqual(before);
  });
});

describe('A listener that is full', () => {
  let program: ChildProcess;

  beforeAll(async () => {
    // Node.js accepts by itself; this listener never does.
    program = spawn('python3', ['-c', `
import socket, time
listener = socket.socket()
listener.bind(('203.0.113.77', 443))
listener.listen(0)
clients = [socket.create_connection(('203.0.113.77', 443)) for _ in range(1)]
print('full', flush=True)
time.sleep(60)
`], { stdio: ['ignore', 'pipe', 'inherit'] });
    if (program.stdout === null) throw new Error('no output');
    await once(program.stdout, 'data');
  });

  afterAll(() => { program.kill('SIGKILL'); });

  test('is silent for one more', async () => {
    expect(await outcomeOf('203.0.113.77', 443)).toBe(ConnectionOutcome.SILENT);
  });
});
