import * as dgram from 'node:dgram';
import * as net from 'node:net';

/** Codes for want of descriptors, of memory for sockets, and of ports. */
const CODES: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOBUFS', 'EADDRNOTAVAIL']);

const LOOPBACK = '127.0.0.1';
const NO_LOCAL_ADDRESS = 'EADDRNOTAVAIL';

/**
 * Whether an error says that this computer has no more sockets, which is no fault of who was to be asked.
 *
 * @param address who was to be asked; absent if a connection is there already
 */
export function isForWantOfSockets(error: object, address?: string): boolean {
  const code: unknown = 'code' in error ? error.code : undefined;
  if (typeof code !== 'string' || !CODES.has(code)) return false;
  // A computer where IPv6 is turned off has no address to send from: there is no way then, with any number of sockets.
  return code !== NO_LOCAL_ADDRESS || address === undefined || !net.isIPv6(address);
}

/** Whether this computer has another socket now. Nothing is sent. */
export function hasSocket(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = dgram.createSocket('udp4');
    const end = (has: boolean): void => {
      socket.off('error', onError).off('listening', onListening).on('error', () => undefined);
      socket.close(() => resolve(has));
    };
    const onError = (error: Error): void => end(!isForWantOfSockets(error));
    const onListening = (): void => end(true);
    socket.on('error', onError).on('listening', onListening).bind(0, LOOPBACK);
  });
}
