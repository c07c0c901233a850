import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tls from 'node:tls';
import type { IssuedCertificate } from '../support/certificates';

/** Where a listener of a test is. */
export interface Place {
  readonly address: string;
  readonly port: number;
}

/** Something to end after the test. */
export interface Listener {
  close(): Promise<void>;
}

/** Listeners of a test file, all of which are ended together. */
export class Listeners {
  private readonly open: Listener[] = [];

  /** TLS of Node.js, with a certificate. What clients send is ignored. */
  public async tls(place: Place, { chain, key }: IssuedCertificate, options: tls.TlsOptions = {}): Promise<void> {
    const server = tls.createServer({ cert: chain, key, ...options }, (socket) => { socket.on('error', () => undefined).resume(); });
    server.on('tlsClientError', () => undefined);
    await this.listen(server, place);
  }

  /** TCP, with something done with each connection. */
  public async tcp(place: Place, serve: (socket: net.Socket) => void): Promise<void> {
    const server = net.createServer((socket) => {
      socket.on('error', () => undefined);
      serve(socket);
    });
    await this.listen(server, place);
  }

  /** `openssl s_server` with a certificate, in a folder that has the given files too. */
  public async openssl(
    { address, port }: Place, { chain, certificate, key }: IssuedCertificate, args: readonly string[],
    files: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'lync-edge-s-server-'));
    const above = chain.slice(certificate.length);
    for (const [name, text] of Object.entries({ certificate, above, key, ...files })) writeFileSync(join(folder, name), text);
    const host = net.isIPv6(address) ? `[${address}]` : address;
    // At the end of its input, it would close connections.
    const server = spawn('openssl', [
      's_server', '-accept', `${host}:${port}`, '-cert', 'certificate', '-key', 'key', '-quiet', ...(above === '' ? [] : ['-cert_chain', 'above']), ...args,
    ], { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] });
    this.open.push({
      close: async () => {
        await end(server);
        rmSync(folder, { recursive: true });
      },
    });
    await started(server, { address, port });
  }

  /** Ends all of them. */
  public async close(): Promise<void> {
    await Promise.all(this.open.splice(0).map((listener) => listener.close()));
  }

  private async listen(server: net.Server, { address, port }: Place): Promise<void> {
    const sockets = new Set<net.Socket>();
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    this.open.push({
      close: async () => {
        for (const socket of sockets) socket.destroy();
        server.close();
        await once(server, 'close');
      },
    });
    server.listen(port, address);
    await once(server, 'listening');
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const exited = once(server, 'exit');
  server.kill('SIGKILL');
  await exited;
}

/** Waits until connections are accepted. */
async function started(server: ChildProcess, { address, port }: Place): Promise<void> {
  let failure: Error | undefined;
  server.on('error', (error) => { failure = new Error('openssl is missing; install the package openssl', { cause: error }); });
  server.on('exit', (code) => { failure ??= new Error(`openssl s_server ended with ${code}`); });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (failure !== undefined) throw failure;
    if (await accepts(address, port)) return;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error('openssl s_server does not listen');
}

function accepts(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, address);
    socket.on('connect', () => { socket.destroy(); resolve(true); });
    socket.on('error', () => resolve(false));
  });
}
