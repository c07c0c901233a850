import * as dgram from 'node:dgram';
import { once } from 'node:events';
import * as net from 'node:net';
import * as tls from 'node:tls';
import type { IssuedCertificate } from '../support/certificates';
import { answerSip } from './sip-answers';

/** What listens at a place. */
export interface LightListener {
  readonly address: string;
  readonly port: number;
  readonly kind: 'tcp' | 'tls' | 'mutual-tls' | 'sip' | 'mutual-sip' | 'relay';
}

/** What the process of listeners is told. */
export interface LightListeners {
  readonly listeners: readonly LightListener[];
  readonly certificate: IssuedCertificate;
  readonly trusted: string;
}

/** The demand for credentials with which TURN answers (RFC 5389): error 401, a realm and a nonce. */
function unauthorized(request: Buffer): Buffer {
  const attribute = (type: number, value: Buffer): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt16BE(type, 0);
    head.writeUInt16BE(value.length, 2);
    return Buffer.concat([head, value, Buffer.alloc((4 - value.length % 4) % 4)]);
  };
  const body = Buffer.concat([
    attribute(0x0009, Buffer.from([0, 0, 4, 1])), attribute(0x0014, Buffer.from('edge')), attribute(0x0015, Buffer.from('nonce123')),
  ]);
  const head = Buffer.from(request.subarray(0, 20));
  head.writeUInt16BE(head.readUInt16BE(0) | 0x0110, 0);
  head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, body]);
}

async function listen({ address, port, kind }: LightListener, { certificate: { chain, key }, trusted }: LightListeners): Promise<void> {
  if (kind === 'relay') {
    const socket = dgram.createSocket(net.isIPv6(address) ? 'udp6' : 'udp4');
    socket.on('message', (request, { port: from, address: to }) => {
      if (request.length >= 20) socket.send(unauthorized(request), from, to);
    });
    socket.bind(port, address);
    await once(socket, 'listening');
    return;
  }
  const isMutual = kind === 'mutual-tls' || kind === 'mutual-sip';
  const isSip = kind === 'sip' || kind === 'mutual-sip';
  const answer = (socket: net.Socket): void => {
    socket.on('error', () => undefined);
    if (isSip) answerSip(socket);
    else socket.end();
  };
  const server = kind === 'tcp' ? net.createServer(answer) : tls.createServer({
    cert: chain, key, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2',
    ...(isMutual ? { requestCert: true, rejectUnauthorized: false, ca: trusted } : {}),
  }, answer).on('tlsClientError', () => undefined);
  server.listen(port, address);
  await once(server, 'listening');
}

// Run as a program: it is told on its standard input, and says when it is ready.
process.once('message', (told: LightListeners) => {
  void Promise.all(told.listeners.map((listener) => listen(listener, told))).then(() => process.send?.('ready'));
});
