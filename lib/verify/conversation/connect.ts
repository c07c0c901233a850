import * as net from 'node:net';
import { ConversationOutcome } from '../model/observation';
import { isAskablePlace } from './askable-place';
import { ConversationError } from './conversation-error';
import { endOfSignal } from './deadline';
import { errorOfConnect } from './socket-errors';

/** An address, not a name, and a port. */
export interface Place {
  readonly address: string;
  readonly port: number;
}

/**
 * Opens a TCP connection. Whoever gets it closes it.
 *
 * @throws ConversationError (as a rejection) if none comes about
 */
export function connect({ address, port }: Place, signal: AbortSignal): Promise<net.Socket> {
  // A name would be looked up, and nothing is sent to anybody but whom the probe names.
  if (!isAskablePlace(address, port)) {
    return Promise.reject(new ConversationError(ConversationOutcome.UNREACHABLE, 'no IP address, or no port'));
  }
  if (signal.aborted) return Promise.reject(endOfSignal(signal, ConversationOutcome.SILENT));
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: address, port, autoSelectFamily: false });
    const end = (finish: () => void): void => {
      socket.off('connect', onConnect).off('error', onError);
      signal.removeEventListener('abort', onAbort);
      finish();
    };
    const fail = (error: ConversationError): void => end(() => {
      discard(socket);
      reject(error);
    });
    const onConnect = (): void => end(() => resolve(socket.pause()));
    const onError = (error: Error): void => fail(errorOfConnect(error, address));
    const onAbort = (): void => fail(endOfSignal(signal, ConversationOutcome.SILENT));

    socket.on('connect', onConnect).on('error', onError);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** Closes a connection at once; what it still has to say is not heard. */
export function discard(socket: net.Socket): void {
  socket.on('error', () => undefined).destroy();
}
