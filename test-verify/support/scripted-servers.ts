import { once } from 'node:events';
import * as net from 'node:net';
import * as tls from 'node:tls';
import type { IssuedCertificate } from './certificates';

/** What a server does with a connection. */
export type Script = (socket: net.Socket) => void;

/** Servers that do what a test wants, and are closed together. */
export class ScriptedServers {
  private readonly open: { readonly server: net.Server; readonly sockets: Set<net.Socket> }[] = [];

  /** TCP without anything above it. */
  public async tcp(address: string, port: number, script: Script): Promise<void> {
    await this.listen(net.createServer((socket) => script(socket.on('error', () => undefined))), address, port);
  }

  /** TLS from the beginning. */
  public async tls(
    address: string, port: number, { chain, key }: IssuedCertificate, script: Script, options: tls.TlsOptions = {},
  ): Promise<void> {
    const server = tls.createServer({ cert: chain, key, ...options }, (socket) => script(socket.on('error', () => undefined)));
    await this.listen(server.on('tlsClientError', () => undefined), address, port);
  }

  /** Closes all connections, and keeps listening. */
  public disconnect(): void {
    for (const { sockets } of this.open) for (const socket of sockets) socket.destroy();
  }

  public async close(): Promise<void> {
    this.disconnect();
    await Promise.all(this.open.splice(0).map(async ({ server }) => {
      server.close();
      await once(server, 'close');
    }));
  }

  private async listen(server: net.Server, address: string, port: number): Promise<void> {
    const sockets = new Set<net.Socket>();
    server.on('connection', (socket: net.Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    this.open.push({ server, sockets });
    server.listen(port, address);
    await once(server, 'listening');
  }
}

/** Goes on sending something as long as the other side reads. */
export function sendForever(socket: net.Socket, beginning: string, text: string): void {
  const send = (): void => {
    if (!socket.destroyed) socket.write(text, () => setImmediate(send));
  };
  socket.write(beginning);
  send();
}

/** Sends one byte at a time. */
export async function sendBytewise(socket: net.Socket, text: string): Promise<void> {
  socket.setNoDelay(true);
  for (const byte of Buffer.from(text)) {
    if (socket.destroyed) return;
    await new Promise<void>((resolve) => { socket.write(Buffer.from([byte]), () => setImmediate(resolve)); });
  }
}

/** Resources of this process that a probe may leave behind. */
export function openResources(): string[] {
  return process.getActiveResourcesInfo().filter((name) => /TCP|TLS|Timeout|Connect/.test(name) && !/Server/.test(name)).sort();
}
