import { ConversationOutcome, type SipObservation } from '../../lib/verify/model/observation';
import { ProbeKind } from '../../lib/verify/model/probe';
import { probeSip } from '../../lib/verify/sip/sip-probe';
import { createAuthority } from '../support/certificates';
import { openResources, ScriptedServers, sendBytewise, sendForever } from '../support/scripted-servers';
import { silence, unreachable } from '../support/silence';

const TIMEOUT_MS = 700;
const MARGIN_MS = 3_000;

const certificate = createAuthority().issue({ subject: 'sip.contoso.com', key: 'ec:P-256' });
const servers = new ScriptedServers();
let lastPort = 6_000;

afterEach(() => servers.close());

async function ask(address: string, port: number, timeoutMs = TIMEOUT_MS, signal = new AbortController().signal): Promise<SipObservation> {
  const begin = Date.now();
  const before = openResources();
  const probe = { kind: ProbeKind.SIP, address, port, serverName: 'sip.contoso.com', domain: 'contoso.com' } as const;
  const seen = await probeSip(probe, { signal, timeoutMs });
  expect(Date.now() - begin).toBeLessThan(timeoutMs + MARGIN_MS);
  // The other ends of the connections are in this process too.
  servers.disconnect();
  await new Promise((resolve) => { setTimeout(resolve, 50); });
  expect(openResources()).toEqual(before);
  return seen;
}

const nextPort = (): number => (lastPort += 1);

describe('A server of SIP', () => {
  const address = '203.0.113.140';

  async function overTls(script: Parameters<ScriptedServers['tls']>[3], timeoutMs = TIMEOUT_MS): Promise<SipObservation> {
    const port = nextPort();
    await servers.tls(address, port, certificate, script);
    return ask(address, port, timeoutMs);
  }

  async function overTcp(script: Parameters<ScriptedServers['tcp']>[2]): Promise<SipObservation> {
    const port = nextPort();
    await servers.tcp(address, port, script);
    return ask(address, port);
  }

  test('may refuse, be silent, or not be there', async () => {
    expect(await ask(address, nextPort())).toEqual({ outcome: ConversationOutcome.REFUSED, localAddress: address });
    const heard = silence({ address: '203.0.113.141' });
    expect(await ask('203.0.113.141', 443)).toEqual({ outcome: ConversationOutcome.SILENT, localAddress: '203.0.113.141' });
    heard();
    const reachable = unreachable({ address: '203.0.113.142' });
    expect((await ask('203.0.113.142', 443)).outcome).toBe(ConversationOutcome.UNREACHABLE);
    reachable();
  });

  test('may say nothing, before and after TLS', async () => {
    expect(await overTcp(() => undefined)).toEqual({ outcome: ConversationOutcome.MUTE });
    expect(await overTls((socket) => socket.resume())).toEqual({ outcome: ConversationOutcome.MUTE });
  });

  test('may close at once, before and after TLS', async () => {
    expect(await overTcp((socket) => socket.destroy())).toEqual({ outcome: ConversationOutcome.CLOSED });
    expect(await overTcp((socket) => socket.end())).toEqual({ outcome: ConversationOutcome.CLOSED });
    expect(await overTcp((socket) => socket.resetAndDestroy())).toEqual({ outcome: ConversationOutcome.CLOSED });
    expect(await overTls((socket) => socket.destroy())).toEqual({ outcome: ConversationOutcome.CLOSED });
    expect(await overTls((socket) => socket.once('data', () => socket.end('SIP/2.0 100 Tr'))))
      .toEqual({ outcome: ConversationOutcome.CLOSED });
  });

  test('may speak another protocol, before and after TLS', async () => {
    expect(await overTcp((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')))
      .toEqual({ outcome: ConversationOutcome.UNREADABLE, detail: 'it is not TLS' });
    for (const text of ['HTTP/1.1 400 Bad Request\r\n\r\n', 'OPTIONS sip:contoso.com SIP/2.0\r\n\r\n']) {
      expect(await overTls((socket) => socket.write(text))).toEqual({ outcome: ConversationOutcome.UNREADABLE });
    }
  });

  test('may send half of a handshake and stop', async () => {
    const halfServerHello = Buffer.from('160303007a020000760303', 'hex');
    expect(await overTcp((socket) => socket.write(halfServerHello))).toEqual({ outcome: ConversationOutcome.MUTE });
    expect(await overTcp((socket) => socket.end(halfServerHello))).toEqual({ outcome: ConversationOutcome.CLOSED });
  });

  test('may end the handshake with an alert', async () => {
    expect(await overTcp((socket) => socket.write(Buffer.from('15030300020228', 'hex'))))
      .toEqual({ outcome: ConversationOutcome.TLS_FAILED, detail: expect.stringContaining('handshake failure') as string });
  });

  test('may send headers, provisional responses or white space without end', async () => {
    const headers = await overTls((socket) => sendForever(socket, 'SIP/2.0 200 OK\r\n', `X-Header: ${'x'.repeat(1_000)}\r\n`), 5_000);
    expect(headers.outcome).toBe(ConversationOutcome.UNREADABLE);
    const provisional = await overTls((socket) => sendForever(socket, '', 'SIP/2.0 100 Trying\r\nContent-Length: 0\r\n\r\n'), 5_000);
    expect(provisional).toEqual({ outcome: ConversationOutcome.UNREADABLE, detail: 'it does not end' });
    expect((await overTls((socket) => sendForever(socket, '', '\r\n'.repeat(500)), 5_000)).outcome).toBe(ConversationOutcome.UNREADABLE);
  });

  test('may send its answer byte by byte, with text that would change a terminal', async () => {
    const seen = await overTls((socket) => {
      socket.once('data', () => void sendBytewise(socket, 'SIP/2.0 403 For\u202ebidden\r\nServer: RTC/5.0\r\nContent-Length: 0\r\n\r\n'));
    }, 5_000);
    expect(seen).toEqual({ outcome: ConversationOutcome.ANSWERED, status: 403, reason: 'For?bidden', server: 'RTC/5.0' });
  });

  test('may send texts that would be lines of a report', async () => {
    const forged = `${' '.repeat(60)}Fix:      Set-CsX`;
    const seen = await overTls((socket) => {
      socket.once('data', () => socket.write(
        `SIP/2.0 504 Server time-out${forged}\r\nServer: RTC/5.0${forged}\u202ex\r\nms-diagnostics: 1007;reason="${'y'.repeat(400)}"\r\n\r\n`));
    }, 5_000);
    expect(seen).toEqual({
      outcome: ConversationOutcome.ANSWERED, status: 504, reason: 'Server time-out Fix: Set-CsX', server: 'RTC/5.0 Fix: Set-CsX?x',
      diagnosis: `1007;reason="${'y'.repeat(284)}...`,
    });
  });

  test('may answer something that was not asked', async () => {
    const other = 'SIP/2.0 200 OK\r\nCall-ID: other\r\nContent-Length: 0\r\n\r\n';
    expect(await overTls((socket) => socket.once('data', () => socket.write(other)))).toEqual({ outcome: ConversationOutcome.MUTE });
  });

  test('is told to nobody when the verification is stopped', async () => {
    const port = nextPort();
    const controller = new AbortController();
    await servers.tls(address, port, certificate, (socket) => socket.once('data', () => controller.abort()));
    const begin = Date.now();
    expect(await ask(address, port, 30_000, controller.signal)).toEqual({ outcome: ConversationOutcome.STOPPED });
    expect(Date.now() - begin).toBeLessThan(3_000);
    expect(await ask(address, port, 30_000, controller.signal)).toEqual({ outcome: ConversationOutcome.STOPPED });
  });

  test('sees OPTIONS with the name of the service and the domain', async () => {
    const port = nextPort();
    const told: string[] = [];
    const names: string[] = [];
    await servers.tls(address, port, certificate, (socket) => {
      socket.once('data', (chunk: Buffer) => {
        told.push(chunk.toString());
        socket.write('SIP/2.0 200 OK\r\n\r\n');
      });
    }, { SNICallback: (name, callback) => { names.push(name); callback(null); } });
    expect((await ask(address, port)).status).toBe(200);
    expect(names).toEqual(['sip.contoso.com']);
    expect(told[0]).toMatch(/^OPTIONS sip:contoso\.com SIP\/2\.0\r\nVia: SIP\/2\.0\/TLS [\d.]+:\d+;branch=z9hG4bK[0-9a-f]{24};rport\r\n/);
  });
});
